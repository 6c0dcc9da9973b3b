import type { ModuleOfFigures } from '../module.ts';
import { serviceReportCheckTexts } from './check-texts.ts';
import { serviceReportChecks } from './checks.ts';
import { serviceReportOf } from './definition.ts';
import { serviceReportSettings, serviceReportSettingTexts } from './settings.ts';
import { serviceReportTextsWith } from './texts.ts';

/** Service reports. */
export const serviceReportModule: ModuleOfFigures = (figures) => ({
  definition: serviceReportOf(figures),
  texts: serviceReportTextsWith(figures),
  checks: serviceReportChecks,
  check_texts: serviceReportCheckTexts,
  settings: serviceReportSettings,
  setting_texts: serviceReportSettingTexts,
});

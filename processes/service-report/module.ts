import type { ProcessModule } from '../module.ts';
import { serviceReportCheckTexts } from './check-texts.ts';
import { serviceReportChecks } from './checks.ts';
import { serviceReport } from './definition.ts';
import { serviceReportSettings, serviceReportSettingTexts } from './settings.ts';
import { serviceReportTexts } from './texts.ts';

/** Service reports. */
export const serviceReportModule: ProcessModule = {
  definition: serviceReport,
  texts: serviceReportTexts,
  checks: serviceReportChecks,
  check_texts: serviceReportCheckTexts,
  settings: serviceReportSettings,
  setting_texts: serviceReportSettingTexts,
};

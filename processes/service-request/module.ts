import type { ProcessModule } from '../module.ts';
import { serviceRequestCheckTexts } from './check-texts.ts';
import { serviceRequestChecks } from './checks.ts';
import { serviceRequest } from './definition.ts';
import { serviceRequestFigures } from './figures.ts';
import { categoryNames, serviceRequestSettingTexts } from './setting-texts.ts';
import { serviceRequestSettings } from './settings.ts';
import { serviceRequestTexts } from './texts.ts';

/** Service request management. */
export const serviceRequestModule: ProcessModule = {
  definition: serviceRequest,
  texts: serviceRequestTexts,
  checks: serviceRequestChecks,
  check_texts: serviceRequestCheckTexts,
  settings: serviceRequestSettings,
  figures: serviceRequestFigures,
  setting_texts: serviceRequestSettingTexts,
  choice_names: { 'service-request.categories': categoryNames },
};

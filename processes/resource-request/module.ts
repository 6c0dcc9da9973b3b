import type { ProcessModule } from '../module.ts';
import { resourceRequestCheckTexts } from './check-texts.ts';
import { resourceRequestChecks } from './checks.ts';
import { resourceRequest } from './definition.ts';
import { resourceRequestSettings, resourceRequestSettingTexts } from './settings.ts';
import { resourceRequestTexts } from './texts.ts';

/** Requests to top management for resources. */
export const resourceRequestModule: ProcessModule = {
  definition: resourceRequest,
  texts: resourceRequestTexts,
  checks: resourceRequestChecks,
  check_texts: resourceRequestCheckTexts,
  settings: resourceRequestSettings,
  setting_texts: resourceRequestSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { requestItemCheckTexts } from './check-texts.ts';
import { requestItemChecks } from './checks.ts';
import { requestItem } from './definition.ts';
import { requestItemSettings, requestItemSettingTexts } from './settings.ts';
import { requestItemTexts } from './texts.ts';

/** The catalogue of what can be asked for. */
export const requestItemModule: ProcessModule = {
  definition: requestItem,
  texts: requestItemTexts,
  checks: requestItemChecks,
  check_texts: requestItemCheckTexts,
  settings: requestItemSettings,
  setting_texts: requestItemSettingTexts,
};

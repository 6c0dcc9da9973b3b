import type { ProcessModule } from '../module.ts';
import { smsProcessCheckTexts } from './check-texts.ts';
import { smsProcessChecks } from './checks.ts';
import { smsProcess } from './definition.ts';
import { smsProcessSettings, smsProcessSettingTexts } from './settings.ts';
import { smsProcessTexts } from './texts.ts';

/** The processes of the management system. */
export const smsProcessModule: ProcessModule = {
  definition: smsProcess,
  texts: smsProcessTexts,
  checks: smsProcessChecks,
  check_texts: smsProcessCheckTexts,
  settings: smsProcessSettings,
  setting_texts: smsProcessSettingTexts,
};

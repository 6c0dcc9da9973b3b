import type { ProcessModule } from '../module.ts';
import { scopeCheckTexts } from './check-texts.ts';
import { scopeChecks } from './checks.ts';
import { scope } from './definition.ts';
import { scopeSettings, scopeSettingTexts } from './settings.ts';
import { scopeTexts } from './texts.ts';

/** The scope of the management system in its versions. */
export const scopeModule: ProcessModule = {
  definition: scope,
  texts: scopeTexts,
  checks: scopeChecks,
  check_texts: scopeCheckTexts,
  settings: scopeSettings,
  setting_texts: scopeSettingTexts,
};

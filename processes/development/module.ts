import type { ProcessModule } from '../module.ts';
import { developmentCheckTexts } from './check-texts.ts';
import { developmentChecks } from './checks.ts';
import { development } from './definition.ts';
import { developmentSettings, developmentSettingTexts } from './settings.ts';
import { developmentTexts } from './texts.ts';

/** The register of development actions. */
export const developmentModule: ProcessModule = {
  definition: development,
  texts: developmentTexts,
  checks: developmentChecks,
  check_texts: developmentCheckTexts,
  settings: developmentSettings,
  setting_texts: developmentSettingTexts,
};

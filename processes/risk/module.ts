import type { ProcessModule } from '../module.ts';
import { riskCheckTexts } from './check-texts.ts';
import { riskChecks } from './checks.ts';
import { risk } from './definition.ts';
import { riskFigures } from './figures.ts';
import { riskSettings, riskSettingTexts } from './settings.ts';
import { riskTexts } from './texts.ts';

/** The register of risks and opportunities. */
export const riskModule: ProcessModule = {
  definition: risk,
  texts: riskTexts,
  checks: riskChecks,
  check_texts: riskCheckTexts,
  settings: riskSettings,
  setting_texts: riskSettingTexts,
  figures: riskFigures,
};

import type { ProcessModule } from '../module.ts';
import { competenceCheckTexts } from './check-texts.ts';
import { competenceChecks } from './checks.ts';
import { competence } from './definition.ts';
import { competenceFigures } from './figures.ts';
import { competenceSettings, competenceSettingTexts } from './settings.ts';
import { competenceTexts } from './texts.ts';

/** The register of the competence of people. */
export const competenceModule: ProcessModule = {
  definition: competence,
  texts: competenceTexts,
  checks: competenceChecks,
  check_texts: competenceCheckTexts,
  settings: competenceSettings,
  setting_texts: competenceSettingTexts,
  figures: competenceFigures,
};

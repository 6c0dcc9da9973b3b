import type { ProcessModule } from '../module.ts';
import { improvementCheckTexts } from './check-texts.ts';
import { improvementChecks } from './checks.ts';
import { improvement } from './definition.ts';
import { improvementFigures } from './figures.ts';
import { improvementSettings, improvementSettingTexts } from './settings.ts';
import { improvementTexts } from './texts.ts';

/** Opportunities for improvement and what became of them. */
export const improvementModule: ProcessModule = {
  definition: improvement,
  texts: improvementTexts,
  checks: improvementChecks,
  check_texts: improvementCheckTexts,
  settings: improvementSettings,
  setting_texts: improvementSettingTexts,
  figures: improvementFigures,
};

import type { ProcessModule } from '../module.ts';
import { actionCheckTexts } from './check-texts.ts';
import { actionChecks } from './checks.ts';
import { action } from './definition.ts';
import { actionFigures } from './figures.ts';
import { actionSettings, actionSettingTexts } from './settings.ts';
import { actionTexts } from './texts.ts';

/** The register of actions. */
export const actionModule: ProcessModule = {
  definition: action,
  texts: actionTexts,
  checks: actionChecks,
  check_texts: actionCheckTexts,
  settings: actionSettings,
  setting_texts: actionSettingTexts,
  figures: actionFigures,
};

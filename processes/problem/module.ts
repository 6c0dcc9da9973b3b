import type { ProcessModule } from '../module.ts';
import { problemCheckTexts } from './check-texts.ts';
import { problemChecks } from './checks.ts';
import { problem } from './definition.ts';
import { problemFigures } from './figures.ts';
import { problemSettings, problemSettingTexts } from './settings.ts';
import { problemTexts } from './texts.ts';

/** Problem management. */
export const problemModule: ProcessModule = {
  definition: problem,
  texts: problemTexts,
  checks: problemChecks,
  check_texts: problemCheckTexts,
  settings: problemSettings,
  setting_texts: problemSettingTexts,
  figures: problemFigures,
};

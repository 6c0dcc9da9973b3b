import type { ProcessModule } from '../module.ts';
import { transitionCheckTexts } from './check-texts.ts';
import { transitionChecks } from './checks.ts';
import { serviceTransition } from './definition.ts';
import { transitionFigures } from './figures.ts';
import { transitionSettings, transitionSettingTexts } from './settings.ts';
import { transitionTexts } from './texts.ts';

/** The register of service design and transition. */
export const serviceTransitionModule: ProcessModule = {
  definition: serviceTransition,
  texts: transitionTexts,
  checks: transitionChecks,
  check_texts: transitionCheckTexts,
  settings: transitionSettings,
  setting_texts: transitionSettingTexts,
  figures: transitionFigures,
};

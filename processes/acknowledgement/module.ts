import type { ProcessModule } from '../module.ts';
import { acknowledgementCheckTexts } from './check-texts.ts';
import { acknowledgementChecks } from './checks.ts';
import { acknowledgement } from './definition.ts';
import { acknowledgementFigures } from './figures.ts';
import { acknowledgementSettings, acknowledgementSettingTexts } from './settings.ts';
import { acknowledgementTexts } from './texts.ts';

/** What people owe the documents distributed to them. */
export const acknowledgementModule: ProcessModule = {
  definition: acknowledgement,
  texts: acknowledgementTexts,
  checks: acknowledgementChecks,
  check_texts: acknowledgementCheckTexts,
  settings: acknowledgementSettings,
  setting_texts: acknowledgementSettingTexts,
  figures: acknowledgementFigures,
};

import type { ProcessModule } from '../module.ts';
import { documentCheckTexts } from './check-texts.ts';
import { documentChecks } from './checks.ts';
import { document } from './definition.ts';
import { documentFigures } from './figures.ts';
import { documentSettings, documentSettingTexts } from './settings.ts';
import { documentTexts } from './texts.ts';

/** Controlled documents. */
export const documentModule: ProcessModule = {
  definition: document,
  texts: documentTexts,
  checks: documentChecks,
  check_texts: documentCheckTexts,
  settings: documentSettings,
  setting_texts: documentSettingTexts,
  figures: documentFigures,
};

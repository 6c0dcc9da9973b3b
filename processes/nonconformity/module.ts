import type { ProcessModule } from '../module.ts';
import { nonconformityCheckTexts } from './check-texts.ts';
import { nonconformityChecks } from './checks.ts';
import { nonconformity } from './definition.ts';
import { nonconformityFigures } from './figures.ts';
import { nonconformitySettings, nonconformitySettingTexts } from './settings.ts';
import { nonconformityTexts } from './texts.ts';

/** Nonconformities and their corrective actions. */
export const nonconformityModule: ProcessModule = {
  definition: nonconformity,
  texts: nonconformityTexts,
  checks: nonconformityChecks,
  check_texts: nonconformityCheckTexts,
  settings: nonconformitySettings,
  setting_texts: nonconformitySettingTexts,
  figures: nonconformityFigures,
};

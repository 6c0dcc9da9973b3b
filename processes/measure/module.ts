import type { ModuleOfFigures } from '../module.ts';
import { measureCheckTexts } from './check-texts.ts';
import { measureChecks } from './checks.ts';
import { measureOf } from './definition.ts';
import { measureSettings, measureSettingTexts } from './settings.ts';
import { measureTextsWith } from './texts.ts';

/** The register of measures with their points. */
export const measureModule: ModuleOfFigures = (figures) => ({
  definition: measureOf(figures),
  texts: measureTextsWith(figures),
  checks: measureChecks,
  check_texts: measureCheckTexts,
  settings: measureSettings,
  setting_texts: measureSettingTexts,
});

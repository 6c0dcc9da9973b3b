import type { ProcessModule } from '../module.ts';
import { measureCheckTexts } from './check-texts.ts';
import { measureChecks } from './checks.ts';
import { measure } from './definition.ts';
import { measureSettings, measureSettingTexts } from './settings.ts';
import { measureTexts } from './texts.ts';

/** The register of measures with their points. */
export const measureModule: ProcessModule = {
  definition: measure,
  texts: measureTexts,
  checks: measureChecks,
  check_texts: measureCheckTexts,
  settings: measureSettings,
  setting_texts: measureSettingTexts,
};

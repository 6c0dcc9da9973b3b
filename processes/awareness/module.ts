import type { ProcessModule } from '../module.ts';
import { awarenessCheckTexts } from './check-texts.ts';
import { awarenessChecks } from './checks.ts';
import { awareness } from './definition.ts';
import { awarenessFigures } from './figures.ts';
import { awarenessSettings, awarenessSettingTexts } from './settings.ts';
import { awarenessTexts } from './texts.ts';

/** The register of the awareness of people. */
export const awarenessModule: ProcessModule = {
  definition: awareness,
  texts: awarenessTexts,
  checks: awarenessChecks,
  check_texts: awarenessCheckTexts,
  settings: awarenessSettings,
  setting_texts: awarenessSettingTexts,
  figures: awarenessFigures,
};

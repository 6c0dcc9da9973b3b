import type { ProcessModule } from '../module.ts';
import { finding } from './definition.ts';
import { findingFigures } from './figures.ts';
import { findingSettings, findingSettingTexts } from './settings.ts';
import { findingTexts } from './texts.ts';

/** The register of audit findings. */
export const findingModule: ProcessModule = {
  definition: finding,
  texts: findingTexts,
  settings: findingSettings,
  setting_texts: findingSettingTexts,
  figures: findingFigures,
};

import type { ProcessModule } from '../module.ts';
import { softwareProduct } from './definition.ts';
import { softwareProductSettings, softwareProductSettingTexts } from './settings.ts';
import { softwareProductTexts } from './texts.ts';

/** Software products. */
export const softwareProductModule: ProcessModule = {
  definition: softwareProduct,
  texts: softwareProductTexts,
  settings: softwareProductSettings,
  setting_texts: softwareProductSettingTexts,
};

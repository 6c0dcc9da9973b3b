import type { ProcessModule } from '../module.ts';
import { stockTake } from './definition.ts';
import { stockTakeFigures } from './figures.ts';
import { stockTakeSettings, stockTakeSettingTexts } from './settings.ts';
import { stockTakeTexts } from './texts.ts';

/** Stock-takes of assets. */
export const stockTakeModule: ProcessModule = {
  definition: stockTake,
  texts: stockTakeTexts,
  settings: stockTakeSettings,
  setting_texts: stockTakeSettingTexts,
  figures: stockTakeFigures,
};

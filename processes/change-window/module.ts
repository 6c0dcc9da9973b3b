import type { ProcessModule } from '../module.ts';
import { changeWindow } from './definition.ts';
import { changeWindowSettings, changeWindowSettingTexts } from './settings.ts';
import { changeWindowTexts } from './texts.ts';

/** Maintenance windows and blackouts, and what is decided about changes outside of them. */
export const changeWindowModule: ProcessModule = {
  definition: changeWindow,
  texts: changeWindowTexts,
  settings: changeWindowSettings,
  setting_texts: changeWindowSettingTexts,
};

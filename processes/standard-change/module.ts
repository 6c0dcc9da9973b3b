import type { ProcessModule } from '../module.ts';
import { standardChange } from './definition.ts';
import { standardChangeSettings, standardChangeSettingTexts } from './settings.ts';
import { standardChangeTexts } from './texts.ts';

/** Templates of standard changes. */
export const standardChangeModule: ProcessModule = {
  definition: standardChange,
  texts: standardChangeTexts,
  settings: standardChangeSettings,
  setting_texts: standardChangeSettingTexts,
};

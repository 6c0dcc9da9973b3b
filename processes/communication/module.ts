import type { ProcessModule } from '../module.ts';
import { communication } from './definition.ts';
import { communicationSettings, communicationSettingTexts } from './settings.ts';
import { communicationTexts } from './texts.ts';

/** The communication plan. */
export const communicationModule: ProcessModule = {
  definition: communication,
  texts: communicationTexts,
  settings: communicationSettings,
  setting_texts: communicationSettingTexts,
};

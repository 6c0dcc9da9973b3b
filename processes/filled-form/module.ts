import type { ProcessModule } from '../module.ts';
import { filledForm } from './definition.ts';
import { filledFormSettings, filledFormSettingTexts } from './settings.ts';
import { filledFormTexts } from './texts.ts';

/** Filled copies of forms. */
export const filledFormModule: ProcessModule = {
  definition: filledForm,
  texts: filledFormTexts,
  settings: filledFormSettings,
  setting_texts: filledFormSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { certificate } from './definition.ts';
import { certificateSettings, certificateSettingTexts } from './settings.ts';
import { certificateTexts } from './texts.ts';

/** Certificates that the body issued. */
export const certificateModule: ProcessModule = {
  definition: certificate,
  texts: certificateTexts,
  settings: certificateSettings,
  setting_texts: certificateSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { certificationBody } from './definition.ts';
import { certificationBodySettings, certificationBodySettingTexts } from './settings.ts';
import { certificationBodyTexts } from './texts.ts';

/** Certification bodies that come into question, and the one chosen. */
export const certificationBodyModule: ProcessModule = {
  definition: certificationBody,
  texts: certificationBodyTexts,
  settings: certificationBodySettings,
  setting_texts: certificationBodySettingTexts,
};

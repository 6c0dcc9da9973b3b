import type { ProcessModule } from '../module.ts';
import { certification } from './definition.ts';
import { certificationSettingTexts } from './setting-texts.ts';
import { certificationSettings } from './settings.ts';
import { certificationTexts } from './texts.ts';

/** The register of clients' files of a certification body. */
export const certificationModule: ProcessModule = {
  definition: certification,
  texts: certificationTexts,
  settings: certificationSettings,
  setting_texts: certificationSettingTexts,
};

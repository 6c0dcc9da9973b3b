import type { ProcessModule } from '../module.ts';
import { certificationApplication } from './definition.ts';
import { certificationApplicationSettings, certificationApplicationSettingTexts } from './settings.ts';
import { certificationApplicationTexts } from './texts.ts';

/** Applications for certification with their dossiers. */
export const certificationApplicationModule: ProcessModule = {
  definition: certificationApplication,
  texts: certificationApplicationTexts,
  settings: certificationApplicationSettings,
  setting_texts: certificationApplicationSettingTexts,
};

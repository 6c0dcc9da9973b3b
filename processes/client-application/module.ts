import type { ProcessModule } from '../module.ts';
import { clientApplication } from './definition.ts';
import { clientApplicationSettings, clientApplicationSettingTexts } from './settings.ts';
import { clientApplicationTexts } from './texts.ts';

/** The register of applications that a certification body received. */
export const clientApplicationModule: ProcessModule = {
  definition: clientApplication,
  texts: clientApplicationTexts,
  settings: clientApplicationSettings,
  setting_texts: clientApplicationSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { heldCertificate } from './definition.ts';
import { heldCertificateSettings, heldCertificateSettingTexts } from './settings.ts';
import { heldCertificateTexts } from './texts.ts';

/** Certificates that the organisation holds. */
export const heldCertificateModule: ProcessModule = {
  definition: heldCertificate,
  texts: heldCertificateTexts,
  settings: heldCertificateSettings,
  setting_texts: heldCertificateSettingTexts,
};

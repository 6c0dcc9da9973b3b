import type { ProcessModule } from '../module.ts';
import { certificationAgreement } from './definition.ts';
import { certificationAgreementSettings, certificationAgreementSettingTexts } from './settings.ts';
import { certificationAgreementTexts } from './texts.ts';

/** Agreements with certification bodies. */
export const certificationAgreementModule: ProcessModule = {
  definition: certificationAgreement,
  texts: certificationAgreementTexts,
  settings: certificationAgreementSettings,
  setting_texts: certificationAgreementSettingTexts,
};

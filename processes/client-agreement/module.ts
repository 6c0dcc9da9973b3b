import type { ProcessModule } from '../module.ts';
import { clientAgreement } from './definition.ts';
import { clientAgreementSettings, clientAgreementSettingTexts } from './settings.ts';
import { clientAgreementTexts } from './texts.ts';

/** The register of agreements with clients. */
export const clientAgreementModule: ProcessModule = {
  definition: clientAgreement,
  texts: clientAgreementTexts,
  settings: clientAgreementSettings,
  setting_texts: clientAgreementSettingTexts,
};

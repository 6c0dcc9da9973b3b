import type { ProcessModule } from '../module.ts';
import { configurationVerificationCheckTexts } from './check-texts.ts';
import { verificationCheck } from './checks.ts';
import { configurationVerification } from './definition.ts';
import { configurationVerificationSettings, configurationVerificationSettingTexts } from './settings.ts';
import { configurationVerificationTexts } from './texts.ts';

/** Verifying configuration information. */
export const configurationVerificationModule: ProcessModule = {
  definition: configurationVerification,
  texts: configurationVerificationTexts,
  checks: [verificationCheck],
  check_texts: configurationVerificationCheckTexts,
  settings: configurationVerificationSettings,
  setting_texts: configurationVerificationSettingTexts,
};

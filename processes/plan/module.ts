import type { ProcessModule } from '../module.ts';
import { planCheckTexts } from './check-texts.ts';
import { planChecks } from './checks.ts';
import { plan } from './definition.ts';
import { planSettings, planSettingTexts } from './settings.ts';
import { planTexts } from './texts.ts';

/** The register of plans besides the service management plan. */
export const planModule: ProcessModule = {
  definition: plan,
  texts: planTexts,
  checks: planChecks,
  check_texts: planCheckTexts,
  settings: planSettings,
  setting_texts: planSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { deploymentCheckTexts } from './check-texts.ts';
import { deploymentChecks } from './checks.ts';
import { deployment } from './definition.ts';
import { deploymentSettings, deploymentSettingTexts } from './settings.ts';
import { deploymentTexts } from './texts.ts';

/** Deployments as they are reported, and the changes to which they belong. */
export const deploymentModule: ProcessModule = {
  definition: deployment,
  texts: deploymentTexts,
  checks: deploymentChecks,
  check_texts: deploymentCheckTexts,
  settings: deploymentSettings,
  setting_texts: deploymentSettingTexts,
};

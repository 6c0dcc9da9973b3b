import type { ProcessModule } from '../module.ts';
import { serviceManagementPlanCheckTexts } from './check-texts.ts';
import { serviceManagementPlanChecks } from './checks.ts';
import { serviceManagementPlan } from './definition.ts';
import { serviceManagementPlanSettings, serviceManagementPlanSettingTexts } from './settings.ts';
import { serviceManagementPlanTexts } from './texts.ts';

/** The register of the versions of the service management plan. */
export const serviceManagementPlanModule: ProcessModule = {
  definition: serviceManagementPlan,
  texts: serviceManagementPlanTexts,
  checks: serviceManagementPlanChecks,
  check_texts: serviceManagementPlanCheckTexts,
  settings: serviceManagementPlanSettings,
  setting_texts: serviceManagementPlanSettingTexts,
};

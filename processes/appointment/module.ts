import type { ProcessModule } from '../module.ts';
import { appointmentCheckTexts } from './check-texts.ts';
import { appointmentChecks } from './checks.ts';
import { appointment } from './definition.ts';
import { appointmentSettings, appointmentSettingTexts } from './settings.ts';
import { appointmentTexts } from './texts.ts';

/** Appointments to the roles of the management system. */
export const appointmentModule: ProcessModule = {
  definition: appointment,
  texts: appointmentTexts,
  checks: appointmentChecks,
  check_texts: appointmentCheckTexts,
  settings: appointmentSettings,
  setting_texts: appointmentSettingTexts,
};

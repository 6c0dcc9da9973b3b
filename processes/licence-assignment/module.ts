import type { ProcessModule } from '../module.ts';
import { licenceAssignment } from './definition.ts';
import { licenceAssignmentSettings, licenceAssignmentSettingTexts } from './settings.ts';
import { licenceAssignmentTexts } from './texts.ts';

/** Licences assigned to people and devices. */
export const licenceAssignmentModule: ProcessModule = {
  definition: licenceAssignment,
  texts: licenceAssignmentTexts,
  settings: licenceAssignmentSettings,
  setting_texts: licenceAssignmentSettingTexts,
};

import type { ProcessModule } from '../module.ts';
import { auditorQualification } from './definition.ts';
import { auditorQualificationSettings, auditorQualificationSettingTexts } from './settings.ts';
import { auditorQualificationTexts } from './texts.ts';

/** The register of what auditors are qualified for. */
export const auditorQualificationModule: ProcessModule = {
  definition: auditorQualification,
  texts: auditorQualificationTexts,
  settings: auditorQualificationSettings,
  setting_texts: auditorQualificationSettingTexts,
};

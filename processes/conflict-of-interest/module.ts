import type { ProcessModule } from '../module.ts';
import { conflictOfInterest } from './definition.ts';
import { conflictOfInterestSettings, conflictOfInterestSettingTexts } from './settings.ts';
import { conflictOfInterestTexts } from './texts.ts';

/** The register of conflicts of interest of a certification body. */
export const conflictOfInterestModule: ProcessModule = {
  definition: conflictOfInterest,
  texts: conflictOfInterestTexts,
  settings: conflictOfInterestSettings,
  setting_texts: conflictOfInterestSettingTexts,
};

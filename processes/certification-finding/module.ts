import type { ProcessModule } from '../module.ts';
import { certificationFinding } from './definition.ts';
import { certificationFindingSettings, certificationFindingSettingTexts } from './settings.ts';
import { certificationFindingTexts } from './texts.ts';

/** Findings of audits of clients. */
export const certificationFindingModule: ProcessModule = {
  definition: certificationFinding,
  texts: certificationFindingTexts,
  settings: certificationFindingSettings,
  setting_texts: certificationFindingSettingTexts,
};

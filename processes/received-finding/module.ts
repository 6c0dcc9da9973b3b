import type { ProcessModule } from '../module.ts';
import { receivedFinding } from './definition.ts';
import { receivedFindingSettings, receivedFindingSettingTexts } from './settings.ts';
import { receivedFindingTexts } from './texts.ts';

/** Findings of external audits, answered and done. */
export const receivedFindingModule: ProcessModule = {
  definition: receivedFinding,
  texts: receivedFindingTexts,
  settings: receivedFindingSettings,
  setting_texts: receivedFindingSettingTexts,
};

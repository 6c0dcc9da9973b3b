import type { ProcessModule } from '../module.ts';
import { certificationDecision } from './definition.ts';
import { certificationDecisionSettings, certificationDecisionSettingTexts } from './settings.ts';
import { certificationDecisionTexts } from './texts.ts';

/** Decisions on certification. */
export const certificationDecisionModule: ProcessModule = {
  definition: certificationDecision,
  texts: certificationDecisionTexts,
  settings: certificationDecisionSettings,
  setting_texts: certificationDecisionSettingTexts,
};

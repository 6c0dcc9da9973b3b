import type { ProcessModule } from '../module.ts';
import { knowledge } from './definition.ts';
import { knowledgeSettings, knowledgeSettingTexts } from './settings.ts';
import { knowledgeTexts } from './texts.ts';

/** The knowledge base. */
export const knowledgeModule: ProcessModule = {
  definition: knowledge,
  texts: knowledgeTexts,
  settings: knowledgeSettings,
  setting_texts: knowledgeSettingTexts,
};

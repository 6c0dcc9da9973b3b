import type { ProcessModule } from '../module.ts';
import { knowledgeCheckTexts } from './check-texts.ts';
import { knowledgeChecks } from './checks.ts';
import { knowledge } from './definition.ts';
import { knowledgeSettings, knowledgeSettingTexts } from './settings.ts';
import { knowledgeTexts } from './texts.ts';

/** The knowledge base. */
export const knowledgeModule: ProcessModule = {
  definition: knowledge,
  texts: knowledgeTexts,
  checks: knowledgeChecks,
  check_texts: knowledgeCheckTexts,
  settings: knowledgeSettings,
  setting_texts: knowledgeSettingTexts,
};

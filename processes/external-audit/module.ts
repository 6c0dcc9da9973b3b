import type { ProcessModule } from '../module.ts';
import { externalAudit } from './definition.ts';
import { externalAuditSettings, externalAuditSettingTexts } from './settings.ts';
import { externalAuditTexts } from './texts.ts';

/** Audits by the certification body. */
export const externalAuditModule: ProcessModule = {
  definition: externalAudit,
  texts: externalAuditTexts,
  settings: externalAuditSettings,
  setting_texts: externalAuditSettingTexts,
};

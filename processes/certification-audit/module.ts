import type { ProcessModule } from '../module.ts';
import { certificationAudit } from './definition.ts';
import { certificationAuditSettings, certificationAuditSettingTexts } from './settings.ts';
import { certificationAuditTexts } from './texts.ts';

/** The certification body's audits of its clients. */
export const certificationAuditModule: ProcessModule = {
  definition: certificationAudit,
  texts: certificationAuditTexts,
  settings: certificationAuditSettings,
  setting_texts: certificationAuditSettingTexts,
};

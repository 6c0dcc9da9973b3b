import type { ProcessModule } from '../module.ts';
import { auditCheckTexts } from './check-texts.ts';
import { auditChecks } from './checks.ts';
import { audit } from './definition.ts';
import { auditSettings, auditSettingTexts } from './settings.ts';
import { auditTexts } from './texts.ts';

/** The register of internal audits. */
export const auditModule: ProcessModule = {
  definition: audit,
  texts: auditTexts,
  checks: auditChecks,
  check_texts: auditCheckTexts,
  settings: auditSettings,
  setting_texts: auditSettingTexts,
};

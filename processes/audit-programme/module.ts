import type { ProcessModule } from '../module.ts';
import { auditProgrammeCheckTexts } from './check-texts.ts';
import { auditProgrammeChecks } from './checks.ts';
import { auditProgramme } from './definition.ts';
import { auditProgrammeSettings, auditProgrammeSettingTexts } from './settings.ts';
import { auditProgrammeTexts } from './texts.ts';

/** The register of audit programmes. */
export const auditProgrammeModule: ProcessModule = {
  definition: auditProgramme,
  texts: auditProgrammeTexts,
  checks: auditProgrammeChecks,
  check_texts: auditProgrammeCheckTexts,
  settings: auditProgrammeSettings,
  setting_texts: auditProgrammeSettingTexts,
};

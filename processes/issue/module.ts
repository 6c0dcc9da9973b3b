import type { ProcessModule } from '../module.ts';
import { issueCheckTexts } from './check-texts.ts';
import { issueChecks } from './checks.ts';
import { issue } from './definition.ts';
import { issueSettings, issueSettingTexts } from './settings.ts';
import { issueTexts } from './texts.ts';

/** The register of internal and external issues. */
export const issueModule: ProcessModule = {
  definition: issue,
  texts: issueTexts,
  checks: issueChecks,
  check_texts: issueCheckTexts,
  settings: issueSettings,
  setting_texts: issueSettingTexts,
};

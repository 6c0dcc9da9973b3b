import type { ProcessModule } from '../module.ts';
import { releaseCheckTexts } from './check-texts.ts';
import { releaseChecks } from './checks.ts';
import { release } from './definition.ts';
import { releaseFigures } from './figures.ts';
import { releaseSettings, releaseSettingTexts } from './settings.ts';
import { releaseTexts } from './texts.ts';

/** The register of releases. */
export const releaseModule: ProcessModule = {
  definition: release,
  texts: releaseTexts,
  checks: releaseChecks,
  check_texts: releaseCheckTexts,
  settings: releaseSettings,
  setting_texts: releaseSettingTexts,
  figures: releaseFigures,
};

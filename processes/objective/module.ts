import type { ProcessModule } from '../module.ts';
import { objectiveCheckTexts } from './check-texts.ts';
import { objectiveChecks } from './checks.ts';
import { objective } from './definition.ts';
import { objectiveFigures } from './figures.ts';
import { objectiveSettings, objectiveSettingTexts } from './settings.ts';
import { objectiveTexts } from './texts.ts';

/** The register of service management objectives and the plans to achieve them. */
export const objectiveModule: ProcessModule = {
  definition: objective,
  texts: objectiveTexts,
  checks: objectiveChecks,
  check_texts: objectiveCheckTexts,
  settings: objectiveSettings,
  setting_texts: objectiveSettingTexts,
  figures: objectiveFigures,
};

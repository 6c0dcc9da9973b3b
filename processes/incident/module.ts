import type { ProcessModule } from '../module.ts';
import { incidentCheckTexts } from './check-texts.ts';
import { incidentChecks } from './checks.ts';
import { incident } from './definition.ts';
import { incidentFigures } from './figures.ts';
import { incidentSettings } from './settings.ts';
import { incidentTexts } from './texts.ts';

/** Incident management. */
export const incidentModule: ProcessModule = {
  definition: incident,
  texts: incidentTexts,
  checks: incidentChecks,
  check_texts: incidentCheckTexts,
  settings: incidentSettings,
  figures: incidentFigures,
};

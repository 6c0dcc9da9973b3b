import type { ProcessModule } from '../module.ts';
import { recurrenceCheckTexts } from './check-texts.ts';
import { recurrenceChecks } from './checks.ts';
import { recurrence } from './definition.ts';
import { recurrenceSettings, recurrenceSettingTexts } from './settings.ts';
import { recurrenceTexts } from './texts.ts';

/** Recurring incidents, and what was decided about them. */
export const recurrenceModule: ProcessModule = {
  definition: recurrence,
  texts: recurrenceTexts,
  checks: recurrenceChecks,
  check_texts: recurrenceCheckTexts,
  settings: recurrenceSettings,
  setting_texts: recurrenceSettingTexts,
};

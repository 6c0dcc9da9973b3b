import type { Settings } from '../../../kernel/definition.ts';
import { plannedNumber } from '../../../kernel/register.ts';
import { problemTimesKey } from '../settings.ts';

/** What every check of problems has in common. */
export const ofProblems = {
  process: 'problem',
  planned: [problemTimesKey],
  freshness_days: (settings: Settings): number => plannedNumber(settings, problemTimesKey, 'freshness_days'),
  entries_of: null,
} as const;

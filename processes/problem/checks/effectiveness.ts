import { type Check, type Finding, isWithin, type Measure, type Period } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber } from '../../../kernel/register.ts';
import { problemCheckTexts } from '../check-texts.ts';
import { problemTimesKey } from '../settings.ts';
import { resolvedSince } from '../solved.ts';
import { ofProblems } from './shared.ts';

function exceptionOf(record: ProcessRecord, solved_at: number, limit: number): Finding['exception'] {
  const reviewed_at = instantIn(record, 'reviewed_at');
  if (reviewed_at === null) return { reason: 'overdue', params: { at: solved_at, limit } };
  const days = Math.floor((reviewed_at - solved_at) / DAY_MS);
  return days > limit ? { reason: 'late', params: { days, limit } } : undefined;
}

/** Whether its review was made in the period, or fell due by its end and is not made. */
function isDue(record: ProcessRecord, solved_at: number, limit: number, period: Period): boolean {
  const reviewed_at = instantIn(record, 'reviewed_at');
  if (reviewed_at !== null) return isWithin(period, reviewed_at);
  return (
    solved_at + limit * DAY_MS < period.to && (record.closed_at === null || record.closed_at >= period.from)
  );
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/**
 * AC-099 for 8.6.3-s9.
 *
 * Whether what was done about a problem works is reported with its review, which is planned so many days after the solution.
 * Population: problems whose review was made in the period, or fell due by its end and is not made. Exceptions: not reviewed;
 * reviewed later than planned. Figures: how many were reviewed, the share found effective, and the share of which incidents
 * came up again after the solution, as the program counts them each night.
 */
export const effectivenessCheck: Check = {
  ...ofProblems,
  id: 'AC-099',
  requirements: ['8.6.3-s9'],
  texts: problemCheckTexts['AC-099'],
  fields: ['reviewed_at', 'effectiveness_verdict', 'recurred_incidents'],
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, problemTimesKey, 'review_days');
    let seen = 0;
    let reviewed = 0;
    let effective = 0;
    let recurred = 0;
    return {
      examine: ({ record }): Finding | null => {
        const solved_at = resolvedSince(record);
        if (solved_at === null || !isDue(record, solved_at, limit, period)) return null;
        seen += 1;
        reviewed += instantIn(record, 'reviewed_at') === null ? 0 : 1;
        effective += record.values['effectiveness_verdict'] === 'effective' ? 1 : 0;
        recurred += (numberIn(record, 'recurred_incidents') ?? 0) > 0 ? 1 : 0;
        const exception = exceptionOf(record, solved_at, limit);
        const evidence_at = instantIn(record, 'reviewed_at') ?? solved_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => {
        const measures: readonly Measure[] = [
          { name: 'reviewed', value: reviewed, unit: 'count', limit: null },
          { name: 'effective', value: shareOf(effective, reviewed), unit: 'percent', limit: null },
          { name: 'recurred', value: shareOf(recurred, seen), unit: 'percent', limit: null },
        ];
        return { measures };
      },
    };
  },
};

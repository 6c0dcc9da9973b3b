import { type Check, type Finding, isWithin, type Member, type Period } from '../../../kernel/check.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { DAY_MS, doneAt, freshnessDays, holds, isCancelled, majorOf, numberIn, rounded } from './values.ts';

function exceptionOf({ record }: Member, done_at: number, limit: number): Finding['exception'] {
  const reviewed_at = numberIn(record, 'major_reviewed_at');
  if (reviewed_at === null) return { reason: 'review-missing', params: { since: done_at, limit } };
  const days = rounded((reviewed_at - done_at) / DAY_MS);
  const reasons = [
    ...(reviewed_at > done_at + limit * DAY_MS ? ['review-late'] : []),
    ...(holds(record, 'major_improvement') ? [] : ['improvement-missing']),
  ];
  if (reasons.length === 0) return undefined;
  return { reason: reasons.join('-and-'), params: reasons[0] === 'review-late' ? { days, limit } : {} };
}

/** Whether the review came, or should have come, in the period. */
function isDue({ record }: Member, done_at: number, limit: number, period: Period): boolean {
  const reviewed_at = numberIn(record, 'major_reviewed_at');
  if (reviewed_at === null) return isWithin(period, done_at + limit * DAY_MS);
  return isWithin(period, reviewed_at) || isWithin(period, done_at);
}

/**
 * AC-092 for 8.6.1-s6.
 *
 * Population: major incidents resolved by the end of the period whose review was made, or fell due, in the period.
 * Exception: no review, one later than the planned days after the resolution, or one without a decision on
 * improvement. Days are those of the calendar.
 */
export const majorReviewCheck: Check = {
  id: 'AC-092',
  process: 'incident',
  requirements: ['8.6.1-s6'],
  texts: incidentCheckTexts['AC-092'],
  planned: ['incident.major', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['major', 'major_review', 'major_improvement', 'major_reviewed_at'],
  entries_of: null,
  remembers: ['major'],
  start: (context) => {
    const { review_within_days } = majorOf(context);
    return {
      examine: (member) => {
        const { record } = member;
        const done_at = doneAt(record);
        if (record.values['major'] !== true || done_at === null || isCancelled(record)) return null;
        if (!isDue(member, done_at, review_within_days, context.period)) return null;
        const exception = exceptionOf(member, done_at, review_within_days);
        const evidence_at = numberIn(record, 'major_reviewed_at') ?? done_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};

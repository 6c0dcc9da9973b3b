import { type Check, type CheckContext, type CheckException, isWithin } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, dayEndIn, listIn, textIn } from '../../../kernel/register.ts';
import { managementReviewCheckTexts } from '../check-texts.ts';
import { heldAt } from '../decisions.ts';
import { type HeldReview, inOrder, interval, planned, type Reason } from './held-reviews.ts';

/** What the record of a review that was held lacks, or null. */
function recordProblem(record: ProcessRecord, { people }: CheckContext): Reason | null {
  const present = listIn(record, 'present');
  const missing = [
    ...(present.length === 0 ? ['present'] : []),
    ...['minutes', 'conclusion'].filter((name) => textIn(record, name) === null),
  ];
  if (missing.length > 0) return { reason: 'no-record', params: { missing }, bears_on: ['9.3-s3'] };
  // Who signed proved the role then; the directory knows only the roles of today.
  const leading = new Set(people.filter(({ roles }) => roles.includes('top-management')).map(({ id }) => id));
  const led = present.some((id) => id === textIn(record, 'held_by') || leading.has(id));
  return led ? null : { reason: 'no-top-management', params: {}, bears_on: ['9.3-s1'] };
}

/** Reviews that came too late after the one before them, and the last one when too long ago. */
function intervalExceptions(
  held: readonly HeldReview[],
  { period, settings }: CheckContext,
): readonly CheckException[] {
  const most = interval(settings);
  const daysBetween = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);
  const reviews = inOrder(held);
  return reviews.flatMap(({ id, at }, index): readonly CheckException[] => {
    const before = reviews[index - 1]?.at ?? at;
    const since = index === reviews.length - 1 ? daysBetween(at, period.to) : 0;
    if (since > most) {
      const params = { at, days: since, planned: most };
      return [{ record_id: id, reason: 'overdue', params, bears_on: ['9.3-s1'] }];
    }
    const days = daysBetween(before, at);
    if (days <= most || !isWithin(period, at)) return [];
    const params = { at: before, days, planned: most };
    return [{ record_id: id, reason: 'late', params, bears_on: ['9.3-s1'] }];
  });
}

/**
 * AC-119 for 9.3-s1 and 9.3-s3.
 *
 * Population: reviews held by the end of the period, and those planned for a day before it that were neither held nor
 * cancelled. Exceptions: the planned day passed; of a review held in the period, no minutes, conclusion or list of
 * those present, nobody of top management present, or more than the planned interval after the one before; the last
 * review further back than the planned interval.
 */
export const reviewHeldCheck: Check = {
  id: 'AC-119',
  process: 'management-review',
  requirements: ['9.3-s1', '9.3-s3'],
  texts: managementReviewCheckTexts['AC-119'],
  planned,
  freshness_days: interval,
  fields: ['planned_on', 'held_at', 'held_by', 'present', 'minutes', 'conclusion'],
  entries_of: null,
  remembers: ['held_at'],
  start: (context) => {
    const { period } = context;
    const flawed = new Set<string>();
    const held: HeldReview[] = [];
    return {
      examine: ({ record }) => {
        const at = heldAt(record);
        if (at !== null) {
          held.push({ id: record.id, at });
          const exception = isWithin(period, at) ? recordProblem(record, context) : null;
          if (exception === null) return { evidence_at: at };
          flawed.add(record.id);
          return { evidence_at: at, exception };
        }
        const due_at = record.state === 'cancelled' ? null : dayEndIn(record, 'planned_on', context);
        if (due_at === null || due_at >= period.to) return null;
        return { evidence_at: due_at, exception: { reason: 'day-passed', params: { at: due_at } } };
      },
      conclude: () => ({
        exceptions: intervalExceptions(held, context).filter(({ record_id }) => !flawed.has(record_id)),
      }),
    };
  },
};

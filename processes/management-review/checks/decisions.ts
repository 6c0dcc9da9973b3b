import { timeZoneOf } from '../../../kernel/calendar.ts';
import { type Check, type CheckException, isWithin } from '../../../kernel/check.ts';
import { dayOf } from '../../../kernel/day.ts';
import { managementReviewCheckTexts } from '../check-texts.ts';
import { decisionsOf, heldAt, type ReviewDecision } from '../decisions.ts';
import { type HeldReview, inOrder, interval, planned, type Reason } from './held-reviews.ts';

interface DecidingReview extends HeldReview {
  readonly looked_at: boolean;
  readonly decisions: readonly ReviewDecision[];
}

/** What the decisions of a review lack, or null. `next` is when the review after it was held. */
function decisionProblem(decisions: readonly ReviewDecision[], next: number | null): Reason | null {
  if (decisions.length === 0) return { reason: 'no-decision', params: {} };
  const incomplete = decisions.filter(
    ({ owner, due_on, status }) => status !== 'dropped' && (owner === null || due_on === null),
  );
  if (incomplete.length > 0) return { reason: 'incomplete', params: { count: incomplete.length } };
  const untold = decisions.filter(({ status, result }) => status === 'open' && result === null);
  if (next === null || untold.length === 0) return null;
  return { reason: 'status-untold', params: { count: untold.length, at: next } };
}

/**
 * AC-121 for 9.3-s2.
 *
 * Population: reviews held in the period or not closed at its end. Exceptions: no decision; a decision, unless
 * dropped, without an owner or a due date; an open decision without a word on its progress although a later review
 * was held. Overdue decisions are counted.
 */
export const reviewDecisionsCheck: Check = {
  id: 'AC-121',
  process: 'management-review',
  requirements: ['9.3-s2'],
  texts: managementReviewCheckTexts['AC-121'],
  planned,
  freshness_days: interval,
  fields: ['held_at', 'decisions'],
  entries_of: null,
  remembers: ['held_at'],
  start: (context) => {
    const held: DecidingReview[] = [];
    const exceptions = (): readonly CheckException[] =>
      inOrder(held).flatMap(({ id, looked_at, decisions }, index, reviews) => {
        const problem = looked_at ? decisionProblem(decisions, reviews[index + 1]?.at ?? null) : null;
        return problem === null ? [] : [{ record_id: id, ...problem }];
      });
    return {
      examine: ({ record }) => {
        const at = heldAt(record);
        if (at === null) return null;
        const looked_at = record.state === 'held' || isWithin(context.period, at);
        held.push({ id: record.id, at, looked_at, decisions: decisionsOf(record) });
        return looked_at ? { evidence_at: at } : null;
      },
      conclude: () => {
        const decisions = held.flatMap((review) => (review.looked_at ? review.decisions : []));
        const today = dayOf(context.period.to - 1, timeZoneOf(context));
        const overdue = decisions.filter(
          ({ status, due_on }) => status === 'open' && (due_on ?? today) < today,
        );
        return {
          exceptions: exceptions(),
          measures: [
            { name: 'decisions', value: decisions.length, unit: 'count', limit: null },
            { name: 'overdue', value: overdue.length, unit: 'count', limit: null },
          ],
        };
      },
    };
  },
};

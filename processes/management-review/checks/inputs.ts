import { timeZoneOf } from '../../../kernel/calendar.ts';
import { type Check, type CheckException, isWithin } from '../../../kernel/check.ts';
import { dayOf } from '../../../kernel/day.ts';
import { managementReviewCheckTexts } from '../check-texts.ts';
import { heldAt } from '../decisions.ts';
import { inputItems, inputsTold, isOlder, missingInputs } from '../inputs.ts';
import { type HeldReview, inOrder, interval, planned } from './held-reviews.ts';

const requirementOf = (item: (typeof inputItems)[number]): string => `9.3-${item}`;

interface ToldReview extends HeldReview {
  readonly told: ReturnType<typeof inputsTold>;
}

/** The exception of inputs that are not newer than the review before. */
function olderInputs({ id, told }: ToldReview, before: number, time_zone: string): readonly CheckException[] {
  const since = dayOf(before, time_zone);
  const items = inputItems.filter((item) => isOlder(told.get(item) ?? null, since));
  if (items.length === 0) return [];
  const params = { count: items.length, at: before, items };
  return [{ record_id: id, reason: 'older', params, bears_on: items.map(requirementOf) }];
}

/**
 * AC-120 for 9.3-a to 9.3-l.
 *
 * Population: reviews held in the period. Exceptions: an input without content; an input that does not tell of a day
 * after the review before. Each speaks against the requirement of its input alone.
 */
export const reviewInputsCheck: Check = {
  id: 'AC-120',
  process: 'management-review',
  requirements: inputItems.map(requirementOf),
  texts: managementReviewCheckTexts['AC-120'],
  planned,
  freshness_days: interval,
  fields: ['held_at', 'inputs'],
  entries_of: null,
  remembers: ['held_at'],
  start: (context) => {
    const held: ToldReview[] = [];
    return {
      examine: ({ record }) => {
        const at = heldAt(record);
        if (at === null) return null;
        held.push({ id: record.id, at, told: inputsTold(record) });
        if (!isWithin(context.period, at)) return null;
        const items = missingInputs(record);
        if (items.length === 0) return { evidence_at: at };
        const params = { count: items.length, items };
        return {
          evidence_at: at,
          exception: { reason: 'missing', params, bears_on: items.map(requirementOf) },
        };
      },
      conclude: () => ({
        exceptions: inOrder(held).flatMap((review, index, reviews) => {
          const before = reviews[index - 1];
          const whole = isWithin(context.period, review.at) && review.told.size === inputItems.length;
          return before === undefined || !whole ? [] : olderInputs(review, before.at, timeZoneOf(context));
        }),
      }),
    };
  },
};

import type { CheckException } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import { plannedNumber } from '../../../kernel/register.ts';

/** The planned values by which all of them judge. */
export const planned = ['management-review.interval'];

/** Days between reviews at most; what an older review shows is stale. */
export const interval = (settings: Settings): number =>
  plannedNumber(settings, 'management-review.interval', 'interval_days');

/** Why a review is an exception. */
export type Reason = Omit<CheckException, 'record_id'>;

/** A review that was held, and when. */
export interface HeldReview {
  readonly id: string;
  readonly at: number;
}

/** Reviews in the order in which they were held. */
export function inOrder<T extends HeldReview>(reviews: readonly T[]): readonly T[] {
  return reviews.toSorted((a, b) => a.at - b.at);
}

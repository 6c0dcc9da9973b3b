import {
  type CountedPeriod,
  type Counting,
  countReopened,
  countUnanswered,
  type Dimension,
  type HoursRow,
  hoursUntil,
  type TallyKey,
  type TallyRow,
  tally,
} from './tally.ts';

const endedCounts = {
  ended: 'ended',
  resolved: 'resolved',
  targeted: 'resolution-targeted',
  met: 'resolution-met',
  told: 'contact-told',
  first: 'first-contact',
  rated: 'rated',
  rated_1: 'rated-1',
  rated_2: 'rated-2',
  rated_3: 'rated-3',
  rated_4: 'rated-4',
  rated_5: 'rated-5',
} as const;
const respondedCounts = {
  responded: 'responded',
  targeted: 'response-targeted',
  met: 'response-met',
} as const;

/** What ended, counted. */
export type EndedRow = TallyRow<keyof typeof endedCounts>;
/** What was first answered, counted. */
export type RespondedRow = TallyRow<keyof typeof respondedCounts>;

/** What ended and what was first answered in a period, counted. */
export interface Cohorts {
  readonly ended: readonly EndedRow[];
  readonly responded: readonly RespondedRow[];
  readonly opened: readonly TallyRow<'opened'>[];
  readonly reopened: number;
  /** Resolved, or taken up again: what the share of those taken up again is of. */
  readonly turned: number;
  /** Of what was resolved: how many were asked how content they are. */
  readonly asked: number;
  /** How long after their opening those took that were resolved, and those that were answered. */
  readonly resolved_in: readonly HoursRow[];
  readonly answered_in: readonly HoursRow[];
}

/**
 * Counts what ended, was answered and was opened in a period, in one pass each.
 *
 * @param by of what ended and was answered; times are told by priority where that is among them
 */
export async function countCohorts(
  counting: Counting,
  period: CountedPeriod,
  by: readonly Dimension[],
  opened_by: readonly Dimension[],
): Promise<Cohorts> {
  const [ended_at, responded_at] = ['ended_at', 'responded_at'] as const;
  const timed = by.filter((one) => one === 'priority');
  const [ended, responded, opened, again, unanswered, resolved_in, answered_in] = await Promise.all([
    tally(counting, { at: ended_at, period, by, counts: endedCounts }),
    tally(counting, { at: responded_at, period, by, counts: respondedCounts }),
    tally(counting, { at: 'opened_at', period, by: opened_by, counts: { opened: 'opened' } }),
    countReopened(counting, period),
    countUnanswered(counting, period),
    hoursUntil(counting, { at: ended_at, period, by: timed }, 'resolved'),
    hoursUntil(counting, { at: responded_at, period, by: timed }, 'responded'),
  ]);
  const { resolved = 0, rated = 0 } = rowOf(ended, null, null) ?? {};
  return {
    ended,
    responded,
    opened,
    reopened: again.reopened,
    turned: resolved + again.unresolved,
    asked: rated + unanswered,
    resolved_in,
    answered_in,
  };
}

/** The row of a value in a dimension; of all together where `by` is null. */
export function rowOf<Row extends TallyKey>(
  rows: readonly Row[],
  by: Dimension | null,
  key: string | null,
): Row | undefined {
  return rows.find((row) => row.by === by && (by === null || row.key === key));
}

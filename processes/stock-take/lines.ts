/**
 * How a line of a stock-take stands: `missing` as long as what should be there was not seen; `unexpected` what the register
 * knows and did not expect there (another scope, lost, disposed of); `unknown` what it does not know.
 */
export const outcomes = ['missing', 'seen', 'misplaced', 'unexpected', 'unknown'] as const;

export type Outcome = (typeof outcomes)[number];

/**
 * What can be decided about a difference: `correct` the record to what was seen, `put-back` where it belongs, `lost`,
 * `retire`, `search` until a day, `registered` as an asset by now, `dismiss` with a reason.
 */
export const decisions = [
  'correct',
  'put-back',
  'lost',
  'retire',
  'search',
  'registered',
  'dismiss',
] as const;

export type LineDecision = (typeof decisions)[number];

/** What may be decided, by how the line stands. What was seen in its place needs no decision. */
export const decisionsFor: Readonly<Record<Outcome, readonly LineDecision[]>> = {
  seen: [],
  misplaced: ['correct', 'put-back'],
  missing: ['lost', 'retire', 'search'],
  unexpected: ['correct', 'put-back', 'dismiss'],
  unknown: ['registered', 'dismiss'],
};

/** Whether a line is a difference between register and count. */
export function isDifference(outcome: Outcome): boolean {
  return outcome !== 'seen';
}

/** How often each outcome occurs. */
export type Tally = Readonly<Record<Outcome, number>>;

/** How many assets should have been there. What was not expected is counted by what was found. */
export function expectedIn(tally: Tally): number {
  return tally.missing + tally.seen + tally.misplaced;
}

/**
 * The share of differences in all that was expected or found, in percent with two decimals; null where there was nothing.
 */
export function differencePercent(tally: Tally): number | null {
  const differences = tally.missing + tally.misplaced + tally.unexpected + tally.unknown;
  const all = differences + tally.seen;
  return all === 0 ? null : Math.round((differences / all) * 10_000) / 100;
}

import type { Deed } from '../../system/story.ts';

/**
 * A step of the record of a story at an instant of its own: in the evening, at night and on holidays too, as changes are
 * carried out.
 */
export interface TimedStep {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Given name of who takes it. */
  readonly by: string;
  readonly process: string;
  readonly key: string;
  readonly deed: Deed;
}

type Happening = readonly [at: number, by: string, deed: Deed];

/** The steps of one record, without those that lie after the end: what was planned for then has not happened yet. */
export function timed(
  process: string,
  key: string,
  end: number,
  happenings: readonly Happening[],
): readonly TimedStep[] {
  let last = 0;
  const steps = happenings.map(([wanted, by, deed]): TimedStep => {
    // One after another, whatever was drawn.
    last = Math.max(Math.round(wanted), last + 60_000);
    return { at: last, by, process, key, deed };
  });
  return steps.filter(({ at }) => at < end);
}

import { offsetSpans } from './zone-offsets.ts';

export const DAY_MS = 86_400_000;

/** First instant that calendars know: 1970-01-01T00:00Z. */
export const EARLIEST = 0;
/** First instant that calendars no longer know: 2101-01-01T00:00Z. */
export const LATEST = Date.UTC(2101, 0, 1);

/**
 * Length of a block: 52 weeks. Long enough that years of waiting touch few blocks, short enough that the first
 * question about a year is answered in well under a millisecond.
 */
export const BLOCK_MS = 364 * DAY_MS;

/** Working hours of one weekday: [from, to) in milliseconds of the local wall clock since midnight, in order. */
export type DayHours = readonly (readonly [from_ms: number, to_ms: number])[];

/** The working intervals of one block of time, with what has been worked before each. */
export interface WorkingBlock {
  /** Interval i is [starts[i], ends[i]) in epoch milliseconds; intervals ascend, never overlap and never touch. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Working milliseconds of the block before interval i. */
  readonly before: readonly number[];
  /** Working milliseconds of the whole block. */
  readonly total: number;
}

/** Days since 1970-01-01 to the day of the week, 0 for Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * The working intervals of a block.
 *
 * An instant is working time when the wall clock in the zone shows working hours of a day that is not closed. So
 * each stretch of constant offset is laid out by itself: an hour skipped in spring is nobody's working time, an
 * hour shown twice in autumn is worked twice if it lies within working hours.
 *
 * @param week working hours by weekday, Monday first
 * @param closed local days without work, as days since 1970-01-01
 */
export function workingBlock(
  index: number,
  time_zone: string,
  week: readonly DayHours[],
  closed: ReadonlySet<number>,
): WorkingBlock {
  const starts: number[] = [];
  const ends: number[] = [];
  const until = Math.min((index + 1) * BLOCK_MS, LATEST);
  for (const { from, to, offset_ms } of offsetSpans(time_zone, index * BLOCK_MS, until)) {
    const last_day = Math.floor((to - 1 + offset_ms) / DAY_MS);
    for (let day = Math.floor((from + offset_ms) / DAY_MS); day <= last_day; day += 1) {
      if (closed.has(day)) continue;
      const midnight = day * DAY_MS - offset_ms;
      for (const [from_ms, to_ms] of week[weekdayOf(day)] ?? []) {
        const start = Math.max(from, midnight + from_ms);
        const end = Math.min(to, midnight + to_ms);
        if (end <= start) continue;
        if (start === ends.at(-1)) ends[ends.length - 1] = end;
        else {
          starts.push(start);
          ends.push(end);
        }
      }
    }
  }
  let total = 0;
  const before = starts.map((start, i) => {
    const worked = total;
    total += (ends[i] ?? start) - start;
    return worked;
  });
  return { starts, ends, before, total };
}

/** Index of the last element at or below the value (`below`: strictly below) in an ascending list; -1 if none. */
function lastNotAbove(ascending: readonly number[], value: number, below = false): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = ascending[middle] as number;
    if (below ? element < value : element <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Working milliseconds of the block before the instant; 0 before the block, its total after it. */
export function workedBefore(block: WorkingBlock, at: number): number {
  const i = lastNotAbove(block.starts, at);
  if (i < 0) return 0;
  return (block.before[i] as number) + Math.min(at, block.ends[i] as number) - (block.starts[i] as number);
}

/** The first instant at which that much of the block (more than 0, at most its total) has been worked. */
export function firstInstantWith(block: WorkingBlock, worked_ms: number): number {
  const i = lastNotAbove(block.before, worked_ms, true);
  return (block.starts[i] as number) + worked_ms - (block.before[i] as number);
}

/** The last instant at which no more than that much of the block (less than its total) has been worked. */
export function lastInstantWith(block: WorkingBlock, worked_ms: number): number {
  const i = lastNotAbove(block.before, worked_ms);
  return (block.starts[i] as number) + worked_ms - (block.before[i] as number);
}

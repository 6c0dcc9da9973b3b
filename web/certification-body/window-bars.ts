import { daysAfter } from '../../kernel/day.ts';

/** An audit of a programme as far as its bar needs it. Days are `YYYY-MM-DD`. */
export interface Window {
  readonly from: string;
  readonly until: string;
  readonly done_on: string | null;
}

/** Where an audit of the programme stands on a day. */
export type Standing = 'done' | 'late' | 'now' | 'ahead';

/** Where an audit stands: done, or its window past, open or ahead. */
export function standingOn({ from, until, done_on }: Window, day: string): Standing {
  if (done_on !== null) return 'done';
  if (day > until) return 'late';
  return day < from ? 'ahead' : 'now';
}

/** A stretch of the axis in percent of its length. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
}

/** The years over which a programme runs, and where a stretch of days lies in them. */
export interface Axis {
  readonly years: readonly { readonly year: number; readonly start: number }[];
  stretch(from: string, until: string): Stretch;
  /** Where a day lies; null outside of the years. */
  at(day: string): number | null;
}

const DAY_MS = 86_400_000;

/** The axis of whole years on which every window lies; null without any. */
export function axisOf(windows: readonly Window[]): Axis | null {
  const days = windows.flatMap(({ from, until, done_on }) => [
    from,
    until,
    ...(done_on === null ? [] : [done_on]),
  ]);
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [begins, ends] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1];
  const start = Date.parse(`${begins}-01-01`);
  const length = Date.parse(`${ends}-01-01`) - start;
  const percent = (day: string): number => ((Date.parse(day) - start) / length) * 100;
  return {
    years: Array.from({ length: ends - begins }, (_, index) => ({
      year: begins + index,
      start: percent(`${begins + index}-01-01`),
    })),
    stretch: (from, until) => ({ start: percent(from), width: percent(daysAfter(until, 1)) - percent(from) }),
    at: (day) => {
      const place = percent(day);
      return place < 0 || place + (DAY_MS / length) * 100 > 100 ? null : place;
    },
  };
}

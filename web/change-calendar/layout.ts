import { type Entry, isWindow } from './entry.ts';

/** How the calendar is looked at. */
export const views = ['month', 'week', 'timeline'] as const;

export type View = (typeof views)[number];

const DAY_MS = 86_400_000;

/** Days that the timeline shows. */
export const timelineDays = 14;

/** A stretch of time in epoch milliseconds; `until` no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The day (`YYYY-MM-DD`) to which a moment belongs in the reader's time zone. */
export function dayText(at: number | Date): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day in the reader's time zone; of today where the text is no day. */
export function dayOf(text: string | undefined, now: number): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  const date = year === undefined ? new Date(now) : new Date(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(date.getTime())) return dayOf(undefined, now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** A day some days later: by the calendar, as not every day has 24 hours. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}

/** On which day of the week a week begins (1 Monday to 7 Sunday), as the locale has it; Monday where nothing is known. */
export function weekBegins(locale: string): number {
  interface WithWeek {
    getWeekInfo?: () => { firstDay: number };
    readonly weekInfo?: { firstDay: number };
  }
  try {
    const told = new Intl.Locale(locale) as unknown as WithWeek;
    return (told.getWeekInfo?.() ?? told.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

function beginOfWeek(day: Date, begins: number): Date {
  return addDays(day, -((day.getDay() - begins + 7) % 7));
}

/** The days that a view shows around a day, in order. */
export function daysOf(view: View, day: Date, begins: number): readonly Date[] {
  const count = (first: Date, days: number): readonly Date[] =>
    Array.from({ length: days }, (_, index) => addDays(first, index));
  if (view === 'week') return count(beginOfWeek(day, begins), 7);
  if (view === 'timeline') return count(beginOfWeek(day, begins), timelineDays);
  const first = beginOfWeek(new Date(day.getFullYear(), day.getMonth(), 1), begins);
  const next = new Date(day.getFullYear(), day.getMonth() + 1, 1);
  const weeks = Math.ceil(Math.round((next.getTime() - first.getTime()) / DAY_MS) / 7);
  return count(first, weeks * 7);
}

/** The time that days in order take. */
export function spanOf(days: readonly Date[]): Span {
  const [first, last] = [days[0] as Date, days.at(-1) as Date];
  return { from: first.getTime(), until: addDays(last, 1).getTime() };
}

/** The day to look at when one goes a step on or back. */
export function stepped(view: View, day: Date, steps: number): Date {
  if (view === 'month') return new Date(day.getFullYear(), day.getMonth() + steps, 1);
  return addDays(day, steps * (view === 'week' ? 7 : timelineDays));
}

/** The part of an entry within a span; a point in time keeps none. Null: it lies outside. */
export function partWithin(entry: Span, span: Span): Span | null {
  const until = Math.max(entry.until, entry.from + 1);
  if (entry.from >= span.until || until <= span.from) return null;
  return { from: Math.max(entry.from, span.from), until: Math.min(entry.until, span.until) };
}

/** Entries of a day: windows first, then by time. */
export function entriesOn(entries: readonly Entry[], day: Date): readonly Entry[] {
  const span = { from: day.getTime(), until: addDays(day, 1).getTime() };
  return entries
    .filter((entry) => partWithin(entry, span) !== null)
    .toSorted((a, b) => Number(isWindow(b)) - Number(isWindow(a)) || a.from - b.from);
}

/** Something laid out beside what takes place at the same time. */
export interface Placed<T> {
  readonly item: T;
  /** From 0. */
  readonly lane: number;
  /** How many lanes there are beside each other where it lies. */
  readonly lanes: number;
}

/**
 * Lays out what overlaps side by side: each in the first lane that is free, as many lanes as its group of overlapping
 * ones needs.
 *
 * @param shortest what is shorter than this takes as much room
 */
export function inLanes<T extends Span>(items: readonly T[], shortest: number): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  let group: { item: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const one of group) placed.push({ ...one, lanes: ends.length });
    [group, ends] = [[], []];
  };
  for (const item of items.toSorted((a, b) => a.from - b.from || b.until - a.until)) {
    if (ends.every((end) => end <= item.from)) close();
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(item.until, item.from + shortest);
    group.push({ item, lane });
  }
  close();
  return placed;
}

/** A moment moved by whole days and then by milliseconds, so that its hour stays when clocks are put forward. */
export function moved(at: number, days: number, ms: number): number {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  return date.getTime() + ms;
}

/** A length rounded to steps. */
export function snapped(ms: number, step: number): number {
  return Math.round(ms / step) * step;
}

import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../kernel/day.ts';

/**
 * How a window comes again: every week, every month on the same day (the last where a month has no such day), or every
 * month on the same weekday counted from its beginning, such as the second Tuesday.
 */
export const repeatings = ['none', 'weekly', 'monthly', 'monthly-weekday'] as const;

export type Repeating = (typeof repeatings)[number];

/** A window as it was planned: its first occurrence in epoch milliseconds, and how it comes again. */
export interface RepeatingWindow {
  readonly starts_at: number;
  readonly ends_at: number;
  readonly repeats: Repeating;
  /** The last day on which an occurrence begins; null: without end. */
  readonly repeats_until: string | null;
}

/** A stretch of time in epoch milliseconds; `until` no longer belongs to it. */
export interface Occurrence {
  readonly from: number;
  readonly until: number;
}

/** Most occurrences that one window is expanded to at a time: a weekly one over seven years. */
export const mostOccurrences = 366;

type Zoned = Temporal.ZonedDateTime;

/** The day in another month that has the same weekday in the same week counted from the month's first day. */
function sameWeekday(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const month = first.toPlainYearMonth().add({ months });
  const begin = month.toPlainDate({ day: 1 });
  const ahead = (first.dayOfWeek - begin.dayOfWeek + 7) % 7;
  const week = Math.floor((first.day - 1) / 7);
  const day = 1 + ahead + week * 7;
  // A fifth Tuesday is the last one where a month has only four.
  return begin.with({ day: day > month.daysInMonth ? day - 7 : day });
}

function dayOfTurn(first: Temporal.PlainDate, repeats: Repeating, turn: number): Temporal.PlainDate {
  if (repeats === 'weekly') return first.add({ weeks: turn });
  if (repeats === 'monthly') return first.add({ months: turn });
  return repeats === 'monthly-weekday' ? sameWeekday(first, turn) : first;
}

/** How many turns certainly end before an instant, so that a window planned long ago is not counted up from its first. */
function turnsBefore({ repeats, ends_at }: RepeatingWindow, at: number): number {
  if (repeats === 'none' || at <= ends_at) return 0;
  const days = (at - ends_at) / 86_400_000;
  return Math.max(0, Math.floor(repeats === 'weekly' ? days / 7 : days / 31) - 2);
}

/** When a turn is: by the clocks on the wall, so that ten in the evening stays ten in the evening in summer and winter. */
function turnAt(start: Zoned, end: Zoned, day: Temporal.PlainDate): Occurrence {
  const zone = start.timeZoneId;
  const nights = start.toPlainDate().until(end.toPlainDate()).days;
  const at = (date: Temporal.PlainDate, of: Zoned): number =>
    date.toZonedDateTime({ timeZone: zone, plainTime: of.toPlainTime() }).epochMilliseconds;
  const from = at(day, start);
  const until = at(day.add({ days: nights }), end);
  // Where clocks are put forward over it, a short window would have no time at all.
  return { from, until: until > from ? until : from + (end.epochMilliseconds - start.epochMilliseconds) };
}

/**
 * When a window is within a range: each occurrence that touches it, in order. Pure.
 *
 * @param range epoch milliseconds; `until` no longer belongs to it
 * @param time_zone the organisation's, in which the window was planned
 * @returns at most `mostOccurrences`
 */
export function occurrencesOf(
  window: RepeatingWindow,
  range: Occurrence,
  time_zone: string,
): readonly Occurrence[] {
  const zoned = (at: number): Zoned =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time_zone);
  const [start, end] = [zoned(window.starts_at), zoned(window.ends_at)];
  const last =
    window.repeats_until === null ? Number.POSITIVE_INFINITY : endOfDay(window.repeats_until, time_zone);
  const found: Occurrence[] = [];
  for (let turn = turnsBefore(window, range.from); found.length < mostOccurrences; turn += 1) {
    const day = dayOfTurn(start.toPlainDate(), window.repeats, turn);
    const occurrence =
      turn === 0 ? { from: window.starts_at, until: window.ends_at } : turnAt(start, end, day);
    if (occurrence.from >= range.until || (turn > 0 && occurrence.from > last)) break;
    if (occurrence.until > range.from) found.push(occurrence);
    if (window.repeats === 'none') break;
  }
  return found;
}

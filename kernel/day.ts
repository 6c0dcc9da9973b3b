import { Temporal } from 'temporal-polyfill';

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, as `YYYY-MM-DD` between 1970 and 2100. */
export function isDay(text: string): boolean {
  if (!pattern.test(text) || text < '1970-01-01' || text > '2100-12-31') return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The day in the time zone to which an instant (epoch milliseconds) belongs, as `YYYY-MM-DD`. */
export function dayOf(at: number, time_zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time_zone).toPlainDate().toString();
}

/** The last millisecond of a day in the time zone, epoch milliseconds. */
export function endOfDay(day: string, time_zone: string): number {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime(time_zone).epochMilliseconds - 1;
}

/** The day so many days after another; before it for negative numbers. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day so many months after another, the last of the month where that has no such day; before it for negative numbers. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

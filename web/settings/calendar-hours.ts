import type { CalendarDefinition, Weekday } from '../../kernel/calendar.ts';

/** Days of the week in the order of ISO 8601. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

type Hours = CalendarDefinition['hours'];

// The first of January 2024 was a Monday.
const firstMonday = Date.UTC(2024, 0, 1);

/** The name of a day of the week in a locale. */
export function weekdayName(day: Weekday, locale: string): string {
  const at = firstMonday + weekdays.indexOf(day) * 86_400_000;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

function minutesOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Working minutes of a week without holidays; what is not a time counts nothing. */
export function weekMinutes(hours: Hours): number {
  const lengths = weekdays.flatMap((day) => hours[day].map(([from, to]) => minutesOf(to) - minutesOf(from)));
  return lengths.filter((length) => length > 0).reduce((sum, length) => sum + length, 0);
}

/** Monday's hours on every day that has any. */
export function copyMonday(hours: Hours): Hours {
  const copied = weekdays.map((day) => [day, hours[day].length > 0 ? hours.monday : []] as const);
  return Object.fromEntries(copied) as unknown as Hours;
}

/** Times as people write them, `8`, `8:30` or `0830`, as the calendar wants them; others stay as they are. */
export function tidyTime(text: string): string {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim());
  if (found === null) return text.trim();
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}

import {
  type CalendarDefinition,
  type Weekday,
  type WorkingHours,
  weekdays,
} from '../../../kernel/calendar.ts';
import { dayOf, daysAfter } from '../../../kernel/day.ts';
import { fillText, type Language } from '../../../kernel/text.ts';
import { words } from './words.ts';

const locales = { en: 'en-GB', vi: 'vi', zh: 'zh-CN' } as const;

/** Minutes as hours and minutes: `4 h 30 min`. */
export function timeText(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [fillText(words.hour[language], { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [fillText(words.minute[language], { n: rest })] : []),
  ];
  return parts.join(' ');
}

function weekdayName(day: Weekday, language: Language): string {
  // The first of January 2024 was a Monday.
  const at = Date.UTC(2024, 0, 1 + weekdays.indexOf(day));
  return new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' }).format(at);
}

function hoursText(hours: readonly WorkingHours[], language: Language): string {
  if (hours.length === 0) return words.closed[language];
  return hours.map(([from, to]) => `${from}–${to}`).join(', ');
}

/** Working hours of a week, a line for each run of days that are the same: `Mon–Fri: 08:00–17:00`. */
export function weekText({ hours }: CalendarDefinition, language: Language): readonly string[] {
  const runs: { first: Weekday; last: Weekday; text: string }[] = [];
  for (const day of weekdays) {
    const text = hoursText(hours[day], language);
    const run = runs.at(-1);
    if (run?.text === text) run.last = day;
    else runs.push({ first: day, last: day, text });
  }
  const colon = language === 'zh' ? '：' : ': ';
  return runs.map(({ first, last, text }) => {
    const days =
      first === last
        ? weekdayName(first, language)
        : `${weekdayName(first, language)}–${weekdayName(last, language)}`;
    return `${days}${colon}${text}`;
  });
}

/** Holidays within twelve months, soonest first. */
export function holidayText({ holidays, time_zone }: CalendarDefinition, now: number): readonly string[] {
  const from = dayOf(now, time_zone);
  const to = daysAfter(from, 365);
  return holidays
    .filter(({ date }) => date >= from && date <= to)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ date, name }) => `${date} ${name}`);
}

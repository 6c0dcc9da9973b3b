const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** The weekday alone, short. */
export function weekdayName(day: Date, locale: string): string {
  return format(locale, { weekday: 'short' }).format(day);
}

/** A day with its weekday and month. */
export function dayName(day: Date, locale: string): string {
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);
}

/** Weekday and number of a day, as at the head of a column. */
export function shortDay(day: Date, locale: string): string {
  // Some languages put a word between the two, which has no room here.
  return `${weekdayName(day, locale)} ${day.getDate()}`;
}

/** Hour and minute of a moment. */
export function clockText(at: number, locale: string): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The time of an entry as a day shows it: when it begins, or until when it goes on where it began before. */
export function timeOn(
  entry: { readonly from: number; readonly until: number },
  day: Date,
  locale: string,
): string {
  const isEarlier = entry.from < day.getTime();
  return isEarlier ? `–${clockText(entry.until, locale)}` : clockText(entry.from, locale);
}

/** What a view is of: a month, or the days from the first to the last. */
export function rangeName(days: readonly Date[], month: Date | null, locale: string): string {
  if (month !== null) return format(locale, { month: 'long', year: 'numeric' }).format(month);
  const [first, last] = [days[0] as Date, days.at(-1) as Date];
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(first, last);
}

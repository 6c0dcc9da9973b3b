/** A day as `YYYY-MM-DD`, a month as `YYYY-MM`, both of the reader's own clock. */
const two = (number: number): string => String(number).padStart(2, '0');

/** The day to which a moment belongs where the reader is. */
export function dayHere(moment: string | number): string {
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The text as a month, or the month of that day where it is none. */
export function monthIn(text: string | undefined, today: string): string {
  return text !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);
}

/** The month so many after another; before it for negative numbers. */
export function monthsAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, number - 1 + months, 1));
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}`;
}

/** The weekday with which weeks begin where the locale is spoken: 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string): number {
  const own = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    weekInfo?: { readonly firstDay: number };
  };
  return (own.getWeekInfo?.() ?? own.weekInfo)?.firstDay ?? 1;
}

/**
 * The weeks that a month lies in, each of seven days, those of the months beside it included.
 *
 * @param first_weekday with which weeks begin: 1 for Monday to 7 for Sunday
 */
export function weeksOf(month: string, first_weekday: number): readonly (readonly string[])[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const before = (first.getUTCDay() - (first_weekday % 7) + 7) % 7;
  const weeks: string[][] = [];
  const at = new Date(first);
  at.setUTCDate(1 - before);
  while (weeks.length === 0 || at.toISOString().startsWith(month)) {
    const week: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      week.push(at.toISOString().slice(0, 10));
      at.setUTCDate(at.getUTCDate() + 1);
    }
    weeks.push(week);
  }
  return weeks;
}

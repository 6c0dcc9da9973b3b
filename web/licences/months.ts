/** What falls into one month (`YYYY-MM`). */
export interface Month<T> {
  readonly month: string;
  readonly items: readonly T[];
}

/** The month after one. */
function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** What comes due by month, from the first day's to the last day's, months without anything included. */
export function monthsOf<T extends { readonly day: string }>(
  items: readonly T[],
  from: string,
  until: string,
): readonly Month<T>[] {
  const months: Month<T>[] = [];
  const last = until.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last && months.length < 120; month = nextMonth(month)) {
    months.push({ month, items: items.filter(({ day }) => day.startsWith(month)) });
  }
  return months;
}

const DAY_MS = 86_400_000;

/** Days of the lunar calendar that Việt Nam keeps: New Year (Tết) and the Hùng Kings (tenth of the third month). */
const lunarDays: Readonly<Record<number, readonly [new_year: string, hung_kings: string]>> = {
  2024: ['2024-02-10', '2024-04-18'],
  2025: ['2025-01-29', '2025-04-07'],
  2026: ['2026-02-17', '2026-04-26'],
  2027: ['2027-02-06', '2027-04-16'],
  2028: ['2028-01-26', '2028-04-04'],
  2029: ['2029-02-13', '2029-04-23'],
  2030: ['2030-02-02', '2030-04-12'],
  2031: ['2031-01-23', '2031-04-01'],
  2032: ['2032-02-11', '2032-04-19'],
};

interface Holiday {
  readonly date: string;
  readonly name: string;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** 0 is Sunday. */
const weekdayOf = (day: number): number => new Date(day * DAY_MS).getUTCDay();

function daysOfYear(year: number): readonly (readonly [day: number, name: string])[] {
  const lunar = lunarDays[year];
  const tet = lunar === undefined ? null : dayOf(lunar[0]);
  return [
    [dayOf(`${year}-01-01`), 'New Year'],
    // The eve and the first four days, as the government mostly sets it.
    ...(tet === null ? [] : [-1, 0, 1, 2, 3].map((offset) => [tet + offset, 'Tết Nguyên đán'] as const)),
    ...(lunar === undefined ? [] : [[dayOf(lunar[1]), 'Hùng Kings'] as const]),
    [dayOf(`${year}-04-30`), 'Reunification Day'],
    [dayOf(`${year}-05-01`), 'Labour Day'],
    [dayOf(`${year}-09-02`), 'National Day'],
    [dayOf(`${year}-09-03`), 'National Day'],
  ];
}

/**
 * Public holidays of Việt Nam in the years from one to another: Labour Code 2019, article 112; one that falls on a
 * Saturday or Sunday is made up for on the next working day (article 111). Lunar days are known for 2024 to 2032; the
 * government moves single days every year, which the sample leaves out.
 */
export function publicHolidays(from_year: number, to_year: number): readonly Holiday[] {
  const taken = new Map<number, string>();
  const years = Array.from({ length: to_year - from_year + 1 }, (_, index) => from_year + index);
  const kept = years.flatMap(daysOfYear);
  for (const [day, name] of kept) taken.set(day, name);
  for (const [day, name] of kept) {
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) continue;
    let instead = day + 1;
    while (taken.has(instead) || weekdayOf(instead) === 0 || weekdayOf(instead) === 6) instead += 1;
    taken.set(instead, `${name} (made up)`);
  }
  return [...taken]
    .toSorted(([a], [b]) => a - b)
    .map(([day, name]): Holiday => ({ date: dateOf(day), name }));
}

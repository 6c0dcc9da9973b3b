import { publicHolidays } from './public-holidays.ts';
import type { Random } from './random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The sample's wall clock is ahead of UTC by as much, all year round. */
const ZONE_OFFSET_MS = 7 * HOUR_MS;

/** Relative load of the hours of a working day on the wall clock: a peak in the morning, a lesser one after lunch. */
const workdayHours = [
  0.3, 0.2, 0.2, 0.2, 0.2, 0.3, 0.6, 3, 9, 12, 11, 8, 4, 8, 10, 9, 7, 4, 1.8, 1.1, 0.8, 0.7, 0.5, 0.4,
] as const;

/** Of days off: what systems and the few who work bring. */
const dayOffHours = [
  0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0.4, 0.6, 0.8, 0.8, 0.7, 0.6, 0.6, 0.7, 0.7, 0.6, 0.5, 0.4, 0.4, 0.3,
  0.3, 0.2, 0.2,
] as const;

/** Monday brings what the weekend gathered. 0 is Sunday. */
const weekdayFactor = [1, 1.25, 1.05, 1, 0.98, 0.9, 1] as const;

/** January closes the books, summer is quiet, the end of the year is not. */
const monthFactor = [1.1, 0.95, 1, 1, 1, 0.97, 0.9, 0.94, 1, 1.02, 1.05, 1.12] as const;

/** The wall clock of the sample at an instant. `weekday` 0 is Sunday; `hour` with its fraction. */
export function wallClock(at: number): {
  readonly date: string;
  readonly weekday: number;
  readonly hour: number;
} {
  const local = new Date(at + ZONE_OFFSET_MS);
  return {
    date: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours() + local.getUTCMinutes() / 60,
  };
}

/**
 * When incidents come about: a Poisson process whose rate has a daily and weekly rhythm, seasons, holidays and a few
 * bad days, given that it brings exactly `count` from `start` (included) to `end` (excluded). So given, its arrivals
 * are independent draws in proportion to the rate (a known property of the process).
 *
 * @returns epoch milliseconds in order
 */
export function arrivals(random: Random, start: number, end: number, count: number): readonly number[] {
  const holidays = new Set(
    publicHolidays(new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()).map(({ date }) => date),
  );
  const days = Math.ceil((end - start) / DAY_MS);
  const bad = new Set(Array.from({ length: Math.round(days / 60) }, () => random.integer(0, days - 1)));
  const upTo: number[] = [];
  let total = 0;
  for (let from = start; from < end; from += HOUR_MS) {
    const { date, weekday, hour } = wallClock(from);
    const off = weekday === 0 || weekday === 6 || holidays.has(date);
    const hours = off ? dayOffHours : workdayHours;
    const day = Math.floor((from - start) / DAY_MS);
    const season = monthFactor[Number(date.slice(5, 7)) - 1] ?? 1;
    const rate =
      (hours[Math.floor(hour)] ?? 0) * (weekdayFactor[weekday] ?? 1) * season * (bad.has(day) ? 1.8 : 1);
    total += (rate * Math.min(HOUR_MS, end - from)) / HOUR_MS;
    upTo.push(total);
  }
  const draws = Array.from({ length: count }, () => random.fraction() * total).toSorted((a, b) => a - b);
  let index = 0;
  return draws.map((draw) => {
    while ((upTo[index] as number) <= draw) index += 1;
    const before = index === 0 ? 0 : (upTo[index - 1] as number);
    const from = start + index * HOUR_MS;
    const share = (draw - before) / ((upTo[index] as number) - before);
    return Math.floor(from + share * Math.min(HOUR_MS, end - from));
  });
}

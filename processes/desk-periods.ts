import { dayOf, daysAfter, endOfDay, monthsAfter } from '../kernel/day.ts';
import { DAY_MS } from '../kernel/register.ts';

// Over which days figures of the desk are told, how those are divided, and how old open work is. Days and weeks are those of
// the organisation's time zone; a day of a change of clocks has 23 or 25 hours.

/** Periods that are named instead of being given by their days. */
export const deskPresets = [
  'last-7',
  'last-30',
  'last-90',
  'last-365',
  'this-month',
  'last-month',
  'this-year',
] as const;

/** The name of such a period. */
export type DeskPreset = (typeof deskPresets)[number];

/** Most days of a period. */
export const longestPeriod_days = 400;

/** Whole days, both named; as instants from the first to, but not including, the last: epoch milliseconds. */
export interface DeskPeriod {
  readonly from_day: string;
  readonly to_day: string;
  readonly from: number;
  readonly to: number;
}

function startOf(day: string, time_zone: string): number {
  return endOfDay(daysAfter(day, -1), time_zone) + 1;
}

/** The period of these days, both included. */
export function daysPeriod(from_day: string, to_day: string, time_zone: string): DeskPeriod {
  return { from_day, to_day, from: startOf(from_day, time_zone), to: endOfDay(to_day, time_zone) + 1 };
}

/** How many days a period has. */
export function daysIn({ from_day, to_day }: Pick<DeskPeriod, 'from_day' | 'to_day'>): number {
  return Math.round((Date.parse(to_day) - Date.parse(from_day)) / DAY_MS) + 1;
}

/** A named period as it is on the day of this instant; those of so many days end with that day. */
export function presetPeriod(preset: DeskPreset, now: number, time_zone: string): DeskPeriod {
  const today = dayOf(now, time_zone);
  const month = `${today.slice(0, 8)}01`;
  switch (preset) {
    case 'this-month':
      return daysPeriod(month, today, time_zone);
    case 'last-month':
      return daysPeriod(monthsAfter(month, -1), daysAfter(month, -1), time_zone);
    case 'this-year':
      return daysPeriod(`${today.slice(0, 5)}01-01`, today, time_zone);
    default:
      return daysPeriod(daysAfter(today, 1 - Number(preset.slice('last-'.length))), today, time_zone);
  }
}

/** The period with as many days that ends where this one begins. */
export function periodBefore(period: DeskPeriod, time_zone: string): DeskPeriod {
  return daysPeriod(daysAfter(period.from_day, -daysIn(period)), daysAfter(period.from_day, -1), time_zone);
}

/** The Monday of the week that a day belongs to. */
function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** How a period is divided. */
export type DeskGrain = 'day' | 'week';

/** A day, or the part of a week from Monday on that lies in the period. */
export interface DeskBucket {
  /** Its first day. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** The days of a period, or its weeks: the first and the last may be cut by the period. */
export function bucketsOf(period: DeskPeriod, grain: DeskGrain, time_zone: string): readonly DeskBucket[] {
  const buckets: DeskBucket[] = [];
  let day = period.from_day;
  while (day <= period.to_day) {
    const next = grain === 'day' ? daysAfter(day, 1) : daysAfter(mondayOf(day), 7);
    const last = daysAfter(next, -1);
    const { from, to } = daysPeriod(day, last < period.to_day ? last : period.to_day, time_zone);
    buckets.push({ day, from, to });
    day = next;
  }
  return buckets;
}

/** Days of age at which bands of open work begin, the youngest first. */
export const ageBounds_days = [0, 1, 3, 7, 14, 30] as const;

/** How old open work is: opened from, and before; null where the band has no bound. */
export interface AgeBand {
  /** Such as `3-7` days, or `30` and more. */
  readonly id: string;
  readonly opened_from: number | null;
  readonly opened_to: number | null;
}

/** The bands of age at an instant, youngest first: each record is in exactly one. */
export function ageBands(now: number): readonly AgeBand[] {
  return ageBounds_days.map((from, index) => {
    const to = ageBounds_days[index + 1];
    return {
      id: to === undefined ? String(from) : `${from}-${to}`,
      opened_from: to === undefined ? null : now - to * DAY_MS,
      opened_to: from === 0 ? null : now - from * DAY_MS,
    };
  });
}

import { isDay } from '../../../kernel/day.ts';
import { Refusal } from '../../../kernel/errors.ts';
import {
  type DeskGrain,
  type DeskPeriod,
  type DeskPreset,
  daysIn,
  daysPeriod,
  longestPeriod_days,
  presetPeriod,
} from '../../../processes/desk-periods.ts';

/** Which period is asked for: by name, or by its first and last day. */
export interface PeriodQuery {
  readonly period?: DeskPreset;
  readonly from?: string;
  readonly to?: string;
  readonly grain?: DeskGrain;
}

/** Up to so many days a period is shown day by day unless asked otherwise. */
const shownByDay = 45;

/** The period that is asked for; the last thirty days if none is. @throws Refusal `list.filter-invalid` */
export function askedPeriod(query: PeriodQuery, now: number, time_zone: string): DeskPeriod {
  const { from, to } = query;
  if (from === undefined && to === undefined) return presetPeriod(query.period ?? 'last-30', now, time_zone);
  for (const [filter, value = ''] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDay(value)) throw new Refusal('list.filter-invalid', { filter, value, expected: '2026-01-31' });
  }
  const days = { from_day: from ?? '', to_day: to ?? '' };
  if (days.to_day < days.from_day || daysIn(days) > longestPeriod_days) {
    const expected = `≥ ${days.from_day}, ≤ ${longestPeriod_days} d`;
    throw new Refusal('list.filter-invalid', { filter: 'to', value: days.to_day, expected });
  }
  return daysPeriod(days.from_day, days.to_day, time_zone);
}

/** How the flow of a period is divided. */
export function grainOf({ grain }: PeriodQuery, period: DeskPeriod): DeskGrain {
  return grain ?? (daysIn(period) <= shownByDay ? 'day' : 'week');
}

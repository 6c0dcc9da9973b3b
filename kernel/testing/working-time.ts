import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDefinition, type Weekday, type WorkingHours, weekdays } from '../calendar.ts';

/** Help for tests of time: calendars to test with, and a slow second opinion that shares no code with the kernel. */

export const SLOT_MS = 5 * 60_000;
export const HOUR_MS = 3_600_000;

/** Epoch milliseconds of a time with offset or zone, such as `2026-03-29T01:30+01:00`. */
export function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** A calendar with the same hours from Monday to Friday and none at the weekend, unless days are given. */
export function calendarOf(
  time_zone: string,
  workday: readonly WorkingHours[],
  more: Partial<Record<Weekday, readonly WorkingHours[]>> = {},
  holidays: readonly string[] = [],
): CalendarDefinition {
  return {
    id: 'test',
    name: 'Test',
    time_zone,
    hours: {
      monday: workday,
      tuesday: workday,
      wednesday: workday,
      thursday: workday,
      friday: workday,
      saturday: [],
      sunday: [],
      ...more,
    },
    holidays: holidays.map((date) => ({ date, name: 'Closed' })),
  };
}

const always: readonly WorkingHours[] = [['00:00', '24:00']];

/** A calendar that never closes. */
export function roundTheClock(time_zone: string): CalendarDefinition {
  return calendarOf(time_zone, always, { saturday: always, sunday: always });
}

/** Five minutes of real time, and what the wall clock showed meanwhile. */
export interface Slot {
  readonly at: number;
  readonly date: string;
  readonly weekday: Weekday;
  readonly time: string;
}

/** Steps through real time and reads the wall clock at each step. */
export function slotsBetween(time_zone: string, from: number, to: number): readonly Slot[] {
  const slots: Slot[] = [];
  for (let at = from; at < to; at += SLOT_MS) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time_zone);
    slots.push({
      at,
      date: local.toPlainDate().toString(),
      weekday: weekdays[local.dayOfWeek - 1] as Weekday,
      time: local.toPlainTime().toString().slice(0, 5),
    });
  }
  return slots;
}

/** Whether the wall clock shows working hours in the slot, by comparing what is written. */
export function isWorkingSlot(
  { hours, holidays }: CalendarDefinition,
  { date, weekday, time }: Slot,
): boolean {
  if (holidays.some((holiday) => holiday.date === date)) return false;
  return hours[weekday].some(([from, to]) => from <= time && time < to);
}

function timeText(step: number): string {
  return `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;
}

/** Any hours of a day whose ends fall on five minutes. */
const dayHours: fc.Arbitrary<readonly WorkingHours[]> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 288 }), fc.constantFrom(0, 24, 30, 36, 288)), {
    maxLength: 6,
  })
  .map((steps) => {
    const times = steps.toSorted((a, b) => a - b).map(timeText);
    return times.flatMap((to, i): WorkingHours[] => (i % 2 === 1 ? [[times[i - 1] as string, to]] : []));
  });

/** Any calendar of the zone, closed on some of the dates. */
export function anyCalendar(
  time_zone: string,
  dates: readonly string[] = [],
): fc.Arbitrary<CalendarDefinition> {
  return fc
    .record({
      days: fc.tuple(...weekdays.map(() => dayHours)),
      closed: fc.subarray([...dates], { maxLength: Math.min(2, dates.length) }),
    })
    .map(({ days, closed }) =>
      calendarOf(time_zone, [], Object.fromEntries(weekdays.map((day, i) => [day, days[i] ?? []])), closed),
    );
}

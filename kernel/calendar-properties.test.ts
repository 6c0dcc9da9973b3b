import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addWorking,
  type CalendarDefinition,
  makeCalendar,
  subtractWorking,
  type WorkingHours,
  weekdays,
  workingMilliseconds,
} from './calendar.ts';
import { anyCalendar, instant, isWorkingSlot, SLOT_MS, slotsBetween } from './testing/working-time.ts';

const DAY_MS = 86_400_000;

/** Five days around each change of clocks, and some without any. */
const windows: readonly (readonly [what: string, time_zone: string, from: string])[] = [
  ['spring in Berlin', 'Europe/Berlin', '2026-03-27T00:00Z'],
  ['autumn in Berlin', 'Europe/Berlin', '2026-10-23T00:00Z'],
  ['spring in New York', 'America/New_York', '2026-03-06T00:00Z'],
  ['autumn in New York', 'America/New_York', '2026-10-30T00:00Z'],
  ['spring on Lord Howe Island', 'Australia/Lord_Howe', '2026-10-02T00:00Z'],
  ['autumn on Lord Howe Island', 'Australia/Lord_Howe', '2026-04-03T00:00Z'],
  ['no change in Ho Chi Minh City', 'Asia/Ho_Chi_Minh', '2026-04-28T00:00Z'],
  ['no change in Kolkata', 'Asia/Kolkata', '2026-08-12T00:00Z'],
  ['the date skipped in Samoa', 'Pacific/Apia', '2011-12-28T00:00Z'],
];

describe.each(windows)('against a walk through the hours: %s', (_, time_zone, start) => {
  const slots = slotsBetween(time_zone, instant(start), instant(start) + 5 * DAY_MS);
  const dates = [...new Set(slots.map(({ date }) => date))];
  const end = instant(start) + 5 * DAY_MS;
  const place = fc.integer({ min: 0, max: slots.length });
  const at = (index: number) => slots[index]?.at ?? end;

  it('counts the same working time', () => {
    fc.assert(
      fc.property(anyCalendar(time_zone, dates), place, place, (definition, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const walked =
          slots.slice(from, to).filter((slot) => isWorkingSlot(definition, slot)).length * SLOT_MS;
        expect(workingMilliseconds(makeCalendar(definition), at(from), at(to))).toBe(walked);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the same instants ahead and back', () => {
    fc.assert(
      fc.property(
        anyCalendar(time_zone, dates),
        place,
        fc.integer({ min: 1, max: 300 }),
        (definition, from, count) => {
          const calendar = makeCalendar(definition);
          const ahead = slots.slice(from).filter((slot) => isWorkingSlot(definition, slot))[count - 1];
          const back = slots.slice(0, from).findLast((slot, i, all) => {
            if (!isWorkingSlot(definition, slot)) return false;
            return all.slice(i).filter((later) => isWorkingSlot(definition, later)).length === count;
          });
          if (ahead !== undefined) {
            expect(addWorking(calendar, at(from), count * SLOT_MS)).toBe(ahead.at + SLOT_MS);
          }
          if (back !== undefined) expect(subtractWorking(calendar, at(from), count * SLOT_MS)).toBe(back.at);
        },
      ),
      { numRuns: 30 },
    );
  });
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Ho_Chi_Minh',
  'Asia/Kolkata',
  'UTC',
];
const calendars = fc.constantFrom(...zones).chain((zone) => anyCalendar(zone));
/** Any millisecond of 1970 to 2100, and amounts that stay near, as every year passed has to be worked out. */
const anyInstant = fc.integer({ min: instant('1970-01-01T00:00Z'), max: instant('2098-01-01T00:00Z') });
const stretch = fc.oneof(fc.integer({ min: 0, max: 10 * DAY_MS }), fc.integer({ min: 0, max: 700 * DAY_MS }));
const work = fc.oneof(fc.integer({ min: 1, max: DAY_MS }), fc.integer({ min: 1, max: 30 * DAY_MS }));

function complement(definition: CalendarDefinition): CalendarDefinition {
  const hours = weekdays.map((day) => {
    const edges = ['00:00', ...definition.hours[day].flat(), '24:00'];
    const gaps = edges.flatMap((from, i): WorkingHours[] =>
      i % 2 === 0 ? [[from, edges[i + 1] as string]] : [],
    );
    return [day, gaps.filter(([from, to]) => from < to)];
  });
  return { ...definition, hours: Object.fromEntries(hours) };
}

describe('for any calendar and any instants', () => {
  it('working time adds up', () => {
    fc.assert(
      fc.property(calendars, anyInstant, stretch, stretch, (definition, a, first, second) => {
        const calendar = makeCalendar(definition);
        const [b, c] = [a + first, a + first + second];
        const total = workingMilliseconds(calendar, a, c);
        expect(workingMilliseconds(calendar, a, b) + workingMilliseconds(calendar, b, c)).toBe(total);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(c - a);
      }),
    );
  });

  it('time is either worked or not: a calendar and its complement make real time', () => {
    fc.assert(
      fc.property(calendars, anyInstant, stretch, (definition, from, length) => {
        const [open, closed] = [makeCalendar(definition), makeCalendar(complement(definition))];
        const to = from + length;
        expect(workingMilliseconds(open, from, to) + workingMilliseconds(closed, from, to)).toBe(length);
      }),
    );
  });

  it('adding finds the first instant by which the time was worked, subtracting the last', () => {
    fc.assert(
      fc.property(calendars, anyInstant, work, (definition, from, amount) => {
        const calendar = makeCalendar(definition);
        const ahead = addWorking(calendar, from, amount);
        const back = subtractWorking(calendar, from, amount);
        if (ahead !== null) {
          expect(workingMilliseconds(calendar, from, ahead)).toBe(amount);
          expect(workingMilliseconds(calendar, from, ahead - 1)).toBe(amount - 1);
        }
        if (back !== null) {
          expect(workingMilliseconds(calendar, back, from)).toBe(amount);
          expect(workingMilliseconds(calendar, back + 1, from)).toBe(amount - 1);
        }
      }),
    );
  });

  it('adding and subtracting undo each other but for closed time', () => {
    fc.assert(
      fc.property(calendars, anyInstant, work, (definition, from, amount) => {
        const calendar = makeCalendar(definition);
        const ahead = addWorking(calendar, from, amount);
        if (ahead === null) return;
        const again = subtractWorking(calendar, ahead, amount);
        expect(again).toBeGreaterThanOrEqual(from);
        expect(workingMilliseconds(calendar, from, again as number)).toBe(0);
        expect(addWorking(calendar, again as number, amount)).toBe(ahead);
      }),
    );
  });

  it('who starts later or has more to do is done no earlier', () => {
    fc.assert(
      fc.property(calendars, anyInstant, stretch, work, work, (definition, from, later, amount, more) => {
        const calendar = makeCalendar(definition);
        const done = addWorking(calendar, from, amount);
        if (done === null) return;
        expect(addWorking(calendar, from + later, amount) ?? Infinity).toBeGreaterThanOrEqual(done);
        expect(addWorking(calendar, from, amount + more) ?? Infinity).toBeGreaterThan(done);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing is worked on a closed day, and the days beside it stay as they are', () => {
    const day = fc
      .integer({ min: 0, max: 47_000 })
      .map((n) => new Date(n * DAY_MS).toISOString().slice(0, 10));
    fc.assert(
      fc.property(calendars, day, (definition, date) => {
        const midnight = (days: number) =>
          Temporal.PlainDate.from(date).add({ days }).toZonedDateTime(definition.time_zone).epochMilliseconds;
        const open = makeCalendar(definition);
        const closed = makeCalendar({ ...definition, holidays: [{ date, name: 'Closed' }] });
        expect(workingMilliseconds(closed, midnight(0), midnight(1))).toBe(0);
        for (const [from, to] of [
          [midnight(-7), midnight(0)],
          [midnight(1), midnight(8)],
        ] as const) {
          expect(workingMilliseconds(closed, from, to)).toBe(workingMilliseconds(open, from, to));
        }
      }),
    );
  });
});

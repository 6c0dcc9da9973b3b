import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdays } from './calendar.ts';
import { onCall, onCallSpans, overlappingShifts, type Rota, type RotaShift } from './rota.ts';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;
const day = 24 * hour;

const weekly = (person: string, week: number): RotaShift => ({
  week,
  from_day: 'monday',
  from: '08:00',
  to_day: 'monday',
  to: '08:00',
  person,
});

const alternating: Rota = {
  time_zone: 'Europe/Berlin',
  weeks: 2,
  starts_on: '2026-03-02',
  shifts: [weekly('ann', 1), weekly('bob', 2)],
  swaps: [],
};

test.each([
  // Before the cycle began nobody is on call.
  ['2026-03-01T12:00:00Z', null],
  ['2026-03-02T07:00:00Z', 'ann'],
  ['2026-03-09T06:59:59Z', 'ann'],
  ['2026-03-09T07:00:00Z', 'bob'],
  // Clocks go forward on 29 March: 08:00 is 06:00 UTC from then on.
  ['2026-03-30T05:59:59Z', 'bob'],
  ['2026-03-30T06:00:00Z', 'ann'],
  ['2026-10-26T06:59:59Z', 'bob'],
  ['2026-10-26T07:00:00Z', 'ann'],
])('at %s it is %s', (instant, person) => {
  expect(onCall(alternating, at(instant))).toBe(person);
});

test('a swap counts before the pattern, and the later of two', () => {
  const swaps = [
    { from: at('2026-03-03T00:00:00Z'), until: at('2026-03-05T00:00:00Z'), person: 'cy' },
    { from: at('2026-03-04T00:00:00Z'), until: at('2026-03-04T12:00:00Z'), person: null },
  ];
  const rota = { ...alternating, swaps };
  expect(onCall(rota, at('2026-03-03T00:00:00Z'))).toBe('cy');
  expect(onCall(rota, at('2026-03-04T11:59:00Z'))).toBeNull();
  expect(onCall(rota, at('2026-03-05T00:00:00Z'))).toBe('ann');
  expect(onCallSpans(rota, at('2026-03-03T12:00:00Z'), at('2026-03-06T00:00:00Z'))).toEqual([
    { from: at('2026-03-03T12:00:00Z'), until: at('2026-03-04T00:00:00Z'), person: 'cy', by: 'swap' },
    { from: at('2026-03-04T00:00:00Z'), until: at('2026-03-04T12:00:00Z'), person: null, by: 'gap' },
    { from: at('2026-03-04T12:00:00Z'), until: at('2026-03-05T00:00:00Z'), person: 'cy', by: 'swap' },
    { from: at('2026-03-05T00:00:00Z'), until: at('2026-03-06T00:00:00Z'), person: 'ann', by: 'shift' },
  ]);
});

test('a night shift lasts an hour less or more where clocks change', () => {
  const night: Rota = {
    ...alternating,
    weeks: 1,
    shifts: [{ week: 1, from_day: 'saturday', from: '22:00', to_day: 'sunday', to: '06:00', person: 'ann' }],
  };
  const lengths = (from: string) =>
    onCallSpans(night, at(from), at(from) + 2 * day)
      .filter(({ person }) => person !== null)
      .map(({ from: start, until }) => (until - start) / hour);
  expect(lengths('2026-03-28T12:00:00Z')).toEqual([7]);
  expect(lengths('2026-10-24T12:00:00Z')).toEqual([9]);
  expect(lengths('2026-11-07T12:00:00Z')).toEqual([8]);
});

test('shifts that begin while another lasts are told, also around the end of the cycle', () => {
  expect(overlappingShifts(alternating)).toEqual([]);
  expect(overlappingShifts({ weeks: 1, shifts: [weekly('ann', 1), weekly('bob', 1)] })).toEqual([1]);
  const late: RotaShift = {
    week: 2,
    from_day: 'sunday',
    from: '20:00',
    to_day: 'monday',
    to: '09:00',
    person: 'cy',
  };
  // It lasts into Ann's week, and Bob's lasts into it.
  expect(overlappingShifts({ weeks: 2, shifts: [...alternating.shifts, late] })).toEqual([0, 2]);
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`);
const shifts = (weeks: number) =>
  fc.array(
    fc.record({
      week: fc.integer({ min: 1, max: weeks }),
      from_day: fc.constantFrom(...weekdays),
      from: time,
      to_day: fc.constantFrom(...weekdays),
      to: time,
      person: fc.constantFrom('ann', 'bob', 'cy'),
    }),
    { maxLength: 6 },
  );
const span = fc
  .tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => [at('2026-03-20T00:00:00Z') + from * hour, length * hour] as const);
const anyRota = fc.integer({ min: 1, max: 4 }).chain((weeks) =>
  fc.record({
    time_zone: fc.constantFrom(
      'Europe/Berlin',
      'Asia/Ho_Chi_Minh',
      'America/New_York',
      'Australia/Lord_Howe',
    ),
    weeks: fc.constant(weeks),
    starts_on: fc.constantFrom('2026-01-05', '2026-03-23'),
    shifts: shifts(weeks),
    swaps: fc.array(
      span.map(([from, length]) => ({ from, until: from + length, person: 'dot' as string | null })),
      { maxLength: 3 },
    ),
  }),
);

test('spans cover every instant once, and say what onCall says at each', () => {
  fc.assert(
    fc.property(anyRota, span, fc.double({ min: 0, max: 1, noNaN: true }), (rota, [from, length], part) => {
      const spans = onCallSpans(rota, from, from + length);
      expect(spans.at(0)?.from).toBe(from);
      expect(spans.at(-1)?.until).toBe(from + length);
      spans.slice(1).forEach((one, place) => expect(one.from).toBe(spans[place]?.until));
      const instant = from + Math.floor(part * (length - 1));
      const covering = spans.filter((one) => one.from <= instant && instant < one.until);
      expect(covering.map(({ person }) => person)).toEqual([onCall(rota, instant)]);
    }),
    { numRuns: 300 },
  );
});

import { describe, expect, test } from 'vitest';
import { ageBands, bucketsOf, daysIn, daysPeriod, periodBefore, presetPeriod } from './desk-periods.ts';

const at = Date.parse('2026-01-01T20:00:00Z');
const hour = 3_600_000;

describe('a named period', () => {
  test('is of the day that it is in the time zone', () => {
    expect(presetPeriod('last-7', at, 'UTC')).toMatchObject({ from_day: '2025-12-26', to_day: '2026-01-01' });
    expect(presetPeriod('last-7', at, 'Asia/Ho_Chi_Minh')).toMatchObject({
      from_day: '2025-12-27',
      to_day: '2026-01-02',
      from: Date.parse('2025-12-26T17:00:00Z'),
      to: Date.parse('2026-01-02T17:00:00Z'),
    });
  });

  test.each([
    ['this-month', '2026-01-01', '2026-01-01'],
    ['last-month', '2025-12-01', '2025-12-31'],
    ['this-year', '2026-01-01', '2026-01-01'],
    ['last-365', '2025-01-02', '2026-01-01'],
  ] as const)('%s goes from %s to %s', (preset, from_day, to_day) => {
    expect(presetPeriod(preset, at, 'UTC')).toMatchObject({ from_day, to_day });
  });

  test('comes after one of as many days', () => {
    const before = periodBefore(daysPeriod('2024-03-01', '2024-03-10', 'UTC'), 'UTC');
    expect(before).toMatchObject({ from_day: '2024-02-20', to_day: '2024-02-29' });
    expect(daysIn(before)).toBe(10);
  });
});

describe('a period is divided', () => {
  test('into weeks from Monday on, also across years, the first and the last cut', () => {
    const period = daysPeriod('2025-12-27', '2026-01-06', 'Asia/Shanghai');
    const weeks = bucketsOf(period, 'week', 'Asia/Shanghai');
    expect(weeks.map(({ day }) => day)).toEqual(['2025-12-27', '2025-12-29', '2026-01-05']);
    expect(weeks.map(({ from, to }) => (to - from) / hour)).toEqual([48, 168, 48]);
    expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([period.from, period.to]);
  });

  test('into days, of which one has 23 hours and one 25, without a gap', () => {
    for (const [from, to, hours] of [
      ['2026-03-28', '2026-03-30', [24, 23, 24]],
      ['2026-10-24', '2026-10-26', [24, 25, 24]],
    ] as const) {
      const days = bucketsOf(daysPeriod(from, to, 'Europe/Berlin'), 'day', 'Europe/Berlin');
      expect(days.map((one) => (one.to - one.from) / hour)).toEqual(hours);
      expect(days.slice(1).map((one) => one.from)).toEqual(days.slice(0, -1).map((one) => one.to));
    }
  });
});

test('every age is in exactly one band', () => {
  const bands = ageBands(at);
  const idsAt = (age_hours: number) => {
    const opened = at - age_hours * hour;
    return bands
      .filter((one) => opened >= (one.opened_from ?? -Infinity) && opened < (one.opened_to ?? Infinity))
      .map(({ id }) => id);
  };
  expect([-1, 0, 24, 25, 72, 168, 169, 24 * 30, 24 * 30 + 1, 9999].map(idsAt)).toEqual([
    ['0-1'],
    ['0-1'],
    ['0-1'],
    ['1-3'],
    ['1-3'],
    ['3-7'],
    ['7-14'],
    ['14-30'],
    ['30'],
    ['30'],
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthIn, monthsAfter, weeksOf } from './month-days.ts';

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  it('begin on the weekday that is wanted', () => {
    expect(weeksOf('2026-11', 1)[0]).toEqual([
      ...['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01'],
    ]);
    expect(weeksOf('2026-11', 7)[0]?.[0]).toBe('2026-11-01');
    expect(weeksOf('2026-02', 7)).toHaveLength(4);
    expect(weeksOf('2026-02', 1)).toHaveLength(5);
  });

  it('hold each of its days once, one after another', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 7 }), (month, first) => {
        const weeks = weeksOf(month, first);
        const days = weeks.flat();
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(weeks.every((week) => week.length === 7 && week.some((day) => day.startsWith(month)))).toBe(
          true,
        );
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
        expect(days.filter((day) => day.startsWith(month))).toHaveLength(last);
        expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(first % 7);
      }),
    );
  });
});

describe('months', () => {
  it('follow one another across years', () => {
    expect(monthsAfter('2026-12', 1)).toBe('2027-01');
    expect(monthsAfter('2026-01', -1)).toBe('2025-12');
    fc.assert(
      fc.property(months, fc.integer({ min: -30, max: 30 }), (month, by) => {
        expect(monthsAfter(monthsAfter(month, by), -by)).toBe(month);
      }),
    );
  });

  it('are today’s where an address names none', () => {
    expect(monthIn('2027-03', '2026-11-21')).toBe('2027-03');
    for (const wrong of [undefined, '', '2026-13', '2026-1', 'x'])
      expect(monthIn(wrong, '2026-11-21')).toBe('2026-11');
  });
});

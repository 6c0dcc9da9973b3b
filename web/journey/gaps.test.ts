import { describe, expect, test } from 'vitest';
import { type Gap, planOf } from './gaps.ts';

const gap = (number: string, starts_on: string | null, due_on: string | null): Gap =>
  ({ number, starts_on, due_on }) as Gap;
const now = Date.parse('2026-02-01T00:00:00Z');

describe('the plan', () => {
  test('draws what has a date, from the first day to the last', () => {
    const plan = planOf(
      [gap('B', '2026-01-11', '2026-01-20'), gap('A', '2026-01-01', '2026-01-10'), gap('C', null, null)],
      now,
    );
    expect(plan?.bars.map((bar) => [bar.gap.number, bar.left, bar.width])).toEqual([
      ['A', 0, 50],
      ['B', 50, 50],
    ]);
    expect(plan?.today).toBeNull();
  });

  test('says where today is and where months begin', () => {
    const plan = planOf([gap('A', '2026-01-01', '2026-03-03')], now);
    expect(plan?.today).toBe(50);
    expect(plan?.months.map(({ at }) => at)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(plan?.months[0]?.left).toBe(0);
  });

  test('draws the last week of what has no beginning', () => {
    const [bar] = planOf([gap('A', null, '2026-01-31')], now)?.bars ?? [];
    expect([bar?.from, bar?.to]).toEqual(['2026-01-25', '2026-01-31']);
  });

  test('is nothing without dates', () => {
    expect(planOf([gap('A', '2026-01-01', null)], now)).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { pointsIn } from '../../processes/measure/points.ts';
import type { OpenedRecord } from '../records/record.ts';
import { missedDays } from './points.ts';

const plan = { frequency_days: 30, grace_days: 3 };

function measure(dates: readonly string[], measured_from = '2026-01-01'): OpenedRecord {
  const points = dates.map((date) => ({ date, value: 1 }));
  return { measured_from, opened_at: '2026-01-01T00:00:00Z', points } as never;
}

test('a point is missed once its grace is over, counted from the point before', () => {
  expect(missedDays(measure([]), plan, '2026-02-03')).toEqual([]);
  expect(missedDays(measure([]), plan, '2026-02-04')).toEqual(['2026-01-31']);
  expect(missedDays(measure(['2026-01-31', '2026-05-01']), plan, '2026-05-20')).toEqual([
    '2026-03-02',
    '2026-04-01',
  ]);
});

test('as many are missed as the checks count', () => {
  const until = '2026-11-21';
  const sets = [
    [],
    ['2026-02-02', '2026-03-04'],
    ['2026-01-31', '2026-06-01', '2026-06-03'],
    ['2026-10-01'],
    ['2026-11-20'],
  ];
  for (const dates of sets) {
    const one = measure(dates);
    const record = { values: one, opened_at: Date.parse(one.opened_at) } as never;
    const period = { from: Date.parse('2026-01-01'), to: Date.parse(until) };
    const { missed } = pointsIn(record, period, plan);
    expect(missedDays(one, plan, until), dates.join()).toHaveLength(missed);
  }
});

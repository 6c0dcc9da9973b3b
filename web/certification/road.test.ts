import { expect, test } from 'vitest';
import { layOut, type OnTimeline } from './road.ts';

const item = (from: string, until: string): OnTimeline => ({
  kind: 'audit',
  audit: 'stage-1',
  from,
  until,
  done: false,
  record: {
    process: 'external-audit',
    plural: 'external-audits',
    number: 'EXA1',
    title: 'A',
    state: 'planned',
  },
});

test('the timeline reaches from the first day to the end of the last, today included', () => {
  const layout = layOut([item('2026-01-01', '2026-01-10'), item('2026-01-21', '2026-01-30')], '2026-01-16');
  expect(layout?.bars.map(({ left, width }) => [left, width].map(Math.round))).toEqual([
    [0, 33],
    [65, 33],
  ]);
  expect(layout?.today).toBeCloseTo(50 / 1.02);
  expect(layout?.years).toEqual([]);
});

test('a new year is marked where it begins, and today widens what is shown', () => {
  const layout = layOut([item('2026-12-22', '2026-12-31')], '2027-01-10');
  expect(layout?.years).toMatchObject([{ year: 2027 }]);
  expect(layout?.years[0]?.left).toBeCloseTo(50 / 1.02);
  expect(layout?.today).toBeCloseTo(95 / 1.02);
});

test('a year that begins about today gives way to it', () => {
  const layout = layOut([item('2026-06-01', '2027-12-31')], '2026-12-20');
  expect(layout?.years.map(({ year }) => year)).toEqual([2028]);
});

test('nothing is laid out where there is nothing', () => {
  expect(layOut([], '2026-01-01')).toBeNull();
});

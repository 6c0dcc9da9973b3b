import { expect, test } from 'vitest';
import type { Result } from './measure.ts';
import { mergedTable, tableOf } from './results-table.ts';

const result = (what: string, ours: string): Result => ({
  what,
  ours,
  floor: '–',
  ratio: '–',
  wanted: '–',
  met: true,
});

test('what is measured again takes the place of what it was, also where figures in its words differ', () => {
  const before = tableOf(
    [result('of the last 30 days', 'a'), result('of the last 365 days', 'b'), result('bulk of 12', 'c')],
    '2026-01-01',
  );
  const merged = mergedTable(
    before,
    [result('bulk of 13', 'C'), result('of the last 30 days', 'A'), result('of the last 365 days', 'B')],
    '2026-01-02',
  );
  const again = tableOf(
    [result('of the last 30 days', 'A'), result('of the last 365 days', 'B'), result('bulk of 13', 'C')],
    '2026-01-02',
  );
  expect(merged).toBe(again);
});

test('what is new comes at the end, each of it, and what was not measured again stays', () => {
  const before = tableOf([result('seal', 'a')], '2026-01-01');
  const lines = mergedTable(before, [result('p 1', 'x'), result('p 2', 'y')], '2026-01-02').split('\n');
  expect(lines.slice(2).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['| seal', 'a'],
    ['| p 1', 'x'],
    ['| p 2', 'y'],
  ]);
});

import { expect, test } from 'vitest';
import { rowChanges } from './row-changes.ts';

const a = { requirement: '4.1-a', result: 'not-seen' };
const b = { requirement: '4.1-b', result: 'not-seen', seen: null };

test('rows that are in both are left out, wherever they stand', () => {
  expect(rowChanges([a, b], [b, a])).toEqual([]);
  // A blank is no change.
  expect(rowChanges([b], [{ requirement: '4.1-b', result: 'not-seen' }])).toEqual([]);
});

test('a row that was filled in names the columns that changed', () => {
  const after = { ...b, result: 'minor', seen: 'Nothing' };
  expect(rowChanges([a, b], [a, after])).toEqual([
    { kind: 'changed', before: b, after, columns: ['result', 'seen'] },
  ]);
});

test('rows come and go, each as often as it is there', () => {
  expect(rowChanges([a], [a, a])).toEqual([{ kind: 'added', row: a }]);
  expect(rowChanges([a, b, a], [a])).toEqual([
    { kind: 'removed', row: b },
    { kind: 'removed', row: a },
  ]);
});

import { describe, expect, test } from 'vitest';
import { arranged, moved, standardArrangement, toggled } from './list-columns.ts';
import { selectRange, toggleAll, toggleOne } from './list-selection.ts';

const columns = [
  { id: 'number', always: true },
  { id: 'title', standard: true },
  { id: 'state', standard: true },
  { id: 'team' },
];

describe('columns', () => {
  test('begin with those that are usual', () => {
    expect(standardArrangement(columns)).toEqual(['number', 'title', 'state']);
  });

  test('follow the reader, but what tells rows apart stays', () => {
    expect(arranged(columns, ['team', 'title']).map(({ id }) => id)).toEqual(['number', 'team', 'title']);
  });

  test('that do not exist any more are forgotten', () => {
    expect(arranged(columns, ['number', 'colour']).map(({ id }) => id)).toEqual(['number']);
  });

  test('are shown, taken away and moved', () => {
    expect(toggled(['number'], 'team')).toEqual(['number', 'team']);
    expect(toggled(['number', 'team'], 'team')).toEqual(['number']);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'd', 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('selection', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const none: ReadonlySet<string> = new Set();

  test('takes a row in and out', () => {
    expect([...toggleOne(none, 'a')]).toEqual(['a']);
    expect([...toggleOne(new Set(['a']), 'a')]).toEqual([]);
  });

  test('reaches from the last row to this one, in either direction', () => {
    expect([...selectRange(none, ids, 'b', 'd')]).toEqual(['b', 'c', 'd']);
    expect([...selectRange(none, ids, 'c', 'a')]).toEqual(['a', 'b', 'c']);
    expect([...selectRange(none, ids, null, 'c')]).toEqual(['c']);
    expect([...selectRange(none, ids, 'gone', 'c')]).toEqual(['c']);
    expect([...selectRange(none, ids, 'a', 'gone')]).toEqual([]);
  });

  test('takes all, then none, and keeps rows out of sight', () => {
    expect([...toggleAll(new Set(['z']), ids)]).toEqual(['z', ...ids]);
    expect([...toggleAll(new Set(['z', ...ids]), ids)]).toEqual(['z']);
  });
});

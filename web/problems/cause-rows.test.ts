import { describe, expect, test } from 'vitest';
import { causeProblems } from '../../processes/problem/causes.ts';
import { added, type CauseLine, causesOf, linesOf, moved, removed } from './cause-rows.ts';

const line = (id: string, level: number): CauseLine => ({
  id,
  level,
  kind: 'why',
  text: id,
  confirmed: false,
});
const lines = [line('a', 0), line('b', 1), line('c', 2), line('d', 1), line('e', 0)];
const shape = (of: readonly CauseLine[]) => of.map(({ id, level }) => `${id}${level}`).join(' ');

describe('causes as an indented list', () => {
  test('are the same causes, and back again', () => {
    const causes = causesOf(lines);
    expect(causes.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'a'],
      ['e', null],
    ]);
    expect(causeProblems(causes)).toEqual([]);
    expect(linesOf(causes)).toEqual(lines);
  });

  test('move with what belongs to them, and not where there is nothing to explain', () => {
    expect(shape(moved(lines, 3, 1))).toBe('a0 b1 c2 d2 e0');
    expect(shape(moved(lines, 1, -1))).toBe('a0 b0 c1 d1 e0');
    expect(moved(lines, 0, 1)).toBe(lines);
    expect(moved(lines, 0, -1)).toBe(lines);
    expect(moved(lines, 2, 1)).toBe(lines);
  });

  test('are added after what belongs to one, under a name of their own, and taken away alone', () => {
    const more = added(lines, 1);
    expect(shape(more)).toBe('a0 b1 c2 c61 d1 e0');
    expect(shape(added(more, null)).endsWith('c70')).toBe(true);
    expect(shape(removed(lines, 0))).toBe('b0 c1 d0 e0');
  });
});

import { expect, test } from 'vitest';
import { begun, continued } from './steady-rows.ts';

const row = (id: string, version = 1) => ({ id, version });
const shown = begun('open', [row('b'), row('c')]);

test('what comes before what is shown waits, what comes behind goes on, and what changed is told in its place', () => {
  const next = continued(shown, [row('a'), row('c', 2), row('b'), row('d'), row('e')]);
  expect(next.rows).toEqual([row('b'), row('c', 2), row('d'), row('e')]);
  expect(next.arrived).toBe(1);
  expect([...next.past]).toEqual([]);
});

test('what no longer fits stays where it was and is marked', () => {
  const next = continued(shown, [row('c')]);
  expect(next.rows).toEqual([row('b'), row('c')]);
  expect([...next.past]).toEqual(['b']);
  const gone = continued(shown, [row('x')]);
  expect(gone).toMatchObject({ rows: [row('b'), row('c')], arrived: 1 });
});

test('the same again is the same', () => {
  expect(continued(shown, [row('b'), row('c')])).toBe(shown);
});

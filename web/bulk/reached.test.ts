import { expect, test } from 'vitest';
import { asReached, type ReachedRecords, rememberReached } from './reached.ts';

const row = { id: 'a', number: 'INC0000001', process: 'incident', version: 3, state: 'new', title: 'Sample' };
const done = { id: 'a', process: 'incident', outcome: 'done' } as const;

test('a row counts as own orders left it until it is fetched anew', () => {
  const reached: ReachedRecords = new Map();
  rememberReached(reached, [{ ...done, version: 4, seen: 3 }], { action: 'perform', activity: 'resolve' });
  expect(asReached(reached, row)).toEqual({ ...row, version: 4, state: 'resolved' });
  // A comment leaves the state, also that which an order before it led to.
  rememberReached(reached, [{ ...done, version: 5, seen: 4 }], { action: 'comment', text: 'Sample' });
  expect(asReached(reached, row)).toEqual({ ...row, version: 5, state: 'resolved' });
  const fetched = { ...row, version: 5, state: 'in-progress' };
  expect(asReached(reached, fetched)).toBe(fetched);
  expect(asReached(reached, { ...row, id: 'b' })).toEqual({ ...row, id: 'b' });
});

test('each record takes the state that the activity has in its own process', () => {
  const reached: ReachedRecords = new Map();
  const problem = { ...done, id: 'b', process: 'problem' };
  const order = { action: 'perform', activity: 'close' } as const;
  rememberReached(
    reached,
    [
      { ...done, version: 4, seen: 3 },
      { ...problem, version: 2, seen: 1 },
    ],
    order,
  );
  expect(reached.get('a')).toEqual({ version: 4, state: 'closed' });
  expect(reached.get('b')).toMatchObject({ version: 2, state: expect.any(String) });
});

test('what was not done here is still taken for the change of somebody else', () => {
  const reached: ReachedRecords = new Map();
  const order = { action: 'perform', activity: 'resolve' } as const;
  rememberReached(reached, [{ ...done, outcome: 'changed', version: null }], order);
  rememberReached(reached, [{ ...done, outcome: 'unchanged', version: 4, seen: 3 }], order);
  rememberReached(reached, [{ ...done, outcome: 'refused', version: null }], order);
  // Somebody else changed it before a comment was added, which asks for no version.
  rememberReached(reached, [{ ...done, version: 5, seen: 3 }], { action: 'comment', text: 'Sample' });
  expect(asReached(reached, row)).toBe(row);
});

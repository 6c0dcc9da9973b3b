import { expect, test } from 'vitest';
import { canBecomeWork, proposedDay } from './finding-work.ts';

const work = {
  process: 'nonconformity',
  plural: 'nonconformities',
  number: 'NCR1',
  title: 'N',
  state: 'raised',
};

test('work is made of findings that have none and are not over', () => {
  expect(canBecomeWork({ work: null, state: 'open' })).toBe(true);
  expect(canBecomeWork({ work, state: 'open' })).toBe(false);
  expect(canBecomeWork({ work: null, state: 'closed' })).toBe(false);
  expect(canBecomeWork({ work: null, state: 'considered' })).toBe(false);
});

test.each([
  ['the planned days', null, '2026-04-16'],
  ['the day on which it is to be closed, where that is earlier', '2026-04-01', '2026-04-01'],
  ['the planned days, where it is to be closed later', '2026-06-01', '2026-04-16'],
  ['the planned days, where it should have been closed already', '2026-02-01', '2026-04-16'],
])('the day proposed is %s', (_what, closing_due, day) => {
  expect(proposedDay('2026-03-02', 45, { closing_due })).toBe(day);
});

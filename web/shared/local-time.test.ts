import { expect, test } from 'vitest';
import { localTextOf, momentOf } from './local-time.ts';

test('day and time go to a control and come back as the same moment', () => {
  for (const text of ['2026-01-31T08:00', '2026-07-01T23:59', '2026-03-29T00:30']) {
    const moment = momentOf(text);
    expect(localTextOf(moment ?? 0)).toBe(text);
    expect(localTextOf(new Date(moment ?? 0).toISOString())).toBe(text);
  }
});

test('a control that is empty or half filled in says no moment', () => {
  expect([momentOf(''), momentOf('2026-01-31T')]).toEqual([null, null]);
});

import { expect, test } from 'vitest';
import type { Rota } from '../../kernel/rota.ts';
import { reachedNow } from './rota.ts';

// Ann from Monday 08:00 to Thursday 08:00, Bao until the next Monday; a Monday at noon.
const shift = (from_day: 'monday' | 'thursday', to_day: 'monday' | 'thursday', person: string) => ({
  week: 1,
  from_day,
  from: '08:00',
  to_day,
  to: '08:00',
  person,
});
const rota: Rota = {
  time_zone: 'UTC',
  weeks: 1,
  starts_on: '2026-03-02',
  shifts: [shift('monday', 'thursday', 'ann'), shift('thursday', 'monday', 'bao')],
  swaps: [],
};
const now = Date.parse('2026-03-02T12:00:00Z');
const away = (person: string, until: string, stands_in: string | null = null) => ({
  person,
  until,
  stands_in,
});

test('whoever is on call and there is reached', () => {
  expect(reachedNow(rota, now, [])).toEqual({ named: 'ann', away: null, next: null });
});

test('somebody who is away is never told to be reached: their deputy is, or else whoever is next', () => {
  const stood = away('ann', '2026-03-20T00:00:00Z', 'chi');
  expect(reachedNow(rota, now, [stood])).toEqual({ named: 'ann', away: stood, next: null });
  const alone = away('ann', '2026-03-20T00:00:00Z');
  expect(reachedNow(rota, now, [alone])).toEqual({
    named: 'ann',
    away: alone,
    next: { person: 'bao', from: Date.parse('2026-03-05T08:00:00Z') },
  });
  // Back before their shift is over, they are the next themselves.
  expect(reachedNow(rota, now, [away('ann', '2026-03-03T06:00:00Z')]).next).toEqual({
    person: 'ann',
    from: Date.parse('2026-03-03T06:00:00Z'),
  });
  const both = [alone, away('bao', '2026-03-25T00:00:00Z')];
  expect(reachedNow(rota, now, both).next).toBeNull();
});

test('where the rota names nobody, the next is told', () => {
  const swapped = { ...rota, swaps: [{ from: now, until: now + 3_600_000, person: null }] };
  expect(reachedNow(swapped, now, [])).toMatchObject({
    named: null,
    next: { person: 'ann', from: now + 3_600_000 },
  });
});

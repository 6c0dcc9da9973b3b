import { expect, test } from 'vitest';
import { standingOf } from './desk-record.ts';

const clock = (elapsed_minutes: number, more: object = {}) => ({
  name: 'resolution',
  state: 'running' as const,
  target_minutes: 100,
  elapsed_minutes,
  due_at: null,
  breached: false,
  ...more,
});

test('a target is at risk from three quarters on, missed once it is over, and nothing once its clock has stopped', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  const stands = (clocks: ReturnType<typeof clock>[], due_at: string | null = null) =>
    standingOf({ clocks, due_at }, now);
  expect(stands([clock(74)])).toBe('in-time');
  expect(stands([clock(75)])).toBe('at-risk');
  expect(stands([clock(120, { breached: true })])).toBe('breached');
  expect(stands([clock(20)], '2026-03-02T07:59:00Z')).toBe('breached');
  expect(stands([clock(120, { breached: true, state: 'stopped' })])).toBe('in-time');
  expect(stands([clock(500, { target_minutes: null })])).toBe('in-time');
});

import { expect, test } from 'vitest';
import {
  decideEscalation,
  type EscalatedRecord,
  type EscalationFacts,
  type EscalationMark,
  type EscalationRule,
} from './desk-escalation.ts';

const minute = 60_000;
const now = Date.parse('2026-03-02T12:00:00Z');

const record: EscalatedRecord = {
  process: 'incident',
  service: null,
  priority: 2,
  opened_at: now - 60 * minute,
  due_at: now + 30 * minute,
  assignee: null,
  clocks: [
    { name: 'response', going: false, percent: 400 },
    { name: 'resolution', going: true, percent: 75 },
  ],
  last_word_at: now - 180 * minute,
};

const facts: EscalationFacts = { now, working_hours: (_calendar, from, to) => (to - from) / 3_600_000 };

const rule = (trigger: EscalationRule['trigger'], more: Partial<EscalationRule> = {}): EscalationRule => ({
  id: 'one',
  name: 'One',
  active: true,
  when: { processes: [], services: [], priorities: [] },
  trigger,
  to: { kind: 'team-lead' },
  times: 2,
  again_after_minutes: 60,
  ...more,
});

const speaks = (
  one: EscalationRule,
  of: Partial<EscalatedRecord> = {},
  marks: EscalationMark[] = [],
): boolean => decideEscalation([one], { ...record, ...of }, marks, facts).length === 1;

test.each<[EscalationRule['trigger'], Partial<EscalatedRecord>, boolean]>([
  [{ kind: 'percent', clock: 'resolution', percent: 75 }, {}, true],
  [{ kind: 'percent', clock: 'resolution', percent: 76 }, {}, false],
  // A clock that stopped has nothing more to say.
  [{ kind: 'percent', clock: 'response', percent: 100 }, {}, false],
  [{ kind: 'due-within', minutes: 30 }, {}, true],
  [{ kind: 'due-within', minutes: 29 }, {}, false],
  [{ kind: 'due-within', minutes: 30 }, { due_at: now }, false],
  [{ kind: 'due-within', minutes: 30 }, { due_at: null }, false],
  [{ kind: 'overdue', minutes: 0 }, { due_at: now }, true],
  [{ kind: 'overdue', minutes: 5 }, { due_at: now - 4 * minute }, false],
  [{ kind: 'unassigned', minutes: 60 }, {}, true],
  [{ kind: 'unassigned', minutes: 61 }, {}, false],
  [{ kind: 'unassigned', minutes: 60 }, { assignee: 'somebody' }, false],
  [{ kind: 'silent', hours: 3, calendar: null }, {}, true],
  [{ kind: 'silent', hours: 4, calendar: null }, {}, false],
])('%j of %j', (trigger, of, expected) => {
  expect(speaks(rule(trigger), of)).toBe(expected);
});

test('speaks for records that it names alone, and only in use', () => {
  const unassigned = { kind: 'unassigned', minutes: 1 } as const;
  const when = { processes: [], services: [], priorities: [1] };
  expect(speaks(rule(unassigned, { when }))).toBe(false);
  expect(speaks(rule(unassigned, { when }), { priority: 1 })).toBe(true);
  expect(speaks(rule(unassigned, { active: false }))).toBe(false);
});

test('speaks again after its pause, as often as planned, and anew after a word in between', () => {
  const overdue = { kind: 'overdue', minutes: 0 } as const;
  const late = { due_at: now - minute };
  const marked = (times: number, last_at: number) => [{ rule: 'one', times, last_at }];
  expect(speaks(rule(overdue), late, marked(1, now - 59 * minute))).toBe(false);
  expect(speaks(rule(overdue), late, marked(1, now - 60 * minute))).toBe(true);
  expect(speaks(rule(overdue), late, marked(2, now - 90 * minute))).toBe(false);
  const silent = rule({ kind: 'silent', hours: 1, calendar: null });
  expect(speaks(silent, {}, marked(2, now - 170 * minute))).toBe(false);
  expect(speaks(silent, {}, marked(2, now - 200 * minute))).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideEscalation,
  type EscalatedRecord,
  type EscalationFacts,
  type EscalationMark,
  type EscalationRule,
  noEscalationBefore,
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
    { name: 'response', going: false, target_minutes: 60, percent: 400 },
    { name: 'resolution', going: true, target_minutes: 240, percent: 75 },
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

const minutesUpTo = (max: number) => fc.integer({ min: 0, max });

const anyTrigger: fc.Arbitrary<EscalationRule['trigger']> = fc.oneof(
  fc.record({
    kind: fc.constant('percent' as const),
    clock: fc.constantFrom('response', 'resolution'),
    percent: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({
    kind: fc.constantFrom('due-within' as const, 'overdue' as const, 'unassigned' as const),
    minutes: fc.integer({ min: 1, max: 600 }),
  }),
  fc.record({
    kind: fc.constant('silent' as const),
    hours: fc.integer({ min: 1, max: 10 }),
    calendar: fc.constant(null),
  }),
);

test('looks at a record no earlier than a rule can speak, and never later', () => {
  // Of each hour so much is working time.
  const worked = (share: number, from: number, to: number): number => ((to - from) / 3_600_000) * share;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyTrigger, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 120 })), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.record({
        opened: minutesUpTo(600),
        due: fc.option(fc.integer({ min: -300, max: 600 })),
        assignee: fc.option(fc.constant('somebody')),
        word: minutesUpTo(600),
        percent: minutesUpTo(300),
        going: fc.boolean(),
        target: fc.integer({ min: 10, max: 600 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), minutesUpTo(300)), {
        maxLength: 3,
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      minutesUpTo(2000),
      (triggers, of, marked, part, ahead) => {
        const rules = triggers.map(([trigger, times, again_after_minutes], place) =>
          rule(trigger, { id: String(place), times, again_after_minutes }),
        );
        const marks = marked
          .map(([place, times, ago]) => ({ rule: String(place), times, last_at: now - ago * minute }))
          .filter((mark, place, all) => all.findIndex((other) => other.rule === mark.rule) === place);
        const seenAt = (at: number): EscalatedRecord => ({
          ...record,
          opened_at: now - of.opened * minute,
          due_at: of.due === null ? null : now + of.due * minute,
          assignee: of.assignee,
          last_word_at: now - of.word * minute,
          clocks: [
            {
              name: 'resolution',
              going: of.going,
              target_minutes: of.target,
              percent: of.percent + (worked(of.share, now, at) * 60 * 100) / of.target,
            },
          ],
        });
        const factsAt = (at: number): EscalationFacts => ({
          now: at,
          working_hours: (_calendar, from, to) => worked(of.share, from, to),
        });
        const speaksAt = (at: number): boolean =>
          decideEscalation(rules, seenAt(at), marks, factsAt(at)).length > 0;
        const before = noEscalationBefore(rules, seenAt(now), marks, factsAt(now));
        if (speaksAt(now)) expect(before).toBeLessThanOrEqual(now);
        const until = Math.min(before, now + ahead * minute);
        if (until > now) expect(speaksAt(now + (until - now) * part)).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each<[EscalationRule['trigger'], Partial<EscalatedRecord>, number]>([
  // 25 % of 240 minutes are left.
  [{ kind: 'percent', clock: 'resolution', percent: 100 }, {}, 60],
  [{ kind: 'percent', clock: 'response', percent: 500 }, {}, Infinity],
  [{ kind: 'due-within', minutes: 10 }, {}, 20],
  [{ kind: 'overdue', minutes: 5 }, {}, 35],
  [{ kind: 'unassigned', minutes: 90 }, {}, 30],
  [{ kind: 'unassigned', minutes: 90 }, { assignee: 'somebody' }, Infinity],
  [{ kind: 'silent', hours: 4, calendar: null }, {}, 60],
])('%j of %j is looked at again in %d minutes', (trigger, of, expected) => {
  expect((noEscalationBefore([rule(trigger)], { ...record, ...of }, [], facts) - now) / minute).toBe(
    expected,
  );
});

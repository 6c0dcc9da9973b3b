import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AssignmentFacts,
  type AssignmentRule,
  type Candidate,
  choosePerson,
  decideAssignment,
  type RuledRecord,
  type RuleMiss,
  weightOf,
} from './desk-assignment.ts';

const nothing: AssignmentRule['when'] = {
  processes: [],
  services: [],
  priorities: [],
  categories: [],
  customers: [],
  channels: [],
  words: [],
  hours: null,
};

const rule = (id: string, when: Partial<AssignmentRule['when']>, more: Partial<AssignmentRule> = {}) => ({
  id,
  name: `Rule ${id}`,
  active: true,
  when: { ...nothing, ...when },
  team: `team-${id}`,
  person: 'none' as const,
  ...more,
});

const record: RuledRecord = {
  process: 'incident',
  title: 'Máy in không hoạt động',
  service: 'printing',
  category: 'hardware',
  priority: 2,
  customer: null,
  channel: 'email',
};

const nobody: AssignmentFacts = {
  works: () => true,
  candidates: () => [],
  on_call: () => null,
  service_owner: null,
};

const cases: readonly (readonly [Partial<AssignmentRule['when']>, readonly RuleMiss[]])[] = [
  [{}, []],
  [{ processes: ['incident', 'problem'] }, []],
  [{ processes: ['problem'] }, ['process']],
  [{ services: ['printing'] }, []],
  [{ services: ['mail'], priorities: [1] }, ['service', 'priority']],
  [{ categories: ['hardware'] }, []],
  [{ categories: ['software'] }, ['category']],
  // A record without a customer is nobody's.
  [{ customers: ['acme'] }, ['customer']],
  [{ channels: ['phone'] }, ['channel']],
  [{ words: ['printer', 'may in'] }, []],
  [{ words: ['máy chủ'] }, ['words']],
  [{ hours: { calendar: null, open: true } }, []],
  [{ hours: { calendar: null, open: false } }, ['hours']],
];

test.each(cases)('of %j misses %j', (when, misses) => {
  const { trials, rule: decided } = decideAssignment([rule('one', when)], record, nobody);
  expect(trials[0]).toMatchObject({ place: 1, misses, fits: misses.length === 0 });
  expect(decided === null).toBe(misses.length > 0);
});

test('the first rule that fits and is in use decides, and the others are told', () => {
  const rules = [
    rule('off', {}, { active: false }),
    rule('phone', { channels: ['phone'] }),
    rule('mail', { channels: ['email'] }),
    rule('all', {}),
  ];
  const decision = decideAssignment(rules, record, nobody);
  expect(decision).toMatchObject({ rule: { id: 'mail', place: 3 }, team: 'team-mail', assignee: null });
  expect(decision.trials.map(({ fits }) => fits)).toEqual([false, false, true, true]);
  expect(decideAssignment(rules.slice(0, 2), record, nobody)).toMatchObject({ rule: null, team: null });
});

const candidate = (
  person: string,
  load: number,
  last_turn: number | null = null,
  away = false,
): Candidate => ({
  person,
  load,
  last_turn,
  away,
});
const among = (...all: Candidate[]): AssignmentFacts => ({
  ...nobody,
  candidates: () => all,
  on_call: () => 'on-call',
  service_owner: 'owner',
});

test.each([
  ['none', among(candidate('a', 0)), null],
  ['load', among(candidate('a', 3), candidate('b', 2)), 'b'],
  ['load', among(candidate('a', 2, 7), candidate('b', 2, 4)), 'b'],
  ['load', among(candidate('a', 0, null, true), candidate('b', 9)), 'b'],
  ['load', among(candidate('a', 0, null, true)), null],
  ['round-robin', among(candidate('a', 0, 9), candidate('b', 5, 8)), 'b'],
  ['round-robin', among(candidate('a', 0, 9), candidate('b', 5)), 'b'],
  ['rota', among(), 'on-call'],
  ['service-owner', among(), 'owner'],
] as const)('by %s', (choice, facts, person) => {
  expect(choosePerson(choice, 'team', facts)).toBe(person);
});

test('a priority weighs what its place says, and none as the last', () => {
  expect([1, 4, 9, null].map((priority) => weightOf([8, 4, 2, 1], priority))).toEqual([8, 1, 1, 1]);
});

/** Gives so many records of equal weight out one after another, and tells how many each then has. */
function given(choice: 'load' | 'round-robin', loads: readonly number[], records: number): number[] {
  const all = loads.map((load, place) => ({ ...candidate(`person-${place}`, load), got: 0 }));
  for (let turn = 0; turn < records; turn += 1) {
    const person = choosePerson(choice, 'team', among(...all));
    const at = all.findIndex((one) => one.person === person);
    const one = all[at];
    if (one !== undefined) all[at] = { ...one, load: one.load + 1, last_turn: turn, got: one.got + 1 };
  }
  return all.map(({ load, got }) => (choice === 'load' ? load : got));
}

const difference = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);

test('by load nobody has more than one above another; in turns neither', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 }), (people, records) => {
      const loads = Array.from({ length: people }, () => 0);
      expect(difference(given('load', loads, records))).toBeLessThanOrEqual(1);
      expect(difference(given('round-robin', loads, records))).toBeLessThanOrEqual(1);
    }),
  );
  // Whoever had more already gets none before the others have as much.
  expect(given('load', [5, 0, 0], 6)).toEqual([5, 3, 3]);
});

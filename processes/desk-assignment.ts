import { type Static, Type } from 'typebox';
import type { SettingDefinition, SettingProblem, Settings } from '../kernel/definition.ts';
import { wordsOf } from '../kernel/search-words.ts';
import { deskProcesses } from './desk.ts';
import { priorityForm } from './desk-targets.ts';

// Who gets a new record of the desk: rules in an order, of which the first that fits decides.

/** The key of the setting. */
export const deskAssignmentKey = 'desk.assignment';

/** How a person of the team is chosen. */
export const personChoices = ['none', 'load', 'round-robin', 'rota', 'service-owner'] as const;

export type PersonChoice = (typeof personChoices)[number];

const id = Type.String({ format: 'uuid' });
const ids = Type.Array(id, { maxItems: 100 });
const names = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 100 });

/** What a record has to be for a rule to fit: each list that names something must hold what the record has. */
export const recordConditions = {
  processes: Type.Array(Type.Enum([...deskProcesses]), { maxItems: 4 }),
  services: ids,
  priorities: Type.Array(priorityForm, { maxItems: 9 }),
} as const;

const conditions = Type.Object(
  {
    ...recordConditions,
    categories: names,
    customers: ids,
    channels: names,
    /** Words of the title, of which one is enough. */
    words: names,
    /** Whether a calendar works just then; null: at any time. */
    hours: Type.Union([
      Type.Object(
        {
          calendar: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]),
          open: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
);

const rule = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9][a-z0-9-]*$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    active: Type.Boolean(),
    when: conditions,
    team: id,
    person: Type.Enum([...personChoices]),
  },
  { additionalProperties: false },
);

/** JSON Schema of the setting. */
export const deskAssignmentSchema = Type.Object(
  {
    /** Whether the program assigns by itself. */
    automatic: Type.Boolean(),
    /** How much an open record of each priority weighs in somebody's load, from priority 1 on; none: as the last. */
    weights: Type.Array(Type.Integer({ minimum: 1, maximum: 100 }), { minItems: 1, maxItems: 9 }),
    rules: Type.Array(rule, { maxItems: 200 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for assigning records by itself. */
export type DeskAssignment = Static<typeof deskAssignmentSchema>;
export type AssignmentRule = DeskAssignment['rules'][number];

/** Problems of ids given twice in a list of rules. */
export function rulesTwice(value: unknown): readonly SettingProblem[] {
  const { rules } = value as { readonly rules: readonly { readonly id: string }[] };
  return rules.flatMap(({ id: one }, at) =>
    rules.findIndex((other) => other.id === one) === at
      ? []
      : [{ path: `/rules/${at}/id`, code: 'rule.twice', params: { value: one } }],
  );
}

/** The setting `desk.assignment`. It starts without rules: who works on what, only the organisation knows. */
export const deskAssignmentSettings: Readonly<Record<string, SettingDefinition>> = {
  [deskAssignmentKey]: {
    schema: deskAssignmentSchema,
    problems: rulesTwice,
    starting_value: { automatic: true, weights: [8, 4, 2, 1], rules: [] } satisfies DeskAssignment,
  },
};

/** How the organisation assigns records. */
export function deskAssignmentIn(settings: Settings): DeskAssignment {
  return settings[deskAssignmentKey] as DeskAssignment;
}

/** What rules look at of a record. Ids where something has one. */
export interface RuledRecord {
  readonly process: string;
  readonly title: string;
  readonly service: string | null;
  readonly category: string | null;
  readonly priority: number | null;
  /** Of the record itself, or of whoever asked. */
  readonly customer: string | null;
  readonly channel: string | null;
}

/** Somebody of a team who may get a record. */
export interface Candidate {
  readonly person: string;
  /** Sum of the weights of what is open with them. */
  readonly load: number;
  /** Counts up with each record that a rule gave to somebody of the team; null: never. */
  readonly last_turn: number | null;
  readonly away: boolean;
}

/** What rules look at besides the record. */
export interface AssignmentFacts {
  /** Whether the calendar of the id (null: the default) works just then. */
  readonly works: (calendar: string | null) => boolean;
  /** Who may get a record of the team. */
  readonly candidates: (team: string) => readonly Candidate[];
  /** Who is on call for the team just then, or whoever stands in for them; null: nobody. */
  readonly on_call: (team: string) => string | null;
  /** Who owns the service of the record, or whoever stands in for them; null: nobody. */
  readonly service_owner: string | null;
}

/** Why a rule does not fit. */
export const ruleMisses = [
  'inactive',
  'process',
  'service',
  'category',
  'priority',
  'customer',
  'channel',
  'words',
  'hours',
] as const;

export type RuleMiss = (typeof ruleMisses)[number];

/** How one rule fared with a record. */
export interface RuleTrial {
  readonly id: string;
  readonly name: string;
  /** Its place among all, from 1. */
  readonly place: number;
  readonly fits: boolean;
  readonly misses: readonly RuleMiss[];
}

/** What rules decide of a record. */
export interface AssignmentDecision {
  /** The rule that decides; null: none fits. */
  readonly rule: { readonly id: string; readonly name: string; readonly place: number } | null;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly trials: readonly RuleTrial[];
}

function outside(wanted: readonly (string | number)[], held: string | number | null): boolean {
  return wanted.length > 0 && (held === null || !wanted.includes(held));
}

/** What of the conditions that every kind of rule has does not hold. */
export function recordMisses(
  when: Pick<AssignmentRule['when'], 'processes' | 'services' | 'priorities'>,
  record: Pick<RuledRecord, 'process' | 'service' | 'priority'>,
): readonly RuleMiss[] {
  const misses: readonly (readonly [RuleMiss, boolean])[] = [
    ['process', outside(when.processes, record.process)],
    ['service', outside(when.services, record.service)],
    ['priority', outside(when.priorities, record.priority)],
  ];
  return misses.filter(([, missed]) => missed).map(([name]) => name);
}

/** Whether one of the words stands in the title: as search finds words, so that marks of Vietnamese may be left out. */
function saysOneOf(words: readonly string[], title: string): boolean {
  const forms = new Set(wordsOf(title).flatMap((word) => word.forms));
  return words.some((wanted) => {
    const parts = wordsOf(wanted);
    return parts.length > 0 && parts.every((part) => part.forms.some((form) => forms.has(form)));
  });
}

function missesOf(one: AssignmentRule, record: RuledRecord, facts: AssignmentFacts): readonly RuleMiss[] {
  const { when } = one;
  const more: readonly (readonly [RuleMiss, boolean])[] = [
    ['category', outside(when.categories, record.category)],
    ['customer', outside(when.customers, record.customer)],
    ['channel', outside(when.channels, record.channel)],
    ['words', when.words.length > 0 && !saysOneOf(when.words, record.title)],
    ['hours', when.hours !== null && facts.works(when.hours.calendar) !== when.hours.open],
  ];
  return [
    ...(one.active ? [] : (['inactive'] as const)),
    ...recordMisses(when, record),
    ...more.filter(([, missed]) => missed).map(([name]) => name),
  ];
}

/** Whoever waited longest for a record; of those who never had one, the first by id. */
function longestWaiting(all: readonly Candidate[]): Candidate | undefined {
  return all.toSorted(
    (a, b) => (a.last_turn ?? -1) - (b.last_turn ?? -1) || (a.person < b.person ? -1 : 1),
  )[0];
}

/** Who of a team gets the next record; nobody who is away. Null: it stays with the team. Pure. */
export function choosePerson(
  choice: PersonChoice,
  team: string,
  facts: Pick<AssignmentFacts, 'candidates' | 'on_call' | 'service_owner'>,
): string | null {
  if (choice === 'none') return null;
  if (choice === 'rota') return facts.on_call(team);
  if (choice === 'service-owner') return facts.service_owner;
  const there = facts.candidates(team).filter(({ away }) => !away);
  if (choice === 'round-robin') return longestWaiting(there)?.person ?? null;
  const least = Math.min(...there.map(({ load }) => load));
  return longestWaiting(there.filter(({ load }) => load === least))?.person ?? null;
}

/**
 * Who gets a record: by the first rule that fits, and why the others do not decide. Pure.
 *
 * @returns no rule, team and person where none fits
 */
export function decideAssignment(
  rules: readonly AssignmentRule[],
  record: RuledRecord,
  facts: AssignmentFacts,
): AssignmentDecision {
  const trials = rules.map((one, at): RuleTrial => {
    const misses = missesOf(one, record, facts);
    return { id: one.id, name: one.name, place: at + 1, fits: misses.length === 0, misses };
  });
  const place = trials.findIndex(({ fits }) => fits);
  const decides = rules[place];
  if (decides === undefined) return { rule: null, team: null, assignee: null, trials };
  const { id: rule_id, name, team, person } = decides;
  return {
    rule: { id: rule_id, name, place: place + 1 },
    team,
    assignee: choosePerson(person, team, facts),
    trials,
  };
}

/** How much an open record weighs in somebody's load. */
export function weightOf(weights: readonly number[], priority: number | null): number {
  return (priority === null ? undefined : weights[priority - 1]) ?? weights.at(-1) ?? 1;
}

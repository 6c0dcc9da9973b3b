import { type Static, Type } from 'typebox';
import type { SettingDefinition, SettingProblem, Settings } from '../kernel/definition.ts';
import { staffRoles } from '../kernel/roles.ts';
import { type RuledRecord, recordConditions, recordMisses, rulesTwice } from './desk-assignment.ts';

// What happens to a record of the desk that nobody gets on with.

/** The key of the setting. */
export const deskEscalationKey = 'desk.escalation';

const minutes = Type.Integer({ minimum: 1, maximum: 525_600 });
const id = Type.String({ format: 'uuid' });

const one = <Kind extends string, Properties extends Record<string, ReturnType<typeof Type.Integer>>>(
  kind: Kind,
  properties: Properties,
) => Type.Object({ kind: Type.Literal(kind), ...properties }, { additionalProperties: false });

/** When a rule speaks. Minutes are real time; hours without a word are working time of a calendar. */
const trigger = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('percent'),
      clock: Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z][a-z-]*$' }),
      percent: Type.Integer({ minimum: 1, maximum: 1000 }),
    },
    { additionalProperties: false },
  ),
  one('due-within', { minutes }),
  one('overdue', { minutes: Type.Integer({ minimum: 0, maximum: 525_600 }) }),
  one('unassigned', { minutes }),
  Type.Object(
    {
      kind: Type.Literal('silent'),
      hours: Type.Integer({ minimum: 1, maximum: 10_000 }),
      calendar: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]),
    },
    { additionalProperties: false },
  ),
]);

/** Whom it goes to: another team works on it, or somebody above is told. */
const target = Type.Union([
  Type.Object({ kind: Type.Literal('team'), team: id }, { additionalProperties: false }),
  /** Whoever leads the team that has it is told to hand it on to one that can help. */
  Type.Object({ kind: Type.Literal('another-team') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('person'), person: id }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('role'), role: Type.Enum([...staffRoles]) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('team-lead') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('service-owner') }, { additionalProperties: false }),
]);

const rule = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9][a-z0-9-]*$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    active: Type.Boolean(),
    when: Type.Object(recordConditions, { additionalProperties: false }),
    trigger,
    to: target,
    /** How often it speaks for a record, and how many minutes lie between. */
    times: Type.Integer({ minimum: 1, maximum: 20 }),
    again_after_minutes: minutes,
  },
  { additionalProperties: false },
);

/** JSON Schema of the setting. */
export const deskEscalationSchema = Type.Object(
  {
    /** Whether the program escalates by itself; otherwise the rules say when people have to. */
    automatic: Type.Boolean(),
    rules: Type.Array(rule, { maxItems: 120 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for records that nobody gets on with. */
export type DeskEscalation = Static<typeof deskEscalationSchema>;
export type EscalationRule = DeskEscalation['rules'][number];
export type EscalationTarget = EscalationRule['to'];

/** Functional: others work on it. Hierarchic: somebody above is told. */
export type EscalationKind = 'functional' | 'hierarchic';

/** Which kind of escalation it is, by whom it goes to. */
export function kindOfEscalation({ kind }: EscalationTarget): EscalationKind {
  return kind === 'team' || kind === 'another-team' ? 'functional' : 'hierarchic';
}

/** A rule for incidents at so much of their resolution target. */
const atShare = (id: string, name: string, percent: number, to: EscalationTarget): EscalationRule => ({
  id,
  name,
  active: true,
  when: { processes: ['incident'], services: [], priorities: [] },
  trigger: { kind: 'percent', clock: 'resolution', percent },
  to,
  times: 1,
  again_after_minutes: 60,
});

/** What is usual in the field, and nobody's until confirmed. */
const startingValue: DeskEscalation = {
  automatic: true,
  rules: [
    atShare('incident-at-risk', 'Incident at 75 % of its resolution target', 75, { kind: 'another-team' }),
    atShare('incident-missed', 'Incident beyond its resolution target', 100, { kind: 'team-lead' }),
  ],
};

/** The setting `desk.escalation`. */
export const deskEscalationSettings: Readonly<Record<string, SettingDefinition>> = {
  [deskEscalationKey]: {
    schema: deskEscalationSchema,
    problems: (value): readonly SettingProblem[] => rulesTwice(value),
    starting_value: startingValue,
  },
};

/** How the organisation escalates. */
export function deskEscalationIn(settings: Settings): DeskEscalation {
  return settings[deskEscalationKey] as DeskEscalation;
}

/** A rule that speaks at so much of a clock's target. */
export interface ShareRule {
  readonly clock: string;
  readonly percent: number;
  readonly kind: EscalationKind;
}

/** The rules in use that speak for a record at so much of one of its targets, whether people or the program escalate. */
export function shareRulesFor(
  settings: Settings,
  record: Pick<RuledRecord, 'process' | 'service' | 'priority'>,
): readonly ShareRule[] {
  // A process that is judged by itself, as in tests and imports, may know no rules.
  const { rules = [] } = (settings[deskEscalationKey] ?? {}) as Partial<DeskEscalation>;
  return rules.flatMap(({ active, when, trigger: at, to }) => {
    if (!active || at.kind !== 'percent' || recordMisses(when, record).length > 0) return [];
    return [{ clock: at.clock, percent: at.percent, kind: kindOfEscalation(to) }];
  });
}

/** How far a clock of a record has come. */
export interface ClockProgress {
  readonly name: string;
  /** Whether it goes on, now or later: a clock that stopped has nothing more to say. */
  readonly going: boolean;
  readonly target_minutes: number | null;
  /** Of its target that has passed, in per cent; null: it has none. */
  readonly percent: number | null;
}

/** What escalation looks at of a record. Instants are epoch milliseconds. */
export interface EscalatedRecord extends Pick<RuledRecord, 'process' | 'service' | 'priority'> {
  readonly opened_at: number;
  readonly due_at: number | null;
  readonly assignee: string | null;
  readonly clocks: readonly ClockProgress[];
  /** When somebody last said or did something; the program's own doing is not counted. */
  readonly last_word_at: number;
}

/** How often a rule spoke for a record, and when last. */
export interface EscalationMark {
  readonly rule: string;
  readonly times: number;
  readonly last_at: number;
}

/** What escalation looks at besides. */
export interface EscalationFacts {
  readonly now: number;
  /** Working hours of a calendar (null: the default) from one instant to another. */
  readonly working_hours: (calendar: string | null, from: number, to: number) => number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Whether the time of a rule has come for a record. */
function isTime({ trigger: when }: EscalationRule, record: EscalatedRecord, facts: EscalationFacts): boolean {
  const { now } = facts;
  switch (when.kind) {
    case 'percent':
      return record.clocks.some(
        ({ name, going, percent }) =>
          going && name === when.clock && percent !== null && percent >= when.percent,
      );
    case 'due-within':
      return record.due_at !== null && now < record.due_at && record.due_at - now <= when.minutes * MINUTE_MS;
    case 'overdue':
      return record.due_at !== null && now - record.due_at >= when.minutes * MINUTE_MS;
    case 'unassigned':
      return record.assignee === null && now - record.opened_at >= when.minutes * MINUTE_MS;
    case 'silent':
      return facts.working_hours(when.calendar, record.last_word_at, now) >= when.hours;
  }
}

/** Whether a rule may speak (again). What was silent and is silent anew is a new matter. */
function mayRepeat(
  one: EscalationRule,
  record: EscalatedRecord,
  mark: EscalationMark | undefined,
  now: number,
): boolean {
  if (mark === undefined) return true;
  if (one.trigger.kind === 'silent' && mark.last_at < record.last_word_at) return true;
  return mark.times < one.times && now - mark.last_at >= one.again_after_minutes * MINUTE_MS;
}

/** The rules that speak for a record now, in their order. Pure. */
export function decideEscalation(
  rules: readonly EscalationRule[],
  record: EscalatedRecord,
  marks: readonly EscalationMark[],
  facts: EscalationFacts,
): readonly EscalationRule[] {
  return rules.filter(
    (each) =>
      each.active &&
      recordMisses(each.when, record).length === 0 &&
      isTime(each, record, facts) &&
      mayRepeat(
        each,
        record,
        marks.find(({ rule: id }) => id === each.id),
        facts.now,
      ),
  );
}

/** The earliest instant at which a rule's time can come. Working time runs no faster than time does. */
function timeOf({ trigger: when }: EscalationRule, record: EscalatedRecord, facts: EscalationFacts): number {
  const { now } = facts;
  switch (when.kind) {
    case 'percent':
      return record.clocks.reduce((least, { name, going, target_minutes, percent }) => {
        if (!going || name !== when.clock || percent === null || target_minutes === null) return least;
        return Math.min(least, now + ((when.percent - percent) / 100) * target_minutes * MINUTE_MS);
      }, Infinity);
    case 'due-within':
      return record.due_at === null || record.due_at <= now
        ? Infinity
        : record.due_at - when.minutes * MINUTE_MS;
    case 'overdue':
      return record.due_at === null ? Infinity : record.due_at + when.minutes * MINUTE_MS;
    case 'unassigned':
      return record.assignee === null ? record.opened_at + when.minutes * MINUTE_MS : Infinity;
    case 'silent':
      return now + (when.hours - facts.working_hours(when.calendar, record.last_word_at, now)) * HOUR_MS;
  }
}

/** The earliest instant at which a rule may speak (again). */
function repeatOf(
  one: EscalationRule,
  record: EscalatedRecord,
  mark: EscalationMark | undefined,
  now: number,
): number {
  if (mark === undefined || mayRepeat(one, record, mark, now)) return -Infinity;
  const again = mark.times < one.times ? mark.last_at + one.again_after_minutes * MINUTE_MS : Infinity;
  // Somebody may say a word at once, after which it is silent anew.
  return one.trigger.kind === 'silent' ? Math.min(again, now + one.trigger.hours * HOUR_MS) : again;
}

/**
 * Until when none of the rules speaks for a record that nobody changes, so that it need not be looked at before: an epoch
 * millisecond, `now` or earlier where one may speak already, Infinity where none ever will. Pure.
 */
export function noEscalationBefore(
  rules: readonly EscalationRule[],
  record: EscalatedRecord,
  marks: readonly EscalationMark[],
  facts: EscalationFacts,
): number {
  return rules.reduce((least, each) => {
    if (!each.active || recordMisses(each.when, record).length > 0) return least;
    const mark = marks.find(({ rule: id }) => id === each.id);
    const at = Math.max(timeOf(each, record, facts), repeatOf(each, record, mark, facts.now));
    return Math.min(least, at);
  }, Infinity);
}

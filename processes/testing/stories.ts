import { makeCalendar, weekdays } from '../../kernel/calendar.ts';
import {
  type Check,
  type CheckContext,
  CheckEvaluation,
  type CheckResult,
  type DirectoryPerson,
  type KnowledgeSearches,
  type Member,
  type MemberEntry,
  type Needs,
  type Period,
  type RetentionFacts,
} from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import { isOpenState, type ProcessDefinition, type Settings } from '../../kernel/definition.ts';
import { emptyRecord } from '../../kernel/empty-record.ts';
import { askingsOf, type Facts, isWanted } from '../../kernel/facts.ts';
import { isBlank, tidyValues } from '../../kernel/fields.ts';
import {
  type Figure,
  type FigureValue,
  fieldsToNarrow,
  isNarrowedTo,
  type Narrowing,
} from '../../kernel/figure.ts';
import type { Origin, ProcessRecord } from '../../kernel/record.ts';
import { type Role, residentRoles } from '../../kernel/roles.ts';
import type { ProcessModule } from '../module.ts';

/** A calendar that never closes, so that minutes of a clock are minutes of the wall. */
const always = makeCalendar({
  id: 'always',
  name: 'Always',
  time_zone: 'UTC',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])) as never,
  holidays: [],
});

let ids = 0;

/** An id for anything that is referred to. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A record with its journal, as commands made it. */
export interface Story {
  readonly record: ProcessRecord;
  readonly entries: readonly MemberEntry[];
}

/** One step: when (epoch milliseconds), what, and by whom if not by the usual person. */
export type Step = readonly [at: number, command: Command, by?: string, held?: readonly Role[]];

/** How stories of a process are made. */
export interface Telling {
  readonly definition: ProcessDefinition;
  readonly settings: Settings;
  readonly origin?: Origin;
  readonly refused?: 'throw' | 'skip';
  /** Roles of whoever does a step that does not say so. */
  readonly held?: readonly Role[];
  /** Records of other processes that activities may know. */
  readonly known?: readonly ProcessRecord[];
  /** The record that the steps go on with; without one they begin with a creation. */
  readonly going_on_with?: ProcessRecord;
}

/** What a command must know, of the records there are: by the definition of its process, and by its activity. */
function factsAmong(
  known: readonly ProcessRecord[],
  definition: ProcessDefinition,
  record: ProcessRecord | null,
  command: Command,
  context: DecisionContext,
): Facts {
  const askings = askingsOf(definition, command);
  if (askings.length === 0 || !('values' in command)) return {};
  const given = tidyValues(definition, command.values ?? {});
  const base = record ?? emptyRecord(definition, context, '');
  const asked = { ...base, values: { ...base.values, ...given } };
  let facts: Facts = {};
  for (const asking of askings) {
    for (const wanted of asking(asked, facts)) {
      facts = { ...facts, [wanted.as]: known.filter((one) => isWanted(wanted, one)) };
    }
  }
  return facts;
}

/** Carries out commands one after another, as the real program would, and keeps record and journal. Refused ones throw. */
export function tell(steps: readonly Step[], telling: Telling): Story {
  const {
    definition,
    settings,
    origin = 'live',
    refused = 'throw',
    held: usual = residentRoles,
    known = [],
    going_on_with = null,
  } = telling;
  let record: ProcessRecord | null = going_on_with;
  const entries: MemberEntry[] = [];
  for (const [now, command, by = idOf(1), held = usual] of steps) {
    const context: DecisionContext = {
      now,
      actor: ['clock', 'escalate'].includes(command.kind) ? { id: null, roles: [] } : { id: by, roles: held },
      origin,
      organisation_id: idOf(0),
      settings,
      calendar: () => always,
      newId: () => idOf(1_000 + ++ids),
      number: `${definition.prefix}${ids}`,
    };
    const facts = factsAmong(known, definition, record, command, context);
    const decision = decide(definition, record, command, { ...context, facts });
    if (!decision.ok) {
      if (refused === 'skip') continue;
      throw decision.refusal;
    }
    record = decision.record;
    for (const { activity, occurred_at, actor_id, changes, detail } of decision.entries) {
      const linked_to = typeof detail?.['to'] === 'string' ? detail['to'] : null;
      entries.push({
        activity,
        at: occurred_at,
        actor_id,
        by_person: actor_id !== null,
        changes,
        ...(linked_to === null ? {} : { linked_to }),
      });
    }
  }
  if (record === null) throw new TypeError('a story begins with a creation');
  return { record, entries };
}

/** An activity as a step, signed by name. */
export function perform(at: number, activity: string, values = {}, text: string | null = 'Said why.'): Step {
  return [at, { kind: 'perform', activity, values, text, signature: 'Sample Signature' }];
}

/** A creation as a step. */
export function create(at: number, values: Record<string, unknown>): Step {
  return [at, { kind: 'create', values }];
}

/** The starting values of a module's settings, with some replaced. */
export function startingSettings({ settings = {} }: ProcessModule, values: Settings = {}): Settings {
  const starting = Object.entries(settings).map(([key, setting]) => [key, setting.starting_value]);
  return { calendars: {}, ...Object.fromEntries(starting), ...values };
}

/** What an evaluation is asked. `reference` is the end of the period unless given. */
export interface Question {
  readonly period: Period;
  readonly settings: Settings;
  readonly unconfirmed?: readonly string[];
  readonly reference?: number;
  readonly people?: readonly DirectoryPerson[];
  readonly organisation_name?: string;
  readonly retention?: RetentionFacts;
  readonly searches?: KnowledgeSearches;
}

/** What an evaluation looks at besides records; every setting confirmed but those named. */
export function contextFor(question: Question): CheckContext {
  const {
    period,
    settings,
    unconfirmed = [],
    people = [],
    organisation_name = 'Sample organisation',
    retention,
    searches,
  } = question;
  const confirmed = Object.keys(settings).map((key) => [key, !unconfirmed.includes(key)]);
  return {
    period,
    settings,
    confirmed: Object.fromEntries(confirmed),
    calendar: () => always,
    people,
    organisation_name,
    ...(retention === undefined ? {} : { retention }),
    ...(searches === undefined ? {} : { searches }),
  };
}

/** Values that nobody said they look at must not be asked for: they would not be loaded. */
function guarded(needs: Needs, record: ProcessRecord): ProcessRecord {
  const values = new Proxy(record.values, {
    get: (target, name) => {
      if (typeof name === 'string' && !needs.fields.includes(name)) {
        throw new Error(`the field ${name} of ${record.process} is not loaded`);
      }
      return Reflect.get(target, name);
    },
  });
  return { ...record, values };
}

function memberOf(
  definition: ProcessDefinition,
  needs: Needs,
  { record, entries }: Story,
  context: CheckContext,
): Member | null {
  const { from, to } = context.period;
  const isOpen = isOpenState(definition, record.state);
  const remembered = needs.remembers?.some((field) => !isBlank(record.values[field])) ?? false;
  // As the database selects them: not closed, or touched since the period began, or kept in view.
  if (record.closed_at !== null && record.updated_at < from && !remembered) return null;
  const wanted =
    record.updated_at >= to ||
    (needs.entries_of?.open === true && isOpen) ||
    (needs.entries_of?.holding.some((field) => !isBlank(record.values[field])) ?? false);
  const member = memberAt(definition, record, wanted ? entries : [], context);
  return member === null ? null : { ...member, record: guarded(needs, member.record) };
}

/** Computes a figure over stories of its process, loading only what the figure says it needs. */
export function figureOver(
  figure: Figure,
  definition: ProcessDefinition,
  stories: readonly Story[],
  question: Question & Partial<Narrowing>,
): FigureValue {
  const { services = [], customer = [], priority = [], ...asked } = question;
  const narrowing = { services, customer, priority };
  const context = contextFor(asked);
  const run = figure.start(context);
  const fields = [...figure.fields, ...fieldsToNarrow(figure, narrowing)];
  for (const story of stories) {
    const member = memberOf(definition, { ...figure, fields }, story, context);
    if (member !== null && isNarrowedTo(member, figure, narrowing)) run.take(member);
  }
  return run.finish();
}

/** Stories of other processes that a check has to know. */
export interface CompanionStories {
  readonly definition: ProcessDefinition;
  readonly stories: readonly Story[];
}

/** What bears on a requirement that is not the check's would count for nothing. */
function refuseStrangeBearing({ id, requirements }: Check, { exceptions, measures }: CheckResult): void {
  for (const requirement of [...exceptions, ...measures].flatMap(({ bears_on = [] }) => bears_on)) {
    if (!requirements.includes(requirement)) throw new Error(`${id} does not answer for ${requirement}`);
  }
}

/** Evaluates a check over stories of its process, loading only what the check says it needs. */
export function evaluateStories(
  check: Check,
  definition: ProcessDefinition,
  stories: readonly Story[],
  question: Question,
  companions: readonly CompanionStories[] = [],
): CheckResult {
  const context = contextFor(question);
  const evaluation = new CheckEvaluation(check, context);
  for (const needs of check.companions ?? []) {
    for (const known of companions.filter((one) => one.definition.name === needs.process)) {
      for (const story of known.stories) {
        const companion = memberOf(known.definition, needs, story, context);
        if (companion !== null) evaluation.consider(companion);
      }
    }
  }
  for (const story of stories) {
    const member = memberOf(definition, check, story, context);
    if (member !== null) evaluation.add(member);
  }
  const result = evaluation.finish(question.reference ?? question.period.to);
  refuseStrangeBearing(check, result);
  return result;
}

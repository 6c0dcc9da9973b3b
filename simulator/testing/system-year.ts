import { createHash } from 'node:crypto';
import {
  type CheckContext,
  CheckEvaluation,
  type CheckResult,
  type MemberEntry,
} from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { visitReferences } from '../../kernel/reference.ts';
import { isStaff } from '../../kernel/roles.ts';
import { allChecks } from '../../processes/checks.ts';
import { settingDefinitions } from '../../processes/definitions.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { service } from '../../processes/service/definition.ts';
import { contextOf, type OrganisationContext } from '../../server/records/organisation-context.ts';
import { idMaker } from '../ids.ts';
import { memoryWorld } from '../memory-world.ts';
import { sampleName, sampleServices } from '../organisation.ts';
import { Random } from '../random.ts';
import { calendars, type Turns, turnsOf } from '../settings.ts';
import { refusedStep } from '../system/carry-out-system.ts';
import { plannedValues } from '../system/planned.ts';
import { systemStories } from '../system/stories.ts';
import { Telling, type ToldStep } from '../system/telling.ts';
import { personWith, type World, type WorldPerson } from '../world.ts';

/** A record with its journal; `key` is that of its story. */
export interface Lived {
  readonly key: string;
  readonly definition: ProcessDefinition;
  record: ProcessRecord;
  readonly entries: NewJournalEntry[];
}

/** The year of the management system in memory. */
export interface SystemYear {
  readonly turns: Turns;
  readonly world: World;
  readonly context: OrganisationContext;
  readonly steps: readonly ToldStep[];
  readonly lived: readonly Lived[];
}

/** The organisation's planned values as they stand in the sample, all of them confirmed. */
function contextAt({ start, end }: Turns): OrganisationContext {
  const [from, to] = [start, end].map((at) => new Date(at).getUTCFullYear()) as [number, number];
  const starting = Object.entries(settingDefinitions).map(([key, one]) => [key, one.starting_value] as const);
  const own = { ...Object.fromEntries(starting), ...Object.fromEntries(plannedValues({})) };
  const values = { ...own, calendars: calendars(from, to) };
  return contextOf(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value, version: 1, confirmed: true }]),
    ),
  );
}

/** Everything decided in memory, record by record. */
class Memory {
  readonly lived = new Map<string, Lived>();
  readonly #world: World;
  readonly #context: OrganisationContext;
  readonly #counts = new Map<string, number>();

  constructor(world: World, context: OrganisationContext) {
    this.#world = world;
    this.#context = context;
  }

  /** References must lead somewhere, as in the database. */
  #checkReferences(definition: ProcessDefinition, { values, number }: ProcessRecord): void {
    const people = new Set(this.#world.people.map(({ id }) => id));
    visitReferences(definition, values, ({ field, kind, refers_to, id }) => {
      const known = kind === 'person' ? people.has(id) : this.lived.get(id)?.definition.name === refers_to;
      if (!known && kind !== 'team') throw new Error(`${number}: ${field} refers to nothing`);
    });
  }

  act(
    definition: ProcessDefinition,
    id: string | null,
    command: Command,
    given: {
      readonly key: string;
      readonly at: number;
      readonly person: WorldPerson;
      readonly newId: () => string;
    },
  ): { readonly record: ProcessRecord; readonly refusal: null } | { readonly refusal: Error } {
    const before = id === null ? null : (this.lived.get(id) as Lived);
    const count = (this.#counts.get(definition.name) ?? 0) + (before === null ? 1 : 0);
    this.#counts.set(definition.name, count);
    const context: DecisionContext = {
      now: given.at,
      actor: given.person.actor,
      origin: 'sample',
      organisation_id: this.#world.organisation_id,
      settings: this.#context.settings,
      calendar: this.#context.calendar,
      newId: given.newId,
      number: `${definition.prefix}${String(count).padStart(7, '0')}`,
    };
    const decision = decide(definition, before?.record ?? null, command, context);
    if (!decision.ok) return { refusal: decision.refusal };
    const { record, entries } = decision;
    if (before === null)
      this.lived.set(record.id, { key: given.key, definition, record, entries: [...entries] });
    else {
      before.record = record;
      before.entries.push(...entries);
    }
    this.#checkReferences(definition, record);
    return { record, refusal: null };
  }

  /** A service of the catalogue, live from the beginning. */
  publish(key: string, id: string, title: string, at: number): void {
    const person = personWith(this.#world, 'administrator');
    const given = { key, at, person, newId: () => id };
    this.act(service, null, { kind: 'create', values: { title } }, given);
    this.act(service, id, { kind: 'perform', activity: 'publish', values: {} }, given);
  }
}

/** Stands for what is written, which only a database holds: another hash for everything that is another text. */
function contentInMemory({ key, at, deed }: ToldStep): Record<string, unknown> {
  const content_hash = createHash('sha256')
    .update(JSON.stringify([key, at, deed]))
    .digest('hex');
  return { content_hash, media_type: structuredType };
}

/** Tells the year of the management system in memory. @throws RefusedMove when a story is refused */
export function systemYear(end: number): SystemYear {
  const turns = turnsOf(end);
  const random = new Random('system in memory');
  const world = memoryWorld(random.fork('world'), turns.start);
  const context = contextAt(turns);
  const memory = new Memory(world, context);
  for (const { key, title } of sampleServices) {
    memory.publish(`service/${key}`, world.services[key], title, turns.start);
  }
  const telling = new Telling(world, turns);
  const steps = telling.steps(systemStories);
  let now = turns.start;
  const newId = idMaker(random.fork('ids'), () => now);
  for (const step of steps) {
    now = step.at;
    const known = telling.recordOf(step.key);
    const command = telling.command(step, contentInMemory(step));
    const done = memory.act(step.definition, known?.id ?? null, command, { ...step, newId });
    if (done.refusal !== null) throw refusedStep(step, done.refusal as never);
    telling.remember(step, done.record);
  }
  return { turns, world, context, steps, lived: [...memory.lived.values()] };
}

function entryOf({ activity, occurred_at: at, actor_id, changes }: NewJournalEntry): MemberEntry {
  return { activity, at, actor_id, by_person: actor_id !== null, changes };
}

/** Checks of everything but incidents, over a period of the year. */
export function evaluateSystem(
  { lived, context: organisation, world }: SystemYear,
  period: CheckContext['period'],
): ReadonlyMap<string, CheckResult> {
  const context: CheckContext = {
    ...organisation,
    period,
    people: world.people.map(({ actor }) => actor).filter(isStaff) as CheckContext['people'],
    organisation_name: sampleName,
  };
  const members = lived.flatMap(({ definition, record, entries }) => {
    const member = memberAt(definition, record, entries.map(entryOf), context);
    return member === null ? [] : [member];
  });
  const checks = allChecks.filter(({ process }) => process !== 'incident');
  return new Map(
    checks.map((check) => {
      const evaluation = new CheckEvaluation(check, context);
      const companions = new Set((check.companions ?? []).map(({ process }) => process));
      for (const member of members) {
        if (companions.has(member.record.process)) evaluation.consider(member);
      }
      for (const member of members) if (member.record.process === check.process) evaluation.add(member);
      return [check.id, evaluation.finish(period.to)];
    }),
  );
}

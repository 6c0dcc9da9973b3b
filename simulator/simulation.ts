import type { Command, DecisionContext } from '../kernel/command.ts';
import { decide } from '../kernel/decide.ts';
import { isOpenState } from '../kernel/definition.ts';
import type { NewJournalEntry } from '../kernel/journal.ts';
import { project } from '../kernel/project.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { type Actor, isStaff } from '../kernel/roles.ts';
import { settingDefinitions } from '../processes/definitions.ts';
import { deskEscalationKey, type EscalationRule } from '../processes/desk-escalation.ts';
import { incident } from '../processes/incident/definition.ts';
import { contextOf, type OrganisationContext } from '../server/records/organisation-context.ts';
import { EscalatingProgram } from './escalating-program.ts';
import { EventQueue } from './event-queue.ts';
import { idMaker } from './ids.ts';
import type { Random } from './random.ts';
import type { PlannedSetting } from './settings.ts';
import type { World } from './world.ts';

/** Something that somebody does to an incident at an instant (epoch milliseconds). */
export interface Move {
  readonly at: number;
  readonly actor: Actor;
  readonly command: Command;
}

/** The life of an incident: moves one after another, each answered with the record as it then stands. */
export type Life = Generator<Move, void, ProcessRecord>;

/** A passed threshold of an incident's clock, and whether the program escalated by itself. */
export interface PassedThreshold {
  readonly clock: string;
  readonly percent: number;
  readonly escalated: boolean;
}

/** An incident that is going to be: its id, its life, and what people do beside it when a threshold passes. */
export interface Case {
  readonly id: string;
  readonly opened_at: number;
  /** Asked for when the incident begins, so that it can look at what has happened by then. */
  readonly life: () => Life;
  readonly onThreshold?: (record: ProcessRecord, passed: PassedThreshold, now: number) => readonly Move[];
}

/** What happened, in order of time. */
export type Happening =
  | {
      readonly kind: 'command';
      readonly at: number;
      /** Id of the incident. */
      readonly target: string;
      readonly actor: Actor;
      readonly command: Command;
      readonly record: ProcessRecord;
      readonly entries: readonly NewJournalEntry[];
    }
  | { readonly kind: 'setting'; readonly setting: PlannedSetting };

type Event =
  | { readonly kind: 'begin'; readonly incident: Case }
  | { readonly kind: 'move'; readonly incident: Case; readonly move: Move; readonly life: Life | null }
  | { readonly kind: 'clock'; readonly id: string; readonly clock_at: number }
  | { readonly kind: 'setting'; readonly setting: PlannedSetting };

const systemActor: Actor = { id: null, roles: [] };

/** The customer of whom a new record is for, as the program fills it in from the directory. */
function filledIn({ people }: World, command: Command, actor: Actor): Readonly<Record<string, unknown>> {
  const given = 'values' in command ? command.values?.['requester'] : undefined;
  const requester = isStaff(actor) && typeof given === 'string' ? given : actor.id;
  return { customer: people.find(({ id }) => id === requester)?.customer ?? null };
}

/** A command of the simulation that the process refused: always a fault of the simulation. */
export class RefusedMove extends Error {}

/**
 * Simulated time over one organisation's incidents.
 *
 * Every command goes through `decide` in memory, so that what comes next can depend on what came of it; the same
 * commands are then carried out on the database by whoever takes the happenings. Clocks speak at the very instants
 * that the records name, as the program's sweep would let them.
 */
export class Simulation {
  readonly world: World;
  readonly #queue = new EventQueue<Event>();
  readonly #records = new Map<string, ProcessRecord>();
  readonly #cases = new Map<string, Case>();
  readonly #program = new EscalatingProgram();
  readonly #newId: () => string;
  readonly #end: number;
  readonly #settings: Record<string, { value: unknown; version: number; confirmed: boolean }>;
  #context: OrganisationContext;
  #now = 0;
  #number = 0;

  /** @param end nothing happens from then on */
  constructor(world: World, random: Random, end: number) {
    this.world = world;
    this.#end = end;
    this.#newId = idMaker(random.fork('ids'), () => this.#now);
    this.#settings = Object.fromEntries(
      Object.entries(settingDefinitions).map(([key, { starting_value }]) => [
        key,
        { value: starting_value, version: 0, confirmed: false },
      ]),
    );
    this.#context = contextOf(this.#settings);
  }

  /** The organisation's planned values as they are at the moment. */
  get context(): OrganisationContext {
    return this.#context;
  }

  get now(): number {
    return this.#now;
  }

  /** The record of that id as it stands. @throws Error before it was created */
  record(id: string): ProcessRecord {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`the incident ${id} does not exist yet`);
    return record;
  }

  /** Every incident there is. */
  records(): readonly ProcessRecord[] {
    return [...this.#records.values()];
  }

  plan(setting: PlannedSetting): void {
    this.#queue.put(setting.at, { kind: 'setting', setting });
  }

  /** Lets an incident live when its time comes; its first move creates it. */
  begin(incidentCase: Case): void {
    this.#queue.put(incidentCase.opened_at, { kind: 'begin', incident: incidentCase });
  }

  /** @param life what goes on after the move; null for what people do beside */
  #putMove(incidentCase: Case, move: Move, life: Life | null): void {
    if (move.at < this.#now || !Number.isInteger(move.at)) {
      throw new Error(`no move can be at ${move.at} now, ${this.#now}: ${JSON.stringify(move.command)}`);
    }
    if (move.at < this.#end) this.#queue.put(move.at, { kind: 'move', incident: incidentCase, life, move });
  }

  /** Lets time pass until the end. */
  *run(): Generator<Happening> {
    for (let next = this.#queue.take(); next !== undefined; next = this.#queue.take()) {
      this.#now = next.at;
      const { event } = next;
      if (event.kind === 'setting') yield* this.#change(event.setting);
      else if (event.kind === 'begin') this.#start(event.incident);
      else if (event.kind === 'clock') yield* this.#hear(event.id, event.clock_at);
      else yield* this.#move(event);
    }
  }

  #start(incidentCase: Case): void {
    this.#cases.set(incidentCase.id, incidentCase);
    const life = incidentCase.life();
    this.#go(incidentCase, life, life.next());
  }

  #go(incidentCase: Case, life: Life, step: IteratorResult<Move, void>): void {
    if (step.done !== true) this.#putMove(incidentCase, step.value, life);
  }

  *#change(setting: PlannedSetting): Generator<Happening> {
    const version = (this.#settings[setting.key]?.version ?? 0) + 1;
    this.#settings[setting.key] = { value: setting.value, version, confirmed: true };
    this.#context = contextOf(this.#settings);
    for (const record of this.#records.values()) {
      if (!isOpenState(incident, record.state)) continue;
      const { due_at, next_clock_at } = project(incident, record, { ...this.#context, now: this.#now });
      this.#keep({ ...record, due_at, next_clock_at });
    }
    yield { kind: 'setting', setting };
    if (setting.key !== deskEscalationKey) return;
    for (const { id } of [...this.#records.values()]) yield* this.#escalate(id);
  }

  /** Lets the program escalate as its rules say, as long as one speaks. Returns the rules that did. */
  *#escalate(id: string): Generator<Happening, readonly EscalationRule[]> {
    const spoke: EscalationRule[] = [];
    for (;;) {
      const before = this.record(id);
      const next = isOpenState(incident, before.state)
        ? this.#program.next(before, this.#context, this.#now)
        : null;
      if (next === null) return spoke;
      const { rule, command } = next;
      const { record, entries } = this.#decide(id, systemActor, command);
      this.#keep(record);
      yield { kind: 'command', at: this.#now, target: id, actor: systemActor, command, record, entries };
      spoke.push(rule);
    }
  }

  #keep(record: ProcessRecord): void {
    this.#records.set(record.id, record);
    const { id, next_clock_at: clock_at } = record;
    if (clock_at === null || clock_at >= this.#end) return;
    this.#queue.put(Math.max(clock_at, this.#now), { kind: 'clock', id, clock_at });
  }

  #decide(
    id: string,
    actor: Actor,
    command: Command,
  ): { record: ProcessRecord; entries: readonly NewJournalEntry[] } {
    const before = this.#records.get(id) ?? null;
    let given = before !== null;
    const context: DecisionContext = {
      ...this.#context,
      now: this.#now,
      actor,
      origin: 'sample',
      organisation_id: this.world.organisation_id,
      newId: () => {
        if (given) return this.#newId();
        given = true;
        return id;
      },
      number: before === null ? `${incident.prefix}${String(++this.#number).padStart(7, '0')}` : '',
    };
    const fills = before === null ? filledIn(this.world, command, actor) : {};
    const decision = decide(incident, before, command, { ...context, fills });
    if (decision.ok) return decision;
    const { refusal } = decision;
    throw new RefusedMove(
      `${refusal.code} ${JSON.stringify({ ...refusal.params, problems: refusal.problems })} for ${JSON.stringify(
        command,
      )} on ${before?.number ?? 'a new incident'} (${before?.state ?? '–'}) at ${new Date(this.#now).toISOString()}`,
    );
  }

  *#move({ incident: incidentCase, life, move }: Extract<Event, { kind: 'move' }>): Generator<Happening> {
    const { id } = incidentCase;
    const { actor, command, at } = move;
    // What people meant to do beside is left when the work was done in the meantime.
    if (life === null && !isOpenState(incident, this.record(id).state)) return;
    const { record, entries } = this.#decide(id, actor, command);
    this.#keep(record);
    yield { kind: 'command', at, target: id, actor, command, record, entries };
    if (life !== null) this.#go(incidentCase, life, life.next(this.record(id)));
  }

  *#hear(id: string, clock_at: number): Generator<Happening> {
    const before = this.record(id);
    if (before.next_clock_at !== clock_at) return;
    const command = { kind: 'clock' } as const;
    const { record, entries } = this.#decide(id, systemActor, command);
    this.#keep(record);
    yield { kind: 'command', at: this.#now, target: id, actor: systemActor, command, record, entries };
    const spoke = yield* this.#escalate(id);
    const incidentCase = this.#cases.get(id);
    for (const { detail } of entries) {
      const [clock, percent] = [String(detail?.['clock']), Number(detail?.['percent'])];
      const escalated = spoke.some(
        ({ trigger: at }) => at.kind === 'percent' && at.clock === clock && at.percent === percent,
      );
      const passed = { clock, percent, escalated };
      for (const move of incidentCase?.onThreshold?.(this.record(id), passed, this.#now) ?? []) {
        this.#putMove(incidentCase as Case, move, null);
      }
    }
  }
}

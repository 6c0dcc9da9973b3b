import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import { isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { emptyRecord } from '../../kernel/empty-record.ts';
import { askingsOf, directory, type Facts, givenWith, isWanted, type Wanted } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Actor } from '../../kernel/roles.ts';
import { consequencesOf } from '../../server/records/consequences.ts';
import type { OrganisationContext } from '../../server/records/organisation-context.ts';
import { idMaker } from '../ids.ts';
import type { Random } from '../random.ts';
import { RefusedMove } from '../simulation.ts';
import type { World } from '../world.ts';

/** A command as it was decided in memory, ready to be carried out on the database. */
export interface Decided {
  readonly definition: ProcessDefinition;
  /** Id of the record. */
  readonly target: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly at: number;
  /** Ids that were made for it, in their order: what is decided once more gets the same. */
  readonly ids: readonly string[];
}

/** What is to be done to a record, or to a new one where `target` is of none yet. */
export interface Doing {
  readonly definition: ProcessDefinition;
  readonly target: string;
  readonly actor: Actor;
  readonly command: Command;
}

const program: Actor = { id: null, roles: [] };

/**
 * Requests and their tasks in memory: every command is decided as the program does it, and so is everything that the
 * program does to other records because of it. What came of it is carried out on the database in bulk, decided once more.
 */
export class RequestMemory {
  readonly decided: Decided[] = [];
  readonly #records = new Map<string, ProcessRecord>();
  readonly #context: OrganisationContext;
  readonly #world: World;
  readonly #newId: () => string;

  #now = 0;

  /** @param items of the catalogue, as they are in the database */
  constructor(world: World, context: OrganisationContext, items: readonly ProcessRecord[], random: Random) {
    this.#world = world;
    this.#context = context;
    this.#newId = idMaker(random, () => this.#now);
    for (const item of items) this.#records.set(item.id, item);
    for (const { id, name, actor, customer, manager } of world.people) {
      const shape = { name: directory, fields: {}, initial: 'active' };
      const beginning = {
        organisation_id: world.organisation_id,
        now: 0,
        number: '',
        origin: 'live',
      } as const;
      const values = { title: name, roles: actor.roles, active: true, manager, deputy: null, customer };
      this.#records.set(id, { ...emptyRecord(shape, beginning, id), values });
    }
  }

  get context(): OrganisationContext {
    return this.#context;
  }

  /** A record as it stands. @throws Error before it was created */
  record(id: string): ProcessRecord {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`the record ${id} does not exist yet`);
    return record;
  }

  #wanted(wanted: Wanted): readonly ProcessRecord[] {
    // Requests and tasks want to know of others by their ids alone.
    if (wanted.ids === undefined) throw new Error(`${wanted.process} is wanted without ids`);
    return wanted.ids.flatMap((id) => {
      const record = this.#records.get(id);
      return record !== undefined && isWanted(wanted, record) ? [record] : [];
    });
  }

  #factsFor({ definition, target, command }: Doing, context: Omit<DecisionContext, 'newId'>): Facts {
    if (!('values' in command)) return {};
    const base = this.#records.get(target) ?? emptyRecord(definition, context, target);
    const asked = { ...base, values: { ...base.values, ...givenWith(definition, command, context.actor) } };
    let facts: Facts = {};
    for (const asking of askingsOf(definition, command)) {
      for (const wanted of asking(asked, facts)) facts = { ...facts, [wanted.as]: this.#wanted(wanted) };
    }
    return facts;
  }

  /** What the program fills in: the customer of whom it is for. */
  #fills({ definition, command, actor }: Doing): Readonly<Record<string, unknown>> {
    if (command.kind !== 'create' || definition.fields['customer'] === undefined) return {};
    const requester = command.values['requester'] ?? actor.id;
    return { customer: this.#world.people.find(({ id }) => id === requester)?.customer ?? null };
  }

  /** Does it, with all that follows from it. @throws RefusedMove where the process refuses it */
  do(at: number, doing: Doing): ProcessRecord {
    const { definition, target, actor, command } = doing;
    this.#now = at;
    const before = this.#records.get(target) ?? null;
    const ids: string[] = [];
    let isNamed = before !== null;
    const newId = (): string => {
      const id = isNamed ? this.#newId() : target;
      if (isNamed) ids.push(id);
      isNamed = true;
      return id;
    };
    const { organisation_id } = this.#world;
    const { settings, calendar } = this.#context;
    const plain = {
      settings,
      calendar,
      now: at,
      actor,
      origin: 'sample',
      organisation_id,
      number: '',
    } as const;
    const facts = this.#factsFor(doing, plain);
    const context: DecisionContext = { ...plain, newId, facts, fills: this.#fills(doing) };
    const decision = decide(definition, before, command, context);
    if (!decision.ok) {
      const { code, params, problems } = decision.refusal;
      const reason = `${code} ${JSON.stringify({ ...params, problems })}`;
      throw new RefusedMove(`${reason} for ${JSON.stringify(command)} at ${new Date(at).toISOString()}`);
    }
    const { record } = decision;
    this.#records.set(target, record);
    this.decided.push({ definition, target, actor, command, at, ids });
    for (const next of consequencesOf(definition, record, before, { ...context, newId: this.#newId })) {
      this.#follow(at, next.definition, next.key, next.command);
    }
    return this.record(target);
  }

  /** What the program does because of another record; a new one has the id that was reserved for it. */
  #follow(at: number, definition: ProcessDefinition, key: string | null, command: Command): void {
    if (key !== null) {
      this.do(at, { definition, target: key, actor: program, command });
      return;
    }
    if (command.kind !== 'create' || command.id === undefined) throw new Error('no id was reserved');
    const { id, ...named } = command;
    this.do(at, { definition, target: id, actor: program, command: named });
  }

  /** Lets clocks speak up to an instant, at the very instants that the record names. */
  hear(definition: ProcessDefinition, id: string, until: number): void {
    for (;;) {
      const { next_clock_at, state } = this.record(id);
      if (next_clock_at === null || next_clock_at > until || !isOpenState(definition, state)) return;
      this.do(next_clock_at, { definition, target: id, actor: program, command: { kind: 'clock' } });
      if (this.record(id).next_clock_at === next_clock_at) return;
    }
  }
}

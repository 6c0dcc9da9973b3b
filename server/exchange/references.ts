import { hash } from 'node:crypto';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { service } from '../../processes/service/definition.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeBulk } from '../records/execute-bulk.ts';
import { insertEntries } from '../records/write.ts';
import type { MappedRow } from './map-row.ts';
import type { ReferenceKind } from './mapping.ts';

/** What names stand for: the id, by name, by kind. */
type Known = Readonly<Record<ReferenceKind, Map<string, string>>>;

type Naming = Pick<MappedRow, 'values' | 'references' | 'actor'>;

const recordDefinitions: Readonly<Record<string, ProcessDefinition>> = {
  service,
  'configuration-item': configurationItem,
};

/**
 * Finds what names in a log stand for, and makes once what nobody has heard of: people and teams of the directory who
 * cannot sign in, services and configuration items. All of it is marked as imported and journalled.
 */
export class References {
  readonly #known: Known = {
    person: new Map(),
    team: new Map(),
    service: new Map(),
    'configuration-item': new Map(),
  };
  readonly #platform: Platform;
  readonly #principal: Principal;
  readonly #import_run_id: string;
  /** Ends when nobody is learning. */
  #turn: Promise<void> = Promise.resolve();

  constructor(platform: Platform, principal: Principal, import_run_id: string) {
    this.#platform = platform;
    this.#principal = principal;
    this.#import_run_id = import_run_id;
  }

  /** The id that a name stands for; it must have been learned. */
  idOf(kind: ReferenceKind, name: string): string {
    const id = this.#known[kind].get(name);
    if (id === undefined) throw new Error(`${kind} ${name} was not learned`);
    return id;
  }

  /** Learns every name in the rows, making what does not exist. Several may ask at once: nothing is made twice. */
  async learn(rows: readonly Naming[]): Promise<void> {
    if (this.#missing(rows).size === 0) return;
    const learned = this.#turn.then(() => this.#learnMissing(rows));
    this.#turn = learned.catch(() => undefined);
    await learned;
  }

  #missing(rows: readonly Naming[]): Map<ReferenceKind, Set<string>> {
    const missing = new Map<ReferenceKind, Set<string>>();
    const note = (kind: ReferenceKind, name: string): void => {
      if (this.#known[kind].has(name)) return;
      const names = missing.get(kind) ?? new Set();
      missing.set(kind, names.add(name));
    };
    for (const { values, references, actor } of rows) {
      for (const [field, kind] of references) {
        const name = values[field];
        if (typeof name === 'string') note(kind, name);
      }
      if (actor !== null) note('person', actor);
    }
    return missing;
  }

  async #learnMissing(rows: readonly Naming[]): Promise<void> {
    for (const [kind, names] of this.#missing(rows)) {
      if (kind === 'person' || kind === 'team') await this.#learnDirectory(kind, [...names]);
      else await this.#learnRecords(kind, [...names]);
    }
  }

  async #learnDirectory(kind: 'person' | 'team', names: readonly string[]): Promise<void> {
    const { organisation_id } = this.#principal;
    await inOrganisation(this.#platform.pool, organisation_id, async (client) => {
      // Lost in a power failure it is only made again: what refers to it is written later, and so lost with it.
      client.query('set local synchronous_commit = off').catch(() => undefined);
      // Who came by that name from another system, or else is here by it, is who is meant.
      const found = await client.query<{ id: string; wanted: string }>(
        `select id, name as wanted from ${kind} where organisation_id = $1 and name = any ($2::text[])
          union all
          select id, external_key from ${kind} where organisation_id = $1 and external_key = any ($2::text[])`,
        [organisation_id, names],
      );
      for (const { id, wanted } of found.rows) this.#known[kind].set(wanted, id);
      const made = names
        .filter((name) => !this.#known[kind].has(name))
        .map((name) => ({ id: this.#platform.newId(), name }));
      if (made.length === 0) return;
      await client.query(
        `insert into ${kind} (organisation_id, id, name, external_key, origin)
          select $1, id, name, name, 'import' from jsonb_to_recordset($2::jsonb) as given (id uuid, name text)`,
        [organisation_id, JSON.stringify(made)],
      );
      const entries = made.map(({ id, name }) => this.#creationOf(kind, id, name));
      await insertEntries(client, organisation_id, entries);
      for (const { id, name } of made) this.#known[kind].set(name, id);
    });
  }

  #creationOf(kind: string, id: string, name: string): NewJournalEntry {
    return {
      id: this.#platform.newId(),
      record_id: id,
      process: kind,
      activity: 'create',
      from_state: null,
      to_state: null,
      occurred_at: this.#platform.now(),
      actor_id: this.#principal.actor.id,
      origin: 'import',
      changes: { name: [null, name] },
      text: null,
      detail: null,
      source_hash: null,
      import_run_id: this.#import_run_id,
    };
  }

  async #learnRecords(kind: ReferenceKind, names: readonly string[]): Promise<void> {
    const definition = recordDefinitions[kind] as ProcessDefinition;
    const now = this.#platform.now();
    const items = names.map((name) => ({
      target: { external_key: name },
      actor: this.#principal.actor,
      now,
      command: {
        kind: 'observe' as const,
        state: 'live',
        values: { title: name },
        occurred_at: now,
        opened_at: now,
        external_key: name,
        source_hash: hash('sha256', `${kind} ${name}`),
        import_run_id: this.#import_run_id,
        actor_id: this.#principal.actor.id,
        number: '',
      },
    }));
    await executeBulk(this.#platform, { ...this.#principal, origin: 'import' }, definition, items);
    await inOrganisation(this.#platform.pool, this.#principal.organisation_id, async (client) => {
      const { rows } = await client.query<{ id: string; external_key: string }>(
        'select id, external_key from record where process = $1 and external_key = any ($2::text[])',
        [definition.name, names],
      );
      for (const { id, external_key } of rows) this.#known[kind].set(external_key, id);
    });
  }
}

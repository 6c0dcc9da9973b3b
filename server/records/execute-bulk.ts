import type { PoolClient } from 'pg';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide, observe } from '../../kernel/decide.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { Refusal } from '../../kernel/errors.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import { projectObserved } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Actor } from '../../kernel/roles.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { customersForNew } from './customer-of.ts';
import { markEscalated } from './escalation-marks.ts';
import { factsFor } from './facts.ts';
import { refuseUnkept } from './kept.ts';
import { type RecordRow, recordColumns, recordOf } from './store.ts';
import { insertEntries, insertRecords, updateRecords } from './write.ts';

/** One command of many, all for records of one process. */
export interface BulkItem {
  /** Which record: by id (the caller chooses the id of a record it creates) or by the key it has elsewhere. */
  readonly target: { readonly id: string } | { readonly external_key: string };
  readonly command: Command;
  readonly actor: Actor;
  /** When it is said to happen, epoch milliseconds. */
  readonly now: number;
}

export type BulkOutcome = 'done' | 'unchanged' | Refusal;

/** What became of each item, in their order, and what was written. */
export interface BulkResult {
  readonly outcomes: readonly BulkOutcome[];
  readonly records_created: number;
  readonly records_updated: number;
  readonly journal_entries: number;
  /** New records by the key the caller knew them by, with the number they got. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** How many commands are carried out. */
export interface BulkOptions {
  /**
   * Who sees to what the program does to other records because of a command: `nobody` (a command from which something would
   * follow fails the batch), or the `caller`, whose further commands do it.
   */
  readonly consequences?: 'nobody' | 'caller';
  /** Further work in the same transaction (progress of an import). */
  readonly alongside?: (client: PoolClient, result: BulkResult) => Promise<void>;
  /** Decides only: outcomes are told, and nothing of the records, their journal and their links is written. */
  readonly onlyJudge?: boolean;
  /** An observation can have been journalled only if its record is known by the same key: nothing else was observed. */
  readonly observedByRecord?: boolean;
}

/** The largest batch one call takes: memory and the length of the transaction are bounded by it. */
export const bulkLimit = 10_000;

interface Working {
  readonly key: string;
  record: ProcessRecord;
  readonly isNew: boolean;
  dirty: boolean;
  observed: boolean;
}

const keyOf = (target: BulkItem['target']): string => ('id' in target ? target.id : target.external_key);

async function loadKnown(
  client: PoolClient,
  definition: ProcessDefinition,
  items: readonly BulkItem[],
): Promise<Map<string, Working>> {
  const working = new Map<string, Working>();
  for (const by of ['id', 'external_key'] as const) {
    const keys = new Set(items.filter(({ target }) => by in target).map(({ target }) => keyOf(target)));
    if (keys.size === 0) continue;
    // Unnamed, so that it is planned for these keys and the table as it is now: a plan made while the table was
    // empty would be kept for as long as the connection.
    const { rows } = await client.query<RecordRow>({
      text: `select ${recordColumns} from record where organisation_id = current_organisation_id()
        and process = $1 and ${by} = any ($2::${by === 'id' ? 'uuid' : 'text'}[]) order by id for update`,
      values: [definition.name, [...keys]],
    });
    for (const row of rows) {
      const record = recordOf(definition, row);
      const key = by === 'id' ? row.id : (row.external_key ?? '');
      working.set(key, { key, record, isNew: false, dirty: false, observed: false });
    }
  }
  return working;
}

/** Digests of those observations that are in the journal already. */
async function knownHashes(client: PoolClient, items: readonly BulkItem[]): Promise<Set<string>> {
  const hashes = items.flatMap(({ command }) => (command.kind === 'observe' ? [command.source_hash] : []));
  if (hashes.length === 0) return new Set();
  const { rows } = await client.query<{ hash: string }>(
    `select encode(source_hash, 'hex') as hash from journal_entry
      where organisation_id = current_organisation_id() and source_hash = any ($1::bytea[])`,
    [hashes.map((hash) => `\\x${hash}`)],
  );
  return new Set(rows.map(({ hash }) => hash));
}

/** Those of the numbers that records of the process have already. */
async function takenNumbers(
  client: PoolClient,
  definition: ProcessDefinition,
  wanted: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ number: string }>({
    text: `select number from record where organisation_id = current_organisation_id()
      and process = $1 and number = any ($2::text[])`,
    values: [definition.name, wanted],
  });
  return new Set(rows.map(({ number }) => number));
}

/** Gives every new record its number: the one it brings where that is free, otherwise the next of ours. */
async function numberRecords(
  client: PoolClient,
  definition: ProcessDefinition,
  created: readonly Working[],
): Promise<void> {
  const wanted = created.map(({ record }) => record.number).filter((number) => number !== '');
  const taken = wanted.length === 0 ? new Set<string>() : await takenNumbers(client, definition, wanted);
  const needing: Working[] = [];
  let highest = 0;
  for (const item of created) {
    const { number } = item.record;
    if (number === '' || taken.has(number)) {
      needing.push(item);
      continue;
    }
    taken.add(number);
    const digits = number.startsWith(definition.prefix) ? Number(number.slice(definition.prefix.length)) : 0;
    if (Number.isSafeInteger(digits)) highest = Math.max(highest, digits);
  }
  if (highest > 0) {
    await client.query('select reserve_record_numbers($1, $2)', [definition.name, highest]);
  }
  if (needing.length === 0) return;
  const next = await client.query<{ next: number }>('select next from next_record_numbers($1, $2) as next', [
    definition.name,
    needing.length,
  ]);
  needing.forEach((item, index) => {
    const digits = String(next.rows[index]?.next).padStart(7, '0');
    item.record = { ...item.record, number: `${definition.prefix}${digits}` };
  });
}

class Batch {
  readonly outcomes: BulkOutcome[] = [];
  readonly entries: NewJournalEntry[] = [];
  /** Journal entries that make or take away a link. */
  readonly linking: NewJournalEntry[] = [];
  readonly #definition: ProcessDefinition;
  readonly #working: Map<string, Working>;
  readonly #hashes: Set<string>;
  readonly #consequences: BulkOptions['consequences'];

  constructor(
    definition: ProcessDefinition,
    working: Map<string, Working>,
    hashes: Set<string>,
    consequences: BulkOptions['consequences'],
  ) {
    this.#consequences = consequences;
    this.#definition = definition;
    this.#working = working;
    this.#hashes = hashes;
  }

  take(item: BulkItem, context: DecisionContext): void {
    const key = keyOf(item.target);
    const known = this.#working.get(key);
    const { command } = item;
    if (command.kind === 'observe') {
      if (this.#hashes.has(command.source_hash)) {
        this.outcomes.push('unchanged');
        return;
      }
      this.#hashes.add(command.source_hash);
      const { record, entry } = observe(this.#definition, known?.record ?? null, command, context);
      this.#keep(key, known, record, [entry], true);
      return;
    }
    const decision = decide(this.#definition, known?.record ?? null, command, context);
    if (!decision.ok) {
      this.outcomes.push(decision.refusal);
      return;
    }
    if (command.kind === 'discover' && decision.entries.length === 0) {
      this.outcomes.push('unchanged');
      return;
    }
    this.#refuseConsequences(known?.record ?? null, decision.record, context);
    this.#keep(key, known, decision.record, decision.entries, false);
    if (command.kind === 'link' || command.kind === 'unlink') this.linking.push(...decision.entries);
  }

  /** @throws TypeError where something would follow that nobody does: half of what was asked is worse than nothing */
  #refuseConsequences(before: ProcessRecord | null, after: ProcessRecord, context: DecisionContext): void {
    if (this.#consequences === 'caller') return;
    const [first] = this.#definition.consequences?.(after, before, context) ?? [];
    if (first === undefined) return;
    const { name } = this.#definition;
    throw new TypeError(
      `a command in bulk on ${name} would ${first.kind} a ${first.process}: execute it alone`,
    );
  }

  #keep(
    key: string,
    known: Working | undefined,
    record: ProcessRecord,
    entries: readonly NewJournalEntry[],
    observed: boolean,
  ): void {
    this.outcomes.push('done');
    for (const entry of entries) this.entries.push(entry);
    if (known === undefined) {
      this.#working.set(key, { key, record, isNew: true, dirty: true, observed });
    } else {
      known.record = record;
      known.dirty = true;
      known.observed ||= observed;
    }
  }

  changed(): readonly Working[] {
    return [...this.#working.values()].filter(({ dirty }) => dirty);
  }
}

/** Makes and takes away links in the order in which that was decided. One that is there already stays as it is. */
async function writeLinks(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  linking: readonly NewJournalEntry[],
): Promise<void> {
  for (const { activity, record_id, actor_id, detail } of linking) {
    const ends = [record_id, detail?.['relation'], detail?.['to']];
    if (activity === 'unlink') {
      await client.query(
        `delete from link where organisation_id = current_organisation_id()
          and from_id = $1 and relation = $2 and to_id = $3`,
        ends,
      );
      continue;
    }
    await client.query(
      `insert into link (organisation_id, id, from_id, relation, to_id, created_by)
        values ($4, $5, $1, $2, $3, $6) on conflict do nothing`,
      [...ends, principal.organisation_id, platform.newId(), actor_id],
    );
  }
}

function resultOf(batch: Batch, created: readonly Working[], known: readonly Working[]): BulkResult {
  return {
    outcomes: batch.outcomes,
    records_created: created.length,
    records_updated: known.length,
    journal_entries: batch.entries.length,
    numbers: new Map(created.map(({ key, record }) => [key, record.number])),
  };
}

/** Gives the record that is created the id its creator chose, so that later items can name it; then ids of ours. */
function firstThen(chosen: string, platform: Platform): () => string {
  let given = false;
  return () => {
    if (given) return platform.newId();
    given = true;
    return chosen;
  };
}

/**
 * Carries out many commands for records of one process in one transaction: `execute`'s bulk form, with the same
 * decisions, the same journal and the same numbers. A refused command leaves the others standing.
 *
 * References inside values must exist: the caller (import, simulator) has made them; a foreign key refuses the rest.
 *
 * @param items in the order in which they happened; at most `bulkLimit`
 */
export async function executeBulk(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  items: readonly BulkItem[],
  { alongside, onlyJudge = false, observedByRecord = false, consequences = 'nobody' }: BulkOptions = {},
): Promise<BulkResult> {
  if (items.length > bulkLimit)
    throw new RangeError(`at most ${bulkLimit} commands at once, not ${items.length}`);
  const organisation = await platform.organisations.of(principal.organisation_id);
  refuseUnkept(definition, organisation.kind);
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const working = await loadKnown(client, definition, items);
    const looked = observedByRecord ? items.filter(({ target }) => working.has(keyOf(target))) : items;
    const hashes = await knownHashes(client, looked);
    const batch = new Batch(definition, working, hashes, consequences);
    const { origin, organisation_id } = principal;
    const { settings, calendar } = organisation;
    const fillsOf = await customersForNew(client, definition, items);
    for (const item of items) {
      const { now, actor, target } = item;
      const newId =
        'id' in target && !working.has(target.id) ? firstThen(target.id, platform) : platform.newId;
      const before = working.get(keyOf(target))?.record ?? null;
      const context = { origin, organisation_id, number: '', settings, calendar, now, actor, newId };
      const facts = await factsFor(client, definition, before, item.command, context);
      const fills = fillsOf(item.command, actor);
      batch.take(item, { ...context, facts, ...(fills && { fills }) });
    }
    const changed = batch.changed();
    const now = platform.now();
    for (const item of changed) {
      if (!item.observed) continue;
      item.record = projectObserved(definition, item.record, { ...organisation, now });
    }
    const created = changed.filter(({ isNew }) => isNew);
    const known = changed.filter(({ isNew }) => !isNew);
    if (onlyJudge) {
      await alongside?.(client, resultOf(batch, created, known));
      return resultOf(batch, created, known);
    }
    if (created.length > 0) await numberRecords(client, definition, created);
    const written = ({ record }: Working) => ({ definition, record });
    await insertRecords(client, created.map(written));
    await updateRecords(client, known.map(written));
    await insertEntries(client, principal.organisation_id, batch.entries);
    await writeLinks(client, platform, principal, batch.linking);
    await markEscalated(client, batch.entries);
    const result = resultOf(batch, created, known);
    await alongside?.(client, result);
    return result;
  });
}

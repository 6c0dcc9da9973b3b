import type { PoolClient } from 'pg';
import { disposedState, isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { givenRows } from '../database/given-rows.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import { rightsOf } from './rights.ts';
import { type Remark, textsOf } from './texts.ts';
import { vectorOf } from './vector.ts';

/** The newest so many comments and notes of a record are found. */
export const remarksLimit = 300;

interface Entry {
  readonly organisation_id: string;
  readonly record_id: string;
  readonly process: string;
  readonly is_open: boolean;
  readonly service_id: string | null;
  readonly updated_at: number;
  readonly version: number;
  readonly words: string;
  readonly shown_words: string | null;
}

/** Columns of what records are found by, with their types. */
export const searchFields = [
  ['organisation_id', 'uuid'],
  ['record_id', 'uuid'],
  ['process', 'text'],
  ['is_open', 'boolean'],
  ['service_id', 'uuid'],
  ['updated_at', 'timestamptz'],
  ['version', 'integer'],
  ['words', 'tsvector'],
  ['shown_words', 'tsvector'],
] as const;

/** What a record is found by: all of it for staff, and for others what they may know. */
export function entryOf(definition: ProcessDefinition, row: RecordRow, remarks: readonly Remark[]): Entry {
  const { values } = recordOf(definition, row);
  const texts = textsOf(definition, row.number, values, remarks);
  const shown = texts.filter(({ audience }) => audience === 'everyone');
  const { organisation_id, service_id, id: record_id, process, version } = row;
  const open = isOpenState(definition, row.state);
  const rights = rightsOf(organisation_id, definition, values);
  return {
    organisation_id,
    record_id,
    process,
    is_open: open,
    service_id,
    updated_at: row.updated_at,
    version,
    words: vectorOf(texts, rights),
    shown_words: shown.length === texts.length ? null : vectorOf(shown, []),
  };
}

/** Comments and notes of records, newest first; what was erased or is withheld has no words. */
export async function remarksOf(
  client: PoolClient,
  ids: readonly string[],
  limit = remarksLimit,
): Promise<ReadonlyMap<string, readonly Remark[]>> {
  const { rows } = await client.query<Remark & { record_id: string }>({
    name: 'search-remarks',
    text: `select said.* from unnest($1::uuid[]) as one (id), lateral (
        select record_id, activity, text from journal_entry
        where organisation_id = current_organisation_id() and record_id = one.id
          and activity in ('comment', 'note') and text is not null
        order by occurred_at desc, journal_entry.id desc limit $2) as said`,
    values: [ids, limit],
  });
  return Map.groupBy(rows, ({ record_id }) => record_id);
}

async function writeEntries(client: PoolClient, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const given = givenRows(searchFields, entries, (entry, name) => entry[name as keyof Entry]);
  const names = searchFields.map(([name]) => name).join(', ');
  await client.query({
    name: `search-entries-${given.key}`,
    text: `insert into search_entry (${names}) select ${given.values} from ${given.source}
      on conflict (organisation_id, record_id) do update set process = excluded.process, is_open = excluded.is_open,
        service_id = excluded.service_id, updated_at = excluded.updated_at, version = excluded.version,
        words = excluded.words, shown_words = excluded.shown_words`,
    values: [...given.parameters],
  });
}

/**
 * Brings what these records are found by up to date, in the scope of an organisation: words of records that were
 * disposed of go. Returns how many were written.
 *
 * @param again also those that were looked at in the same version, as when words of their journal were erased
 */
export async function indexRecords(
  client: PoolClient,
  ids: readonly string[],
  again: boolean,
): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await client.query<RecordRow>({
    name: 'search-records',
    text: `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])
        and ($2 or not exists (select from search_entry e where e.organisation_id = record.organisation_id
          and e.record_id = record.id and e.version = record.version))`,
    values: [ids, again],
  });
  const kept = rows.filter(({ state }) => state !== disposedState);
  const gone = rows.filter(({ state }) => state === disposedState).map(({ id }) => id);
  if (gone.length > 0) {
    await client.query(
      'delete from search_entry where organisation_id = current_organisation_id() and record_id = any ($1::uuid[])',
      [gone],
    );
  }
  const remarks = await remarksOf(
    client,
    kept.map(({ id }) => id),
  );
  const entries = kept.flatMap((row) => {
    const definition = definitionNamed(row.process);
    return definition === undefined ? [] : [entryOf(definition, row, remarks.get(row.id) ?? [])];
  });
  await writeEntries(client, entries);
  return entries.length;
}

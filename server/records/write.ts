import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Column, type GivenRows, givenRows } from '../database/given-rows.ts';
import { liveChannel } from '../live/channel.ts';
import { entryValueOf, rowOf, timestamp } from './store.ts';

/** Columns of the table of records, with their types. */
export const recordFields = [
  ['organisation_id', 'uuid'],
  ['id', 'uuid'],
  ['process', 'text'],
  ['number', 'text'],
  ['title', 'text'],
  ['state', 'text'],
  ['is_open', 'boolean'],
  ['priority', 'smallint'],
  ['service_id', 'uuid'],
  ['assignee_id', 'uuid'],
  ['team_id', 'uuid'],
  ['requester_id', 'uuid'],
  ['opened_at', 'timestamptz'],
  ['resolved_at', 'timestamptz'],
  ['closed_at', 'timestamptz'],
  ['due_at', 'timestamptz'],
  ['next_clock_at', 'timestamptz'],
  ['at_risk_at', 'timestamptz'],
  ['missed_at', 'timestamptz'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['version', 'integer'],
  ['origin', 'text'],
  ['external_key', 'text'],
  ['history', 'jsonb'],
  ['clock_marks', 'jsonb'],
  ['fields', 'jsonb'],
] as const;

/** Columns of the journal that are given, with their types. */
export const entryFields = [
  ['organisation_id', 'uuid'],
  ['id', 'uuid'],
  ['record_id', 'uuid'],
  ['process', 'text'],
  ['activity', 'text'],
  ['from_state', 'text'],
  ['to_state', 'text'],
  ['occurred_at', 'timestamptz'],
  ['actor_id', 'uuid'],
  ['origin', 'text'],
  ['changes', 'jsonb'],
  ['text', 'text'],
  ['detail', 'jsonb'],
  ['source_hash', 'bytea'],
  ['import_run_id', 'uuid'],
] as const;

const names = (fields: readonly Column[]): string => fields.map(([name]) => name).join(', ');
const numbered = (fields: readonly Column[], from: number): string =>
  fields.map(([, type], index) => `$${from + index}::${type}`).join(', ');

// An imported record was created when it was opened, which a log that comes in later may tell to be earlier.
const neverChanged = new Set(['organisation_id', 'id', 'process', 'number', 'origin', 'external_key']);
const changing = recordFields.filter(([name]) => !neverChanged.has(name));

/** A value as PostgreSQL reads it in its type: structures as JSON text, instants in ISO 8601. */
export function parameter(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'timestamptz') return timestamp(value as number);
  return type === 'jsonb' ? JSON.stringify(value) : value;
}

/** Parameters in the order of the fields. */
function parameters(fields: readonly Column[], row: Record<string, unknown>): unknown[] {
  return fields.map(([name, type]) => parameter(type, row[name]));
}

function entryParameters(organisation_id: string, entry: NewJournalEntry): unknown[] {
  return entryFields.map(([name, type]) => parameter(type, entryValueOf(organisation_id, entry, name)));
}

/** Says on the live channel what a parameter holds, with the commit of its transaction; nothing where it is null. */
const tellIf = (place: number): string =>
  `case when $${place}::text is not null then pg_notify('${liveChannel}', $${place}::text) end`;

const createText = `with numbered as (
    select $1::text || lpad(next_record_numbers($2::text, 1)::text, 7, '0') as number
  ), created as (
    insert into record (${names(recordFields)})
    select ${recordFields
      .map(([name, type], index) => (name === 'number' ? 'numbered.number' : `$${index + 3}::${type}`))
      .join(', ')} from numbered where $6::text is not null
    returning number
  ), journalled as (
    insert into journal_entry (${names(entryFields)}) values (${numbered(entryFields, recordFields.length + 3)})
  )
  select number, ${tellIf(recordFields.length + entryFields.length + 3)} from created`;

/**
 * Writes a new record with its first journal entry in one statement, which also gives it its number.
 *
 * @param told what is said on the live channel when it is committed
 */
export async function insertRecord(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  entry: NewJournalEntry,
  told: string | null = null,
): Promise<ProcessRecord> {
  const { rows } = await client.query<{ number: string }>({
    name: 'record-create',
    text: createText,
    values: [
      definition.prefix,
      definition.name,
      ...parameters(recordFields, rowOf(definition, record)),
      ...entryParameters(record.organisation_id, entry),
      told,
    ],
  });
  return { ...record, number: rows[0]?.number ?? record.number };
}

const updateText = `update record set ${changing
  .map(([name, type], index) => `${name} = $${index + 2}::${type}`)
  .join(', ')} where organisation_id = current_organisation_id() and id = $1
  returning ${tellIf(changing.length + 2)}`;

/**
 * Writes what a decision changed of a record that is locked in this transaction.
 *
 * @param told what is said on the live channel when it is committed
 */
export async function updateRecord(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  told: string | null = null,
): Promise<void> {
  await client.query({
    name: 'record-update',
    text: updateText,
    values: [record.id, ...parameters(changing, rowOf(definition, record)), told],
  });
}

/** Writes one journal entry. */
export async function insertEntry(
  client: PoolClient,
  organisation_id: string,
  entry: NewJournalEntry,
): Promise<void> {
  await client.query({
    name: 'journal-entry',
    text: `insert into journal_entry (${names(entryFields)}) values (${numbered(entryFields, 1)})`,
    values: entryParameters(organisation_id, entry),
  });
}

type Written = { readonly definition: ProcessDefinition; readonly record: ProcessRecord };

function givenRecords(records: readonly Written[]): GivenRows {
  const rows = records.map(({ definition, record }) => rowOf(definition, record));
  return givenRows(recordFields, rows, (row, name) => row[name]);
}

/** Writes many new records at once. */
export async function insertRecords(client: PoolClient, records: readonly Written[]): Promise<void> {
  if (records.length === 0) return;
  const { key, values, source, parameters: given } = givenRecords(records);
  await client.query({
    name: `records-insert ${key}`,
    text: `insert into record (${names(recordFields)}) select ${values} from ${source}`,
    values: [...given],
  });
}

/** Writes what decisions changed of many records, locked in this transaction. */
export async function updateRecords(client: PoolClient, records: readonly Written[]): Promise<void> {
  if (records.length === 0) return;
  const { key, values, source, parameters: given } = givenRecords(records);
  await client.query({
    name: `records-update ${key}`,
    text: `update record set ${changing.map(([name]) => `${name} = changed.${name}`).join(', ')}
      from (select ${values} from ${source}) as changed (${names(recordFields)})
      where record.organisation_id = changed.organisation_id and record.id = changed.id`,
    values: [...given],
  });
}

/** Writes many journal entries at once. */
export async function insertEntries(
  client: PoolClient,
  organisation_id: string,
  entries: readonly NewJournalEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const {
    key,
    values,
    source,
    parameters: given,
  } = givenRows(entryFields, entries, (entry, name) => entryValueOf(organisation_id, entry, name));
  await client.query({
    name: `journal-entries ${key}`,
    text: `insert into journal_entry (${names(entryFields)}) select ${values} from ${source}`,
    values: [...given],
  });
}

import type { PoolClient } from 'pg';
import {
  type FieldDefinition,
  fieldsOf,
  isOpenState,
  type ProcessDefinition,
} from '../../kernel/definition.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { Origin, ProcessRecord, StateSpan } from '../../kernel/record.ts';

/** A row of the record table. Instants are epoch milliseconds (see the pool's type parsers). */
export interface RecordRow {
  organisation_id: string;
  id: string;
  process: string;
  number: string;
  title: string;
  state: string;
  priority: number | null;
  service_id: string | null;
  assignee_id: string | null;
  team_id: string | null;
  requester_id: string | null;
  opened_at: number;
  resolved_at: number | null;
  closed_at: number | null;
  due_at: number | null;
  next_clock_at: number | null;
  at_risk_at?: number | null;
  missed_at?: number | null;
  created_at: number;
  updated_at: number;
  version: number;
  origin: Origin;
  external_key: string | null;
  history: [string, number][];
  clock_marks: Record<string, number>;
  fields: Record<string, unknown>;
}

/** Columns of the record table that a record is read from. */
export const recordColumns = `organisation_id, id, process, number, title, state, priority, service_id, assignee_id,
  team_id, requester_id, opened_at, resolved_at, closed_at, due_at, next_clock_at, at_risk_at, missed_at, created_at, updated_at, version,
  origin, external_key, history, clock_marks, fields`;

const columnOf = {
  title: 'title',
  priority: 'priority',
  service: 'service_id',
  assignee: 'assignee_id',
  team: 'team_id',
  requester: 'requester_id',
} as const;

/** What a row says of a field. */
export function fieldOf(
  row: Pick<RecordRow, 'fields' | (typeof columnOf)[keyof typeof columnOf]>,
  name: string,
  { column }: FieldDefinition,
): unknown {
  return (column === undefined ? row.fields[name] : row[columnOf[column]]) ?? null;
}

/** The states that a row tells, in order of time. */
export function historyOf(row: Pick<RecordRow, 'history'>): StateSpan[] {
  return row.history.map(([state, at]) => ({ state, at }));
}

/** The record that a row holds. */
export function recordOf(definition: ProcessDefinition, row: RecordRow): ProcessRecord {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(definition)) {
    values[name] = fieldOf(row, name, field);
  }
  return {
    id: row.id,
    organisation_id: row.organisation_id,
    process: row.process,
    number: row.number,
    state: row.state,
    version: row.version,
    values,
    history: historyOf(row),
    opened_at: row.opened_at,
    resolved_at: row.resolved_at,
    closed_at: row.closed_at,
    due_at: row.due_at,
    next_clock_at: row.next_clock_at,
    at_risk_at: row.at_risk_at ?? null,
    missed_at: row.missed_at ?? null,
    clock_marks: row.clock_marks,
    origin: row.origin,
    external_key: row.external_key,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** Instant as the database takes it. */
export function timestamp(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** A record as its columns in the database: instants still as milliseconds, structures still to be written as JSON. */
export function rowOf(definition: ProcessDefinition, record: ProcessRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const columns: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(definition)) {
    const value = record.values[name] ?? null;
    if (field.column !== undefined) columns[columnOf[field.column]] = value;
    else if (value !== null) fields[name] = value;
  }
  return {
    organisation_id: record.organisation_id,
    id: record.id,
    process: record.process,
    number: record.number,
    title: columns['title'] ?? record.number,
    state: record.state,
    is_open: isOpenState(definition, record.state),
    priority: columns['priority'] ?? null,
    service_id: columns['service_id'] ?? null,
    assignee_id: columns['assignee_id'] ?? null,
    team_id: columns['team_id'] ?? null,
    requester_id: columns['requester_id'] ?? null,
    opened_at: record.opened_at,
    resolved_at: record.resolved_at,
    closed_at: record.closed_at,
    due_at: record.due_at,
    next_clock_at: record.next_clock_at,
    at_risk_at: record.at_risk_at ?? null,
    missed_at: record.missed_at ?? null,
    created_at: record.created_at,
    updated_at: record.updated_at,
    version: record.version,
    origin: record.origin,
    external_key: record.external_key,
    history: record.history.map(({ state, at }) => [state, at]),
    clock_marks: record.clock_marks,
    fields,
  };
}

/** What a journal entry has in one of its columns in the database, as `rowOf` gives it. */
export function entryValueOf(organisation_id: string, entry: NewJournalEntry, column: string): unknown {
  if (column === 'organisation_id') return organisation_id;
  if (column === 'source_hash') return entry.source_hash === null ? null : `\\x${entry.source_hash}`;
  return entry[column as keyof NewJournalEntry];
}

const isNumber = /^[A-Z]{2,6}\d{1,15}$/;
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text has the form of an id (UUID). */
export function looksLikeId(text: string): boolean {
  return isId.test(text);
}

/** Which column a key of a record stands in: its id, its number, or the key it had where it came from. */
export function keyColumn(key: string): 'id' | 'number' | 'external_key' {
  if (isId.test(key)) return 'id';
  return isNumber.test(key) ? 'number' : 'external_key';
}

/**
 * Reads one record of the organisation in scope by its id or number, or by the key it had where it came from.
 *
 * @param lock hold the row until the end of the transaction, as whoever changes it must
 */
export async function readRecord(
  client: PoolClient,
  definition: ProcessDefinition,
  key: string,
  lock: boolean,
): Promise<ProcessRecord | null> {
  const by = keyColumn(key);
  const { rows } = await client.query<RecordRow>({
    name: `record-by-${by}${lock ? '-locked' : ''}`,
    text: `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1 and ${by} = $2 ${lock ? 'for update' : ''}`,
    values: [definition.name, key],
  });
  return rows[0] === undefined ? null : recordOf(definition, rows[0]);
}

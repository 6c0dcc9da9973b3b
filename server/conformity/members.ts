import type { PoolClient } from 'pg';
import type { Member, MemberContext, MemberEntry, Needs } from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { FieldColumn, ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { disposesItself, isDisposed } from '../../kernel/retention.ts';
import { sendTogether } from '../database/pool.ts';
import { type RecordRow, recordOf, timestamp } from '../records/store.ts';

/** Rows fetched at once: enough that the round trip does not count, few enough to keep memory flat. */
const batchSize = 2_000;

type EntryRow = readonly [
  activity: string,
  at: number,
  actor_id: string | null,
  by_person: boolean,
  changes: MemberEntry['changes'],
  linked_to: string | null,
];

interface MemberRow
  extends Pick<
    RecordRow,
    | 'id'
    | 'number'
    | 'state'
    | 'opened_at'
    | 'resolved_at'
    | 'closed_at'
    | 'updated_at'
    | 'origin'
    | 'history'
  > {
  /** Values of the needed fields in their order. */
  needed: readonly unknown[];
  entries: readonly EntryRow[] | null;
}

/** What is needed of the records of a process, put together. */
interface AllNeeds {
  /** Columns of the record table that hold needed fields. */
  readonly columns: readonly string[];
  /** Needed fields without a column of their own. */
  readonly fields: readonly string[];
  readonly remembers: readonly string[];
  readonly entries_of_open: boolean;
  readonly entries_holding: readonly string[];
}

function columnFor(column: FieldColumn): string {
  return column === 'title' || column === 'priority' ? column : `${column}_id`;
}

function needsOf(definition: ProcessDefinition, checks: readonly Needs[]): AllNeeds {
  const distinct = (names: readonly string[]): string[] => [...new Set(names)];
  const needed = distinct(checks.flatMap(({ fields }) => fields));
  return {
    columns: needed.flatMap((name) => {
      const column = definition.fields[name]?.column;
      return column === undefined ? [] : [columnFor(column)];
    }),
    fields: needed.filter((name) => definition.fields[name]?.column === undefined),
    remembers: distinct(checks.flatMap(({ remembers }) => remembers ?? [])),
    entries_of_open: checks.some(({ entries_of }) => entries_of?.open === true),
    entries_holding: distinct(checks.flatMap(({ entries_of }) => entries_of?.holding ?? [])),
  };
}

/**
 * Records that can belong to any population of the period: opened before its end, and not closed or touched since its
 * start. The journal is read only where a check asks for it or the record changed after the period.
 */
const membersText = ({ columns, fields }: AllNeeds): string => `
  select ${['id', 'number', 'state', 'opened_at', 'resolved_at', 'closed_at', 'updated_at', 'origin', 'history', ...columns].join(', ')},
    json_build_array(${fields.map((field) => `fields->'${field}'`).join(', ')}) as needed,
    case when updated_at >= $3 or ($4 and is_open) or fields ?| $5::text[] then (
      select json_agg(json_build_array(activity, (extract(epoch from occurred_at) * 1000)::bigint, actor_id,
        origin <> 'system' and (origin = 'import' or actor_id is not null), changes,
        case when activity in ('link', 'unlink') then detail->>'to' end) order by occurred_at, id)
      from journal_entry entry
      where entry.organisation_id = record.organisation_id and entry.record_id = record.id
    ) end as entries
  from record
  where organisation_id = current_organisation_id() and process = $1 and opened_at < $3
    and (closed_at is null or updated_at >= $2 or fields ?| $6::text[])`;

function recordFrom(definition: ProcessDefinition, fields: readonly string[], row: MemberRow): ProcessRecord {
  const values: Record<string, unknown> = {};
  for (let index = 0; index < fields.length; index += 1) values[fields[index] as string] = row.needed[index];
  // Checks that know several processes tell them apart by it.
  const { name: process } = definition;
  return recordOf(definition, { ...row, process, fields: values } as unknown as RecordRow);
}

async function fetchMembers(client: PoolClient): Promise<readonly MemberRow[]> {
  const { rows } = await client.query<MemberRow>(`fetch ${batchSize} from members`);
  return rows;
}

/** Opens the cursor and fetches the first batch. Sent in one go: most registers are a few records. */
async function openMembers(
  client: PoolClient,
  needs: AllNeeds,
  values: unknown[],
): Promise<readonly MemberRow[]> {
  sendTogether(client);
  const [, , rows] = await Promise.all([
    // The whole result is wanted, so the planner is not to favour the first rows.
    client.query('set local cursor_tuple_fraction = 1'),
    client.query(`declare members no scroll cursor for ${membersText(needs)}`, values),
    fetchMembers(client),
  ]);
  return rows;
}

/** The batch after this one; none behind one that is not full. */
async function fetchAfter(client: PoolClient, rows: readonly MemberRow[]): Promise<readonly MemberRow[]> {
  if (rows.length === batchSize) return fetchMembers(client);
  await client.query('close members');
  return [];
}

function entryFrom([activity, at, actor_id, by_person, changes, linked_to]: EntryRow): MemberEntry {
  return { activity, at, actor_id, by_person, changes, linked_to };
}

/**
 * Streams the records of a process, as they stood at the end of the period, to those who look at them.
 *
 * @param client inside a snapshot transaction: batches are to be of one moment
 */
export async function streamMembers(
  client: PoolClient,
  definition: ProcessDefinition,
  needed: readonly Needs[],
  context: MemberContext,
  take: (member: Member) => void,
): Promise<void> {
  const { period } = context;
  const isOwnState = disposesItself(definition);
  const needs = needsOf(definition, needed);
  let rows = await openMembers(client, needs, [
    definition.name,
    timestamp(period.from),
    timestamp(period.to),
    needs.entries_of_open,
    needs.entries_holding,
    needs.remembers,
  ]);
  let isOpen = true;
  while (isOpen) {
    // The database prepares the next batch, or ends, while this one is judged.
    isOpen = rows.length === batchSize;
    const next = fetchAfter(client, rows);
    next.catch(() => undefined);
    for (const row of rows) {
      const record = recordFrom(definition, needs.fields, row);
      const member = memberAt(definition, record, row.entries?.map(entryFrom) ?? [], context);
      // What was disposed of says nothing any more, neither for nor against.
      if (member !== null && (isOwnState || !isDisposed(member.record))) take(member);
    }
    rows = await next;
  }
}

/**
 * The newest instant at which work on a record of the processes is said to have begun, moved or ended, not after
 * `at_latest`; null without records. What the program does by itself does not count.
 */
export async function newestEvidence(
  client: PoolClient,
  processes: readonly string[],
  at_latest: number,
): Promise<number | null> {
  const { rows } = await client.query<{ newest: number | null }>(
    `select max(newest) as newest from (
      select case when is_open then to_timestamp((history->-1->>1)::bigint / 1000.0)
        else coalesce(closed_at, resolved_at, opened_at) end as newest
      from record where organisation_id = current_organisation_id() and process = any ($1)
    ) evidence where newest <= $2`,
    [processes, timestamp(at_latest)],
  );
  return rows[0]?.newest ?? null;
}

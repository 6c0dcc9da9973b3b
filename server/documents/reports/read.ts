import type { PoolClient } from 'pg';
import { fieldsOf } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { visitReferences } from '../../../kernel/reference.ts';
import { mayRead } from '../../../kernel/rights.ts';
import { type Actor, isStaff } from '../../../kernel/roles.ts';
import type { Names } from '../../records/names.ts';
import type { Reading } from '../../records/reading.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';
import { processNamed } from '../templates/show.ts';
import type { ReportBuilder } from './report.ts';

/** Most records of a process that are read because they name the reported one. */
const mostNaming = 1_000;

/** A signature as the journal keeps it. */
export interface JournalSignature {
  readonly activity: string;
  /** The name as it was printed when it was signed. */
  readonly name: string;
  readonly at: number;
}

/** What is known of a record for its report, as far as the reader may see it. */
export interface ReadForReport {
  readonly record: ProcessRecord;
  readonly related: ReadonlyMap<string, readonly ProcessRecord[]>;
  readonly names: Names;
  readonly signatures: readonly JournalSignature[];
  /** The newest entry of its journal: it says exactly which state was read. */
  readonly last_entry: { readonly id: string; readonly recorded_at: number } | null;
  /** Fields with something in them that are not for the reader. */
  readonly hidden: readonly string[];
  /** How many related records are not for the reader, or too many to print. */
  readonly withheld: number;
}

/** A record without the fields that are for staff alone, where the reader is none. */
function seenBy(record: ProcessRecord, actor: Actor): ProcessRecord {
  if (isStaff(actor)) return record;
  const { fields } = processNamed(record.process).definition;
  const values = Object.entries(record.values).filter(([name]) => fields[name]?.audience !== 'staff');
  return { ...record, values: Object.fromEntries(values) };
}

function hiddenFields(record: ProcessRecord, actor: Actor): readonly string[] {
  if (isStaff(actor)) return [];
  return fieldsOf(processNamed(record.process).definition)
    .filter(([name, { audience }]) => audience === 'staff' && (record.values[name] ?? null) !== null)
    .map(([name]) => name);
}

/** The records of a process that name this one in a field, and how many there are beyond those read. */
async function naming(
  client: PoolClient,
  { process, field }: ReportBuilder['named_by'][number],
  id: string,
): Promise<{ readonly found: readonly ProcessRecord[]; readonly beyond: number }> {
  const { rows } = await client.query<RecordRow & { total: number }>(
    `select ${recordColumns}, (count(*) over ())::int as total from record
      where organisation_id = current_organisation_id() and process = $1 and fields->>$2 = $3
      order by number limit ${mostNaming}`,
    [process, field, id],
  );
  const { definition } = processNamed(process);
  return {
    found: rows.map((row) => recordOf(definition, row)),
    beyond: (rows[0]?.total ?? 0) - rows.length,
  };
}

/** The records of these processes that records refer to, besides those known already. */
async function referredTo(
  client: PoolClient,
  records: readonly ProcessRecord[],
  follows: readonly string[],
): Promise<readonly ProcessRecord[]> {
  const wanted = new Set<string>();
  for (const { process, values } of records) {
    visitReferences(processNamed(process).definition, values, ({ refers_to, id }) => {
      if (refers_to !== undefined && follows.includes(refers_to)) wanted.add(id);
    });
  }
  for (const { id } of records) wanted.delete(id);
  if (wanted.size === 0) return [];
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and id = any ($1::uuid[]) order by number`,
    [[...wanted]],
  );
  return rows.map((row) => recordOf(processNamed(row.process).definition, row));
}

async function signaturesOf(client: PoolClient, id: string): Promise<readonly JournalSignature[]> {
  const { rows } = await client.query<JournalSignature>(
    `select activity, detail->>'signed' as name, occurred_at as at from journal_entry
      where organisation_id = current_organisation_id() and record_id = $1 and detail->>'signed' is not null
      order by occurred_at, id`,
    [id],
  );
  return rows;
}

async function lastEntry(client: PoolClient, id: string): Promise<ReadForReport['last_entry']> {
  const { rows } = await client.query<{ id: string; recorded_at: number }>(
    `select id, recorded_at from journal_entry
      where organisation_id = current_organisation_id() and record_id = $1 order by recorded_at desc, id desc limit 1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Names of whatever these records refer to. */
async function namesFor(reading: Reading, records: readonly ProcessRecord[]): Promise<Names> {
  const names = new Map<string, string>();
  for (const { process, values } of records) {
    const where = { ...reading, definition: processNamed(process).definition };
    for (const [id, name] of await reading.names.of(where, [values])) names.set(id, name);
  }
  return names;
}

/** Reads what the report of a record is put together from. That the reader may see the record was asked before. */
export async function readForReport(
  reading: Reading,
  record: ProcessRecord,
  builder: ReportBuilder,
): Promise<ReadForReport> {
  const { client, actor } = reading;
  const seen = seenBy(record, actor);
  const named: ProcessRecord[] = [];
  let beyond = 0;
  for (const by of builder.named_by) {
    const one = await naming(client, by, record.id);
    named.push(...one.found);
    beyond += one.beyond;
  }
  const readable = (one: ProcessRecord): boolean => mayRead(processNamed(one.process).definition, one, actor);
  const own = named.filter(readable);
  const followed = await referredTo(client, [seen, ...own], builder.follows);
  const shown = [...own, ...followed.filter(readable)].map((one) => seenBy(one, actor));
  return {
    record: seen,
    related: Map.groupBy(shown, ({ process }) => process),
    names: await namesFor(reading, [seen, ...shown]),
    signatures: await signaturesOf(client, record.id),
    last_entry: await lastEntry(client, record.id),
    hidden: hiddenFields(record, actor),
    withheld: named.length + followed.length - shown.length + beyond,
  };
}

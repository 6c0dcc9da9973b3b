import type { PoolClient } from 'pg';
import type { Principal } from '../platform.ts';
import { timestamp } from '../records/store.ts';

/** How many installations a report brought, changed and took away. */
export interface ReportCounts {
  readonly rows: number;
  /** Rows that say what another one says. */
  readonly repeated: number;
  readonly created: number;
  readonly changed: number;
  /** Gone before and there again. */
  readonly returned: number;
  readonly gone: number;
  /** Rows in which a product was recognised. */
  readonly recognised: number;
}

/** A report that was taken in. */
export interface KeptReport {
  readonly id: string;
  /** As installations name it: with the number of the item behind a colon for a bill. */
  readonly source: string;
  readonly item_id: string | null;
  readonly format: string;
  readonly file_name: string;
  /** SHA-256, hexadecimal. */
  readonly file_hash: string;
  /** Epoch milliseconds. */
  readonly read_at: number;
  readonly counts: ReportCounts;
}

/** Most reports that are listed: the last one of each source. */
const most = 500;

const columns = `id, source, item_id, format, file_name, file_hash, counts,
  (extract(epoch from read_at) * 1000)::bigint as read_at`;

/** The last report of a source; null: it reports for the first time. */
export async function lastReport(client: PoolClient, source: string): Promise<KeptReport | null> {
  const { rows } = await client.query<KeptReport>(
    `select ${columns} from software_report where organisation_id = current_organisation_id() and source = $1
      order by read_at desc, id desc limit 1`,
    [source],
  );
  return rows[0] ?? null;
}

/** Keeps a report that was taken in. */
export async function addReport(
  client: PoolClient,
  { organisation_id, actor }: Principal,
  report: KeptReport,
): Promise<void> {
  const { id, source, item_id, format, file_name, file_hash, read_at, counts } = report;
  await client.query(
    `insert into software_report (organisation_id, id, source, item_id, format, file_name, file_hash, rows, counts,
        read_by, read_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      organisation_id,
      id,
      source,
      item_id,
      format,
      file_name.slice(0, 200) || '–',
      file_hash,
      counts.rows,
      JSON.stringify(counts),
      actor.id,
      timestamp(read_at),
    ],
  );
}

/** The last report of every source, those silent for longest first. */
export async function lastReports(client: PoolClient): Promise<readonly KeptReport[]> {
  const { rows } = await client.query<KeptReport>(
    `select * from (select distinct on (source) ${columns} from software_report
        where organisation_id = current_organisation_id() order by source, software_report.read_at desc, id desc) as last
      order by read_at limit ${most}`,
  );
  return rows;
}

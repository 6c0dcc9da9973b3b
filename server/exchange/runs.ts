import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import type { ImportResult } from './import.ts';

export type RunState = 'previewed' | 'queued' | 'running' | 'done' | 'failed';

/** One import, past or under way. Instants are epoch milliseconds. */
export interface ImportRun {
  readonly id: string;
  readonly process: string;
  readonly mapping: string;
  readonly file_name: string;
  /** Null: uploaded, and kept under the run's id until it is imported. */
  readonly file_path: string | null;
  readonly time_zone: string | null;
  readonly state: RunState;
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly records_created: number;
  readonly records_updated: number;
  readonly journal_entries: number;
  readonly bytes_read: number;
  readonly bytes_total: number | null;
  readonly first_occurred_at: number | null;
  readonly last_occurred_at: number | null;
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly started_by: { readonly id: string; readonly name: string } | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}

/** What a run is about. */
export interface NewRun {
  readonly process: string;
  readonly mapping: string;
  readonly file_name: string;
  readonly file_path: string | null;
  readonly time_zone: string | null;
  readonly bytes_total: number | null;
  readonly state: RunState;
}

/** Records that an import is to happen and returns its id. */
export async function createRun(
  platform: Platform,
  principal: Principal,
  run: NewRun,
  id = platform.newId(),
): Promise<string> {
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query(
      `insert into import_run (organisation_id, id, process, mapping, file_name, file_path, time_zone, state, bytes_total,
          started_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[
          principal.organisation_id,
          id,
          run.process,
          run.mapping,
          run.file_name,
          run.file_path,
          run.time_zone,
        ],
        ...[run.state, run.bytes_total, principal.actor.id],
      ],
    ),
  );
  return id;
}

const at = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Says, in the transaction of a batch, how far a run has come. */
export async function progressRun(
  client: PoolClient,
  id: string,
  result: Readonly<ImportResult>,
  bytes_read: number,
): Promise<void> {
  await client.query({
    name: 'import-progress',
    text: `update import_run set state = 'running', row_count = $2, imported = $3, unchanged = $4, rejected = $5,
        records_created = $6, records_updated = $7, journal_entries = $8, bytes_read = $9, first_occurred_at = $10,
        last_occurred_at = $11
      where organisation_id = current_organisation_id() and id = $1`,
    values: [
      ...[id, result.rows, result.imported, result.unchanged, result.rejected],
      ...[result.records_created, result.records_updated, result.journal_entries, bytes_read],
      ...[at(result.first_occurred_at), at(result.last_occurred_at)],
    ],
  });
}

/** Says how a run ended. */
export async function finishRun(
  platform: Platform,
  principal: Principal,
  id: string,
  result: Readonly<ImportResult> | null,
  error: unknown,
): Promise<void> {
  const refusal = error instanceof Refusal ? error : null;
  const failed = { code: refusal?.code ?? 'program.failed', params: refusal?.params ?? { request: id } };
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    if (result !== null) {
      const { rows } = await client.query<{ bytes: number }>(
        'select coalesce(bytes_total, bytes_read) as bytes from import_run where id = $1',
        [id],
      );
      await progressRun(client, id, result, rows[0]?.bytes ?? 0);
    }
    await client.query(
      `update import_run set state = $2, problem = $3, finished_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id = $1`,
      [id, error === null ? 'done' : 'failed', error === null ? null : JSON.stringify(failed)],
    );
  });
}

/**
 * Says of runs that stand as running though nobody runs them (their process was killed) that they failed. For whoever
 * holds the right to import; uploaded files are left out, as their import goes on by itself.
 */
export async function failAbandonedRuns(
  platform: Platform,
  principal: Principal,
  but: string,
): Promise<void> {
  const problem = JSON.stringify({ code: 'import.abandoned', params: {} });
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query(
      `update import_run set state = 'failed', problem = $2, finished_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id <> $1 and file_path is not null
          and (state = 'running' or state = 'queued')`,
      [but, problem],
    ),
  );
}

/** Runs of uploaded files that are not at their end. */
export async function unfinishedUploads(
  platform: Platform,
  organisation_id: string,
): Promise<{ id: string; started_by: string | null }[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; started_by: string | null }>(
      `select id, started_by from import_run where organisation_id = current_organisation_id() and file_path is null
        and (state = 'running' or state = 'queued') order by created_at`,
    );
    return rows;
  });
}

/** Moves a run on, if it is in the state that this takes. @returns whether it was */
export async function moveRun(
  platform: Platform,
  principal: Principal,
  id: string,
  from: RunState,
  to: RunState,
  alongside?: (client: PoolClient) => Promise<void>,
): Promise<boolean> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rowCount } = await client.query(
      `update import_run set state = $3 where organisation_id = current_organisation_id() and id = $1 and state = $2`,
      [id, from, to],
    );
    if (rowCount === 1) await alongside?.(client);
    return rowCount === 1;
  });
}

const runColumns = `run.id, process, mapping, file_name, file_path, run.time_zone, state, row_count as rows, imported, unchanged,
  rejected, records_created, records_updated, journal_entries, bytes_read, bytes_total, first_occurred_at,
  last_occurred_at, problem, run.created_at, finished_at,
  case when started_by is null then null else json_build_object('id', started_by, 'name', person.name) end as started_by
  from import_run run left join person on person.organisation_id = run.organisation_id and person.id = run.started_by`;

/** Imports of the organisation, newest first. */
export async function listRuns(
  platform: Platform,
  organisation_id: string,
  limit: number,
): Promise<ImportRun[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<ImportRun>(
      `select ${runColumns} where run.organisation_id = current_organisation_id()
        order by run.created_at desc, run.id desc limit $1`,
      [limit],
    );
    return rows;
  });
}

/** One import. @throws Refusal `import.unknown` */
export async function readRun(platform: Platform, organisation_id: string, id: string): Promise<ImportRun> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<ImportRun>(
      `select ${runColumns} where run.organisation_id = current_organisation_id() and run.id = $1`,
      [id],
    );
    if (rows[0] === undefined) throw new Refusal('import.unknown');
    return rows[0];
  });
}

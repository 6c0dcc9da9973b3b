import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { LogRow } from '../../mining/formats/log.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { openLog } from './import.ts';
import { importStored, inTimeZone } from './import-file.ts';
import { rowMapper } from './map-row.ts';
import type { CheckedMapping } from './mapping.ts';
import { loadMapping } from './read-mapping.ts';
import { reasonOf } from './rejected.ts';
import { finishRun, type ImportRun, moveRun, readRun, unfinishedUploads } from './runs.ts';

/** How many rows of a log a preview shows. */
export const previewRows = 20;

/** One row as a preview shows it. */
export interface PreviewRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Why it would be rejected. */
  readonly reason: string | null;
}

/** The first rows of a log as the mapping understands them. */
export interface Preview {
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
}

/** Where the files of an import are kept until nobody needs them. */
export class Uploads {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  path(id: string): string {
    return join(this.#folder, id);
  }

  rejectedPath(id: string): string {
    return join(this.#folder, `${id}.rejected.csv`);
  }

  /** Stores what is sent, as a stream. @returns its size in bytes */
  async store(id: string, content: Readable): Promise<number> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    await pipeline(content, createWriteStream(this.path(id), { mode: 0o600 }));
    return (await stat(this.path(id))).size;
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }
}

function previewOf(row: LogRow, map: ReturnType<typeof rowMapper>): PreviewRow {
  const outcome = map(row);
  if (!outcome.ok) return { line: row.line, values: null, reason: reasonOf(outcome.problem) };
  const { external_key, occurred_at, opened_at, state, values, actor } = outcome.row;
  const instants = {
    occurred_at: new Date(occurred_at).toISOString(),
    opened_at: new Date(opened_at).toISOString(),
  };
  return {
    line: row.line,
    values: { external_key, ...instants, state, actor, ...values },
    reason: null,
  };
}

/** Reads the first rows of a stored log. @throws Refusal when file and mapping do not fit */
export async function previewLog(checked: CheckedMapping, path: string): Promise<Preview> {
  const source = createReadStream(path);
  try {
    const log = await openLog(checked, source);
    const map = rowMapper(checked, log.columns);
    const rows: PreviewRow[] = [];
    for await (const batch of log.batches) {
      rows.push(...batch.slice(0, previewRows - rows.length).map((row) => previewOf(row, map)));
      if (rows.length === previewRows) break;
    }
    return { columns: Object.keys(rows.find(({ values }) => values !== null)?.values ?? {}), rows };
  } finally {
    source.destroy();
  }
}

/** What the job `import` is queued with. */
export interface ImportJob {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly person_id: string | null;
}

/** How long a queued import waits before it looks again whether another one has ended. */
const waiting_ms = 15_000;

async function queueImport(client: PoolClient, job: ImportJob, run_at: string | null): Promise<void> {
  await client.query('select enqueue_job($1, $2, $3, $4)', [
    'import',
    JSON.stringify(job),
    `import ${job.run_id}`,
    run_at,
  ]);
}

/** Queues the import of an uploaded log that was looked at. @throws Refusal `import.started-already` */
export async function startImport(platform: Platform, principal: Principal, id: string): Promise<void> {
  const job = { organisation_id: principal.organisation_id, run_id: id, person_id: principal.actor.id };
  const moved = await moveRun(platform, principal, id, 'previewed', 'queued', (client) =>
    queueImport(client, job, null),
  );
  if (!moved) throw new Refusal('import.started-already');
}

/** Queues again what stands as under way: for the start of the program, as a killed one leaves its jobs behind. */
export async function resumeImports(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations()',
  );
  for (const { organisation_id } of rows) {
    for (const { id, started_by } of await unfinishedUploads(platform, organisation_id)) {
      const job = { organisation_id, run_id: id, person_id: started_by };
      await inOrganisation(platform.pool, organisation_id, (client) => queueImport(client, job, null));
    }
  }
}

/** The mapping of a run, for the time zone it was started with. */
function mappingOf(run: ImportRun): CheckedMapping {
  return inTimeZone(loadMapping(run.mapping, false), run.time_zone);
}

/**
 * Carries out an import that was uploaded and started. Done again after a crash, it goes on where it was; while another
 * import runs it waits its turn.
 *
 * @throws what is no fault of the file: the job is then done again
 */
export async function runImportJob(
  platform: Platform,
  uploads: Uploads,
  job: ImportJob,
  signal?: AbortSignal,
): Promise<void> {
  const { organisation_id, run_id, person_id } = job;
  const principal: Principal = { organisation_id, actor: { id: person_id, roles: [] }, origin: 'import' };
  const run = await readRun(platform, organisation_id, run_id);
  if (run.state === 'done' || run.state === 'failed') return;
  const path = uploads.path(run_id);
  try {
    const checked = mappingOf(run);
    const rejectedPath = uploads.rejectedPath(run_id);
    await importStored(platform, principal, { checked, path, run_id, rejectedPath, signal });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'import.running') {
      const later = new Date(Date.now() + waiting_ms).toISOString();
      await inOrganisation(platform.pool, organisation_id, (client) => queueImport(client, job, later));
      return;
    }
    // How it failed stands in the run: a file that cannot be read does not become readable by trying again.
    await finishRun(platform, principal, run_id, null, error);
  }
  await uploads.remove(run_id);
}

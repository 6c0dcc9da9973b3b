import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LogRow } from '../../mining/formats/log.ts';
import type { Platform, Principal } from '../platform.ts';
import { importLog, openLog } from './import.ts';
import { rowMapper } from './map-row.ts';
import type { CheckedMapping } from './mapping.ts';
import { loadMapping } from './read-mapping.ts';
import { reasonOf } from './rejected.ts';
import { readRun } from './runs.ts';

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
  const { external_key, occurred_at, opened_at, state, values, references, actor } = outcome.row;
  const named = Object.fromEntries(references.map(([field, { name }]) => [field, name]));
  const instants = {
    occurred_at: new Date(occurred_at).toISOString(),
    opened_at: new Date(opened_at).toISOString(),
  };
  return {
    line: row.line,
    values: { external_key, ...instants, state, actor, ...values, ...named },
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
    for await (const row of log.rows) {
      rows.push(previewOf(row, map));
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

/** Carries out an import that was uploaded and started. Done again after a crash, it goes on where it was. */
export async function runImportJob(platform: Platform, uploads: Uploads, job: ImportJob): Promise<void> {
  const principal: Principal = {
    organisation_id: job.organisation_id,
    actor: { id: job.person_id, roles: [] },
    origin: 'import',
  };
  const run = await readRun(platform, job.organisation_id, job.run_id);
  if (run.state === 'done' || run.state === 'failed') return;
  const checked = loadMapping(run.mapping, false);
  const mapping = run.time_zone === null ? checked.mapping : { ...checked.mapping, time_zone: run.time_zone };
  const source = createReadStream(uploads.path(job.run_id));
  try {
    await importLog(platform, principal, {
      checked: { ...checked, mapping },
      source,
      run_id: job.run_id,
      rejectedPath: uploads.rejectedPath(job.run_id),
      bytesRead: () => source.bytesRead,
    });
  } catch {
    // How it failed stands in the run; a file that cannot be read does not become readable by trying again.
  }
  await uploads.remove(job.run_id);
}

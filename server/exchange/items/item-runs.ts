import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { configurationItem } from '../../../processes/configuration-item/definition.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { readRecord } from '../../records/store.ts';
import { fileSize } from '../import-file.ts';
import { largestBill_bytes, readBill } from '../software/bill.ts';
import type { Uploads } from '../uploads.ts';
import { billFeed } from './bill-feed.ts';
import type { Feed } from './feed.ts';
import { fileFeed } from './file-feed.ts';
import { importItems, sourceOf } from './import-items.ts';
import { loadItemMapping } from './read-item-mapping.ts';
import {
  createItemRun,
  finishItemRun,
  type ItemRun,
  type ItemRunState,
  moveItemRun,
  readItemRun,
  unfinishedItemRuns,
} from './runs.ts';

/** The mapping of a software bill, and the source whose settings it goes by. */
export const billMapping = 'software-bill';

/** What is to be imported. */
export interface WantedItems {
  readonly path: string;
  readonly file_name: string;
  /** A mapping for items or relations, or `software-bill`. */
  readonly mapping: string;
  /** The source as the settings name it; that of bills where the mapping is theirs. */
  readonly source: string;
  /** Id, number or key elsewhere of the item that a bill is of. */
  readonly item: string | null;
  /** Whether the file stays where it is, or is kept under the run's id. */
  readonly uploaded: boolean;
  /** Whether the mapping may be a file of this machine. */
  readonly allowFiles: boolean;
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  return digest.digest('hex');
}

async function subjectOf(
  platform: Platform,
  organisation_id: string,
  key: string | null,
): Promise<{ id: string; number: string }> {
  if (key === null || key === '') throw new Refusal('items.subject-needed');
  const found = await readInOrganisation(platform.pool, organisation_id, (client) =>
    readRecord(client, configurationItem, key, false),
  );
  if (found === null) throw new Refusal('record.unknown', { process: configurationItem.name, key });
  return found;
}

async function feedFor(mapping: string, path: string, name: string, subject: string | null): Promise<Feed> {
  if (mapping !== billMapping) return fileFeed(loadItemMapping(mapping, true), path);
  if ((await fileSize(path)) > largestBill_bytes) {
    throw new Refusal('software.too-large', { file: name, limit: '64 MB' });
  }
  return billFeed(readBill(await readFile(path), name), subject ?? '');
}

/**
 * Records that a file is to be looked at, once it is known that mapping, source and file fit each other.
 *
 * @throws Refusal where they do not; nothing is recorded then
 */
export async function wantItems(
  platform: Platform,
  principal: Principal,
  wanted: WantedItems,
  id = platform.newId(),
): Promise<ItemRun> {
  const { organisation_id } = principal;
  const isBill = wanted.mapping === billMapping;
  if (!isBill) loadItemMapping(wanted.mapping, wanted.allowFiles);
  const subject = isBill ? await subjectOf(platform, organisation_id, wanted.item) : null;
  const source = subject === null ? wanted.source : `${billMapping}:${subject.number}`;
  const { rule } = await sourceOf(platform, organisation_id, source);
  await feedFor(wanted.mapping, wanted.path, wanted.file_name, subject?.number ?? null);
  const run = {
    source,
    rule,
    mapping: wanted.mapping,
    subject_id: subject?.id ?? null,
    file_name: wanted.file_name.slice(0, 200),
    file_path: wanted.uploaded ? null : wanted.path,
    file_hash: await hashOf(wanted.path),
    bytes_total: await fileSize(wanted.path),
  };
  await createItemRun(platform, principal, run, id);
  return readItemRun(platform, organisation_id, id);
}

/** How a run is gone through. */
export interface ItemRunning {
  readonly path: string;
  readonly rejectedPath: string;
  readonly carried_out: boolean;
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Goes through the file of a run, only looking or carrying it out. @throws Refusal as `importItems` */
export async function goThrough(
  platform: Platform,
  principal: Principal,
  run: ItemRun,
  { path, ...options }: ItemRunning,
): Promise<ItemRun> {
  const { carried_out } = options;
  const from: readonly ItemRunState[] = carried_out
    ? ['queued', 'checked', 'waiting', 'running']
    : ['queued', 'checking', 'checked'];
  const moved = await moveItemRun(
    platform,
    principal.organisation_id,
    run.id,
    from,
    carried_out ? 'running' : 'checking',
  );
  if (!moved) throw new Refusal('import.started-already');
  let feed: Feed;
  try {
    feed = await feedFor(run.mapping, path, run.file_name, run.subject?.number ?? null);
  } catch (error) {
    const ended = { carried_out, circles: [], error };
    await finishItemRun(platform, principal.organisation_id, run.id, ended);
    throw error;
  }
  return importItems(platform, principal, { ...options, run, feed });
}

/** What the job `import-items` is queued with. */
export interface ItemImportJob {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly person_id: string | null;
}

/** How long a queued import waits before it looks again whether another one has ended. */
const waiting_ms = 15_000;

/** Queues that a run is gone through, in the transaction in which that is decided. */
export async function queueItems(
  client: PoolClient,
  job: ItemImportJob,
  run_at: string | null = null,
): Promise<void> {
  await client.query('select enqueue_job($1, $2, $3, $4)', [
    'import-items',
    JSON.stringify(job),
    `import-items ${job.run_id}`,
    run_at,
  ]);
}

/** Queues that a run that was looked at is carried out. @throws Refusal `import.started-already` */
export async function startItems(platform: Platform, principal: Principal, id: string): Promise<void> {
  const { organisation_id, actor } = principal;
  const moved = await moveItemRun(platform, organisation_id, id, ['checked'], 'waiting', (client) =>
    queueItems(client, { organisation_id, run_id: id, person_id: actor.id }),
  );
  if (!moved) throw new Refusal('import.started-already');
}

/** Queues again what stands as under way: for the start of the program, as a killed one leaves its jobs behind. */
export async function resumeItems(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations()',
  );
  for (const { organisation_id } of rows) {
    for (const { id, started_by } of await unfinishedItemRuns(platform, organisation_id)) {
      await inOrganisation(platform.pool, organisation_id, (client) =>
        queueItems(client, { organisation_id, run_id: id, person_id: started_by }),
      );
    }
  }
}

/**
 * Goes through an uploaded file: looks at it, or carries it out once that was asked for. Done again after a crash it goes
 * on where it was; while another import runs it waits its turn.
 *
 * @throws what is no fault of the file: the job is then done again
 */
export async function runItemsJob(
  platform: Platform,
  uploads: Uploads,
  job: ItemImportJob,
  signal?: AbortSignal,
): Promise<void> {
  const { organisation_id, run_id, person_id } = job;
  const principal: Principal = { organisation_id, actor: { id: person_id, roles: [] }, origin: 'live' };
  const run = await readItemRun(platform, organisation_id, run_id);
  if (run.state === 'checked' || run.state === 'done' || run.state === 'failed') return;
  const carried_out = run.state === 'waiting' || run.state === 'running';
  const path = uploads.path(run_id);
  try {
    const rejectedPath = uploads.rejectedPath(run_id);
    await goThrough(platform, principal, run, { path, rejectedPath, carried_out, signal });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'import.running') {
      const later = new Date(Date.now() + waiting_ms).toISOString();
      await inOrganisation(platform.pool, organisation_id, (client) => queueItems(client, job, later));
      return;
    }
    // How it failed stands in the run: a file that cannot be read does not become readable by trying again.
    await uploads.remove(run_id);
    return;
  }
  if (carried_out) await uploads.remove(run_id);
}

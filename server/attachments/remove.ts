import type { PoolClient } from 'pg';
import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { timestamp } from '../records/store.ts';

/** What the job `remove-files` is queued with. */
export interface RemoveFilesJob {
  readonly organisation_id: string;
  readonly hashes: readonly string[];
}

const day_ms = 86_400_000;

/** How long an upload waits for the comment that it was made for, in milliseconds. */
const unsent_ms = day_ms;

/** Contents that are asked about at once. */
const batchSize = 500;

/** Whose things are forgotten: all of a record, or those that these journal entries tell of. */
export type Forgotten = { readonly record_id: string } | { readonly entries: readonly string[] };

/** A file that was forgotten: what is left of it. */
export interface ForgottenFile {
  readonly record_id: string;
  readonly sha256: string;
}

/** The condition on columns `record_id` and `entry_id`, and its one parameter, `$1`. */
export function conditionOf(which: Forgotten): readonly [condition: string, value: unknown] {
  return 'record_id' in which
    ? ['record_id = $1', which.record_id]
    : ['entry_id = any ($1::uuid[])', which.entries];
}

/**
 * Forgets files for good, in the transaction that says why: names go at once, bytes soon after by a job, unless another
 * file holds the same. What stays of each is its size, type and SHA-256.
 *
 * @param which `record_id`: all files of it; `entries`: those that these journal entries tell of
 * @returns what was forgotten, by record and SHA-256
 */
export async function forgetFiles(
  client: PoolClient,
  { now }: Pick<Platform, 'now'>,
  organisation_id: string,
  which: Forgotten,
): Promise<readonly ForgottenFile[]> {
  const [condition, value] = conditionOf(which);
  const { rows } = await client.query<ForgottenFile>(
    `update attachment set file_name = null, removed_at = coalesce(removed_at, $2), kept_until = $2
      where organisation_id = current_organisation_id() and ${condition} returning record_id, sha256`,
    [value, timestamp(now())],
  );
  const hashes = [...new Set(rows.map(({ sha256 }) => sha256))];
  if (hashes.length > 0) await queueRemoval(client, { organisation_id, hashes });
  return rows;
}

/** Has the bytes of contents removed that nothing holds any more, once this transaction stands. */
export async function queueRemoval(client: PoolClient, job: RemoveFilesJob): Promise<void> {
  await client.query('select enqueue_job($1, $2, $3)', ['remove-files', JSON.stringify(job), null]);
}

async function unneeded(
  client: Pick<PoolClient, 'query'>,
  hashes: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ sha256: string }>('select unneeded_files($1, $2) as sha256', [
    hashes,
    timestamp(now),
  ]);
  return rows.map(({ sha256 }) => sha256);
}

/** Removes the bytes of those contents that nothing in any organisation holds. Done again, it changes nothing. */
export async function removeFiles(
  platform: Platform,
  { organisation_id, hashes }: RemoveFilesJob,
): Promise<void> {
  for (const sha256 of hashes) {
    await inOrganisation(platform.pool, organisation_id, async (client) => {
      // Nobody puts the same bytes to a record while they are being removed.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 17))', [sha256]);
      const [found] = await unneeded(client, [sha256], platform.now());
      if (found !== undefined) await platform.files.remove(found);
    });
  }
}

/**
 * What is done each night: uploads that no comment came to name within a day are forgotten, and what is stored and held
 * by nothing is removed: files whose time after removal is over, and what a program left that was killed between
 * storing a file and telling of it.
 *
 * @param before files put into the store later than this are passed over, as what holds them may be on its way
 */
export async function cleanFiles(platform: Platform, before = Date.now() - unsent_ms): Promise<void> {
  await platform.pool.query('select forget_unsent_files($1)', [timestamp(platform.now() - unsent_ms)]);
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations() limit 1',
  );
  const organisation_id = rows[0]?.organisation_id;
  if (organisation_id === undefined) return;
  let batch: string[] = [];
  const removeBatch = async (): Promise<void> => {
    const hashes = await unneeded(platform.pool, batch, platform.now());
    await removeFiles(platform, { organisation_id, hashes });
    batch = [];
  };
  for await (const { sha256, put_at } of platform.files.list()) {
    if (put_at < before) batch.push(sha256);
    if (batch.length === batchSize) await removeBatch();
  }
  await removeBatch();
}

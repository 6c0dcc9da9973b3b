import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { JournalEntry } from '../../kernel/journal.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';

/** An entry of the journal as a follower reads it. */
export type FollowedEntry = Omit<JournalEntry, 'source_hash' | 'import_run_id'>;

/** What a follower works with. */
export interface Following {
  /** In the scope of the organisation, in the transaction that also moves the follower's position. */
  readonly client: PoolClient;
  readonly platform: Platform;
  readonly organisation_id: string;
}

/**
 * Something that follows from entries of the journal, after the fact and within a second or so: each entry is followed
 * once and in the order of commit, however many server processes there are. Whoever wrote the entry waits for nothing.
 */
export interface Follower {
  /** Lower case and hyphens. */
  readonly name: string;
  /** Origins of the entries that it is handed; absent: what people and the program did here. */
  readonly origins?: readonly FollowedEntry['origin'][];
  /** Whether it begins with the first entry of all, or with what is new once the program knows it. */
  readonly from: 'start' | 'now';
  /**
   * What it writes by `client` is written once. What it does in transactions of its own may be done again where this one
   * fails afterwards, so that must not matter.
   */
  follow(following: Following, entries: readonly FollowedEntry[]): Promise<void>;
}

/** Entries handed over at once, at most. */
const batchSize = 500;

/** Transactions looked at in one go: an index finds the entries of some, not of all there ever were. */
const window = 100_000;

const lastOfAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface Position {
  readonly last_transaction_id: string;
  readonly last_entry_id: string;
  readonly recorded_since: string;
  /** End of the window, and whether there are more. */
  readonly up_to: string;
  readonly more: boolean;
}

interface EntryRow extends FollowedEntry {
  readonly transaction_id: string;
}

/** Locks the follower's position in this organisation. @returns null where another process holds it */
async function positionOf(client: PoolClient, { name, from }: Follower): Promise<Position | null> {
  const mine = 'organisation_id = current_organisation_id() and name = $1';
  const known = await client.query({
    name: 'follower-known',
    text: `select from journal_follower where ${mine}`,
    values: [name],
  });
  if (known.rowCount === 0) await client.query('select begin_following($1, $2)', [name, from === 'now']);
  // Restored where transactions count anew: what was followed is told by time alone.
  await client.query({
    name: 'follower-restored',
    text: `update journal_follower set last_transaction_id = '0', last_entry_id = $2, recorded_since = followed_at
      where ${mine} and last_transaction_id >= pg_snapshot_xmax(pg_current_snapshot())`,
    values: [name, lastOfAll],
  });
  const { rows } = await client.query<Position>({
    name: 'follower-position',
    text: `select last_transaction_id::text, last_entry_id, recorded_since::text,
        greatest(last, least(ended, last + ${window}))::text as up_to, ended > last + ${window} as more
      from journal_follower, lateral (select last_transaction_id::text::bigint as last,
        pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as ended) as bounds
      where ${mine} for update of journal_follower skip locked`,
    values: [name],
  });
  return rows[0] ?? null;
}

/** Follows a batch. @returns whether there may be more at once, or null where another process is at it */
async function followBatch(
  platform: Platform,
  organisation_id: string,
  follower: Follower,
  most: number,
): Promise<boolean | null> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const position = await positionOf(client, follower);
    if (position === null) return null;
    const { last_transaction_id, last_entry_id, up_to, recorded_since, more } = position;
    const { rows } = await client.query<EntryRow>(
      'select * from journal_entries_after($1::xid8, $2, $3::xid8, $4, $5, $6)',
      [
        last_transaction_id,
        last_entry_id,
        up_to,
        recorded_since,
        follower.origins ?? ['live', 'system'],
        most,
      ],
    );
    if (rows.length > 0) await follower.follow({ client, platform, organisation_id }, rows);
    const last = rows.length === most ? rows.at(-1) : undefined;
    await client.query({
      name: 'follower-moves',
      text: `update journal_follower set last_transaction_id = $2::xid8, last_entry_id = $3, followed_at = clock_timestamp()
        where organisation_id = current_organisation_id() and name = $1`,
      values: [follower.name, last?.transaction_id ?? up_to, last?.id ?? lastOfAll],
    });
    return more || last !== undefined;
  });
}

/** Where a follower tells of an entry that it could not follow. */
export type Unfollowed = (follower: string, organisation_id: string, error: unknown) => void;

/** Steps over one entry that cannot be followed, so that it does not hold up all that come after it. */
const stepsOver = (follower: Follower, told: Unfollowed, organisation_id: string): Follower => ({
  ...follower,
  async follow(following, entries) {
    const { client } = following;
    await client.query('savepoint following');
    try {
      await follower.follow(following, entries);
    } catch (error) {
      await client.query('rollback to savepoint following');
      told(follower.name, organisation_id, error);
    }
  },
});

/** How long is waited before a batch that failed is tried again, in milliseconds: most of what fails passes. */
const patience_ms = [100, 1000];

/** A batch, again where it fails. @throws what it fails with in the end */
async function patiently(
  work: () => Promise<boolean | null>,
  ending: AbortSignal | undefined,
): Promise<boolean | null> {
  for (const pause_ms of patience_ms) {
    try {
      return await work();
    } catch {
      await wait(pause_ms, undefined, { ref: false, ...(ending === undefined ? {} : { signal: ending }) });
    }
  }
  return work();
}

/**
 * Lets a follower catch up with an organisation's journal. Where a batch keeps failing its entries are followed one by
 * one, and the one that fails by itself is told and stepped over.
 *
 * @param ending stops after the batch under way
 */
export async function catchUp(
  platform: Platform,
  organisation_id: string,
  follower: Follower,
  unfollowed: Unfollowed,
  ending?: AbortSignal,
): Promise<void> {
  const careful = stepsOver(follower, unfollowed, organisation_id);
  const ended = (): boolean => ending?.aborted === true;
  let onesLeft = 0;
  let more: boolean | null = true;
  while (more === true && !ended()) {
    if (onesLeft > 0) {
      onesLeft -= 1;
      more = await followBatch(platform, organisation_id, careful, 1);
    } else {
      try {
        more = await patiently(() => followBatch(platform, organisation_id, follower, batchSize), ending);
      } catch {
        onesLeft = batchSize;
      }
    }
  }
}

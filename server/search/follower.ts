import type { PoolClient } from 'pg';
import { catchUp, type FollowedEntry, type Follower } from '../journal/follow.ts';
import type { Platform } from '../platform.ts';
import { indexRecords } from './entries.ts';

/** Records whose journal entries were erased: what was said there is no longer to be found. */
async function recordsOfErased(
  client: PoolClient,
  entries: readonly FollowedEntry[],
): Promise<readonly string[]> {
  const erased = entries
    .filter(({ process, activity }) => process === 'journal' && activity === 'erase')
    .flatMap(({ detail }) => (detail?.['entries'] ?? []) as readonly string[]);
  if (erased.length === 0) return [];
  const { rows } = await client.query<{ record_id: string }>(
    `select distinct record_id from journal_entry where organisation_id = current_organisation_id()
      and id = any ($1::uuid[]) and record_id is not null`,
    [erased],
  );
  return rows.map(({ record_id }) => record_id);
}

/** Keeps the words under which records are found up to date with them. */
export const searchFollower: Follower = {
  name: 'search',
  origins: ['live', 'system', 'import', 'sample'],
  from: 'start',
  async follow({ client }, entries) {
    const changed = new Set(entries.flatMap(({ record_id }) => record_id ?? []));
    await indexRecords(client, [...changed], false);
    await indexRecords(client, await recordsOfErased(client, entries), true);
  },
};

/**
 * Brings the index up to date with what is committed, for programs that search where no server does it for them.
 *
 * @throws what an entry could not be followed for
 */
export async function catchUpSearch(platform: Platform, organisation_id: string): Promise<void> {
  await catchUp(platform, organisation_id, searchFollower, (_follower, _organisation, error) => {
    throw error;
  });
}

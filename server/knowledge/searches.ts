import type { PoolClient } from 'pg';
import type { KnowledgeSearches, Period } from '../../kernel/check.ts';
import { DAY_MS, plannedNumber } from '../../kernel/register.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { timestamp } from '../records/store.ts';
import { suggestIn, tellingWords } from './suggest.ts';

/** Most searches that are told as found nothing. */
const mostMissing = 100;

/**
 * Counts that somebody looked for something, and how much there was to be found for them. Their words are kept as they
 * are compared and no longer than planned; who it was is not.
 *
 * @returns how many articles were found
 */
export async function countSearch(
  platform: Platform,
  { organisation_id, actor }: Principal,
  q: string,
): Promise<number> {
  const words = tellingWords(q).join(' ').slice(0, 400);
  if (words === '') return 0;
  const { settings } = await platform.organisations.of(organisation_id);
  const keep_days = plannedNumber(settings, 'knowledge.search', 'keep_days');
  const now = platform.now();
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const found = (await suggestIn(client, actor, { q, limit: 20 })).length;
    await client.query(
      'delete from knowledge_search where organisation_id = current_organisation_id() and searched_at < $1',
      [timestamp(now - keep_days * DAY_MS)],
    );
    await client.query(
      `insert into knowledge_search (organisation_id, id, words, found, searched_at)
        values (current_organisation_id(), $1, $2, $3, $4)`,
      [platform.newId(), words, found, timestamp(now)],
    );
    return found;
  });
}

/** Words for which nothing was found. */
export interface Missing {
  readonly words: string;
  readonly count: number;
  /** Epoch milliseconds of the last time. */
  readonly last_at: number;
}

/** What was looked for in a period and found nothing, most often first, and how often anything was looked for. */
export interface NothingFound {
  readonly items: readonly Missing[];
  readonly searches: number;
  readonly nothing_found: number;
}

/** What people looked for in the last days and did not find, for those who write. */
export async function nothingFound(
  { pool, now }: Platform,
  { organisation_id }: Principal,
  days: number,
): Promise<NothingFound> {
  const since = timestamp(now() - days * DAY_MS);
  return readInOrganisation(pool, organisation_id, async (client) => {
    const { rows: items } = await client.query<Missing>(
      `select words, count(*)::int as count, max(searched_at) as last_at from knowledge_search
        where organisation_id = current_organisation_id() and searched_at >= $1 and found = 0
        group by words order by 2 desc, 3 desc limit ${mostMissing}`,
      [since],
    );
    const { rows } = await client.query<{ searches: number; nothing_found: number }>(
      `select count(*)::int as searches, count(*) filter (where found = 0)::int as nothing_found from knowledge_search
        where organisation_id = current_organisation_id() and searched_at >= $1`,
      [since],
    );
    return { items, searches: rows[0]?.searches ?? 0, nothing_found: rows[0]?.nothing_found ?? 0 };
  });
}

/** What an assessment knows of searches: how many there were in each half of the period, and how many found nothing. */
export async function searchesIn(client: PoolClient, { from, to }: Period): Promise<KnowledgeSearches> {
  const middle = from + (to - from) / 2;
  const { rows } = await client.query<{ later: boolean; count: number; nothing: number }>(
    `select searched_at >= $3 as later, count(*)::int as count, count(*) filter (where found = 0)::int as nothing
      from knowledge_search
      where organisation_id = current_organisation_id() and searched_at >= $1 and searched_at < $2 group by 1`,
    [timestamp(from), timestamp(to), timestamp(middle)],
  );
  const half = (later: boolean): { count: number; nothing: number } => {
    const { count = 0, nothing = 0 } = rows.find((row) => row.later === later) ?? {};
    return { count, nothing };
  };
  return { earlier: half(false), later: half(true) };
}

import type { Pool } from 'pg';
import { everyOrganisation } from './seal.ts';
import { ofOrganisation, transactionNumber } from './sealed-rows.ts';

/** What is new in the journals since somebody looked. */
interface News {
  /** Transactions below it have ended, and were looked at now. */
  readonly ended: string;
  /** Organisations with entries of those that ended since. */
  readonly organisations: readonly string[];
}

/**
 * Looks for organisations with entries of transactions that ended since the last look.
 *
 * @param owner connections of the owner, who looks across organisations
 * @param seen `ended` of the last look; null: nothing was looked at yet, so every organisation counts
 */
export async function newsSince(owner: Pool, seen: string | null): Promise<News> {
  const { rows } = await owner.query<{ ended: string; organisations: string[] | null }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as ended, (
      select array_agg(o.organisation_id) from organisation o
      where (select e.id from journal_entry e where ${ofOrganisation('o.organisation_id')}
        and ${transactionNumber} between $1 and pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1
        limit 1) is not null
    ) as organisations`,
    // Nothing lies above the largest of all.
    [seen ?? '9223372036854775807'],
  );
  const { ended = '0', organisations } = rows[0] ?? {};
  return { ended, organisations: seen === null ? await everyOrganisation(owner) : (organisations ?? []) };
}

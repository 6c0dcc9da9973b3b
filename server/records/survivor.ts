import type { PoolClient } from 'pg';

/** Mergers that are followed from one record to the next: more were never made of one thing. */
const mostDeep = 50;

/**
 * The record that goes on in place of another, which was merged into it, if by way of others: what is written to the one
 * belongs to the other.
 *
 * @returns its id; null where the record was not merged, or was opened again since
 */
export async function survivorOf(client: PoolClient, record_id: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string | null }>({
    name: 'survivor-of-record',
    text: `with recursive onward (id, deep) as (
        select $1::uuid, 0
        union all
        select m.survivor_id, onward.deep + 1 from onward
          join record_merge m on m.organisation_id = current_organisation_id() and m.merged_id = onward.id
          join record r on r.organisation_id = m.organisation_id and r.id = m.merged_id and r.closed_at is not null
          where onward.deep < ${mostDeep}
      )
      select id from onward where deep > 0 order by deep desc limit 1`,
    values: [record_id],
  });
  return rows[0]?.id ?? null;
}

import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { indexRecords } from './entries.ts';

/** Records looked at in one transaction. */
const batchSize = 500;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Looks at the records of an organisation anew, so that they are found by what they hold now: each batch in a
 * transaction of its own, so that others work on meanwhile.
 *
 * @param missing only records that were never looked at in their version
 * @param onProgress told after each batch how many records were looked at
 * @returns how many records were written to the index
 */
export async function indexAgain(
  platform: Pick<Platform, 'pool'>,
  organisation_id: string,
  missing: boolean,
  onProgress?: (records: number) => void,
): Promise<number> {
  let after = beforeAll;
  let looked = 0;
  let written = 0;
  for (;;) {
    const ids = await inOrganisation(platform.pool, organisation_id, async (client) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'search-records-after',
        text: `select id from record where organisation_id = current_organisation_id() and id > $1
          order by id limit ${batchSize}`,
        values: [after],
      });
      const batch = rows.map(({ id }) => id);
      written += await indexRecords(client, batch, !missing);
      return batch;
    });
    after = ids.at(-1) ?? after;
    looked += ids.length;
    if (ids.length === 0) return written;
    onProgress?.(looked);
  }
}

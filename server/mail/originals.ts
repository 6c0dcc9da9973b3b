import type { PoolClient } from 'pg';

/** Files that were taken away from a record. */
export interface TakenAway {
  readonly record_id: string;
  readonly hashes: readonly string[];
}

/**
 * Shows the originals of those mails of a record to nobody any more that hold a file which was taken away from it: in the
 * transaction that takes it away. Of a mail of which it is not known what it holds, such as a bounce, it may be in there.
 *
 * @param kept_until when the bytes of the file go, and those of the originals with it, in epoch milliseconds
 * @returns SHA-256 of the originals
 */
export async function withholdOriginals(
  client: PoolClient,
  { record_id, hashes }: TakenAway,
  kept_until: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ raw_sha256: string }>(
    `update mail_message set raw_kept_until = least(raw_kept_until, $3)
      where organisation_id = current_organisation_id() and record_id = $1 and direction = 'in'
        and raw_sha256 is not null and (part_hashes is null or part_hashes && $2)
      returning raw_sha256`,
    [record_id, hashes, new Date(kept_until)],
  );
  return rows.map(({ raw_sha256 }) => raw_sha256);
}

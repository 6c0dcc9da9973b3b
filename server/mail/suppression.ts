import type { PoolClient } from 'pg';

/**
 * Has nothing more sent to an address that takes no mail. The first reason stays.
 *
 * @param reason what its server said
 * @param message_id id of the mail that came back, or was refused
 */
export async function suppressAddress(
  client: PoolClient,
  address: string,
  reason: string,
  message_id: string | null,
): Promise<void> {
  await client.query(
    `insert into mail_suppression (organisation_id, address, reason, message_id)
      values (current_organisation_id(), lower($1), $2, $3) on conflict do nothing`,
    [address, reason.toWellFormed().replaceAll('\u0000', '').slice(0, 1000) || '–', message_id],
  );
}

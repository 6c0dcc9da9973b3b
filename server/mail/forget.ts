import type { PoolClient } from 'pg';
import { conditionOf, type Forgotten, type ForgottenFile, queueRemoval } from '../attachments/remove.ts';
import type { Platform } from '../platform.ts';
import { withholdOriginals } from './originals.ts';

/**
 * Forgets what mails say and who wrote them, in the transaction that says why: that there was a mail, when, and what became
 * of it stays, and that it was this one, by the hash of its Message-ID: when it comes again it is known. Originals are removed soon after by a job, unless another mail is the same.
 *
 * @param which `record_id`: all mails of it; `entries`: those that these journal entries tell of
 */
export async function forgetMails(
  client: PoolClient,
  { now }: Pick<Platform, 'now'>,
  organisation_id: string,
  which: Forgotten,
): Promise<void> {
  const [condition, value] = conditionOf(which);
  const { rows } = await client.query<{ raw_sha256: string | null }>(
    `with met as (
        select id, raw_sha256 from mail_message
        where organisation_id = current_organisation_id() and ${condition} for update)
      update mail_message m set subject = '', text = null, html = null, from_address = null, from_name = null,
        to_addresses = case direction when 'out' then array['–'] else '{}'::text[] end, to_names = null, problem = null,
        files = '[]', raw_sha256 = null,
        state = case when m.state in ('queued', 'sending', 'unsure') then 'failed' else m.state end,
        reason = case when m.state in ('queued', 'sending', 'unsure') then 'discarded' else m.reason end,
        next_attempt_at = null, disposed_at = $2
      from met where m.organisation_id = current_organisation_id() and m.id = met.id returning met.raw_sha256`,
    [value, new Date(now())],
  );
  const hashes = [...new Set(rows.flatMap(({ raw_sha256 }) => raw_sha256 ?? []))];
  if (hashes.length > 0) await queueRemoval(client, { organisation_id, hashes });
}

/** Forgets the originals of mails that hold files which were forgotten, in the same transaction. */
export async function forgetOriginals(
  client: PoolClient,
  { now }: Pick<Platform, 'now'>,
  organisation_id: string,
  files: readonly ForgottenFile[],
): Promise<void> {
  const originals: string[] = [];
  for (const [record_id, together] of Map.groupBy(files, (file) => file.record_id)) {
    const taken = { record_id, hashes: together.map(({ sha256 }) => sha256) };
    originals.push(...(await withholdOriginals(client, taken, now())));
  }
  const hashes = [...new Set(originals)];
  if (hashes.length > 0) await queueRemoval(client, { organisation_id, hashes });
}

import type { PoolClient } from 'pg';
import { conditionOf, type Forgotten, queueRemoval } from '../attachments/remove.ts';

/**
 * Forgets what mails say and who wrote them, in the transaction that says why: that there was a mail, when, and what became
 * of it stays. Originals are removed soon after by a job, unless another mail is the same.
 *
 * @param which `record_id`: all mails of it; `entries`: those that these journal entries tell of
 */
export async function forgetMails(
  client: PoolClient,
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
        next_attempt_at = null
      from met where m.organisation_id = current_organisation_id() and m.id = met.id returning met.raw_sha256`,
    [value],
  );
  const hashes = [...new Set(rows.flatMap(({ raw_sha256 }) => raw_sha256 ?? []))];
  if (hashes.length > 0) await queueRemoval(client, { organisation_id, hashes });
}

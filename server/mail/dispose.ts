import type { PoolClient } from 'pg';
import { mailKeepingIn } from '../../processes/desk-mail.ts';
import { queueRemoval } from '../attachments/remove.ts';
import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform } from '../platform.ts';

const day_ms = 86_400_000;

/** Mails that are disposed of in one transaction, at most. */
const batchSize = 1_000;

/** Mails that belong to no record, and about which nobody has to decide any more. */
const disposable = `record_id is null and disposed_at is null and created_at < $1 and case direction
    when 'in' then state in ('noted', 'refused', 'duplicate', 'discarded')
    else state = 'sent' or (state = 'failed' and reason = 'discarded') end`;

interface DisposedRow {
  readonly raw_sha256: string | null;
  /** Epoch milliseconds. */
  readonly created_at: number;
}

async function disposeRows(client: PoolClient, before: Date, now: Date): Promise<readonly DisposedRow[]> {
  const { rows } = await client.query<DisposedRow>(
    `with due as (
        select id, raw_sha256 from mail_message where organisation_id = current_organisation_id() and ${disposable}
        order by created_at limit ${batchSize} for update skip locked)
      update mail_message m set message_id = '–', in_reply_to = null, reference_ids = '{}', subject = '', text = null,
        html = null, from_address = null, from_name = null, to_names = null, problem = null, files = '[]',
        to_addresses = case direction when 'out' then array['–'] else '{}'::text[] end, raw_sha256 = null,
        part_hashes = null, disposed_at = $2
      from due where m.organisation_id = current_organisation_id() and m.id = due.id
      returning due.raw_sha256, m.created_at`,
    [before, now],
  );
  return rows;
}

/** @returns whether there may be more */
async function disposeBatch(platform: Platform, organisation_id: string, days: number): Promise<boolean> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const now = platform.now();
    const rows = await disposeRows(client, new Date(now - days * day_ms), new Date(now));
    if (rows.length === 0) return false;
    const hashes = [...new Set(rows.flatMap(({ raw_sha256 }) => raw_sha256 ?? []))];
    if (hashes.length > 0) await queueRemoval(client, { organisation_id, hashes });
    const came = rows.map(({ created_at }) => created_at);
    const principal = { organisation_id, actor: { id: null, roles: [] }, origin: platform.origin } as const;
    await journalChange(client, platform, principal, {
      thing: 'mail',
      id: null,
      activity: 'dispose',
      detail: {
        count: rows.length,
        kept_days: days,
        from: new Date(Math.min(...came)).toISOString(),
        to: new Date(Math.max(...came)).toISOString(),
      },
    });
    return rows.length === batchSize;
  });
}

/**
 * Disposes of mails that belong to no record once they were kept for as long as the organisation plans: what they say, who
 * wrote them and their originals. That there was one, when and what became of it stays, and the hash of its Message-ID, by
 * which it is known when it comes again. What waits for a person is kept until one has decided.
 */
export async function disposeMails(platform: Platform): Promise<{
  readonly failed: readonly { readonly organisation_id: string; readonly error: unknown }[];
}> {
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations()',
  );
  const failed: { organisation_id: string; error: unknown }[] = [];
  for (const { organisation_id } of rows) {
    try {
      const { settings } = await platform.organisations.of(organisation_id);
      const { without_record_days } = mailKeepingIn(settings);
      while (await disposeBatch(platform, organisation_id, without_record_days));
    } catch (error) {
      failed.push({ organisation_id, error });
    }
  }
  return { failed };
}

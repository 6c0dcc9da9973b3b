import type { PoolClient } from 'pg';
import type { StoredMail } from './compose.ts';
import type { SendingReason } from './smtp-outcome.ts';

/** A mail that is being sent: `attempts` tells this attempt from any other, so that one at most hands it over. */
export interface ClaimedMail extends StoredMail {
  readonly attempts: number;
  /** Since when it is to be sent, epoch milliseconds. */
  readonly queued_at: number;
}

/**
 * What somebody left behind who is no more (the caller holds the lock of the account): mails that were not handed over
 * are sent again, and where the last bytes may have left people decide.
 */
export async function takeOver(client: PoolClient, account_id: string, now: number): Promise<void> {
  await client.query(
    `update mail_message set state = case state when 'sending' then 'queued' else 'unsure' end,
        next_attempt_at = case state when 'sending' then $2::timestamptz end, reason = 'interrupted'
      where organisation_id = current_organisation_id() and account_id = $1 and direction = 'out'
        and state in ('sending', 'handing')`,
    [account_id, new Date(now)],
  );
}

/** Mails that can be sent now: due, and nothing earlier about the same record waits for the same person. */
const sendable = `from mail_message due
  where organisation_id = current_organisation_id() and account_id = $1 and direction = 'out'
    and state = 'queued' and next_attempt_at <= $2
    and not exists (select from mail_message earlier
      where earlier.organisation_id = current_organisation_id() and earlier.account_id = $1
        and earlier.direction = 'out' and earlier.state in ('queued', 'sending', 'handing')
        and earlier.record_id = due.record_id and earlier.to_addresses = due.to_addresses
        and (earlier.created_at, earlier.id) < (due.created_at, due.id))`;

/** SQL for the files of a mail, without the hash of those that were taken away from the record since it was queued. */
const filesLeft = `(select coalesce(jsonb_agg(case when exists (select from attachment a
      where a.organisation_id = m.organisation_id and a.record_id = m.record_id and a.sha256 = one.file ->> 'sha256'
      having bool_and(a.removed_at is not null)) then one.file || '{"sha256": null}' else one.file end order by one.at), '[]')
    from jsonb_array_elements(m.files) with ordinality as one (file, at))`;

/** Takes the next mail that is due. What goes to one person about one record keeps its order. */
export async function claimNext(
  client: PoolClient,
  account_id: string,
  now: number,
): Promise<ClaimedMail | null> {
  const { rows } = await client.query<ClaimedMail>({
    name: 'claim-mail',
    text: `update mail_message m set state = 'sending', attempts = attempts + 1, next_attempt_at = null, reason = null
      where organisation_id = current_organisation_id() and id = (
        select id ${sendable}
        order by created_at, id limit 1 for update skip locked)
      returning id, message_id, in_reply_to, reference_ids, to_addresses, to_names, subject, text, kind, record_id,
        ${filesLeft} as files, automatic, created_at, queued_at, attempts, coalesce(
          (select language from person p where p.organisation_id = m.organisation_id
            and p.email_key = lower(m.to_addresses[1])),
          (select language from organisation o where o.organisation_id = m.organisation_id)) as language`,
    values: [account_id, new Date(now)],
  });
  return rows[0] ?? null;
}

/** Gives up mails of an account that is not in use: nobody wants to be sent them when it is again. */
export async function giveUpOld(client: PoolClient, account_id: string, before: number): Promise<void> {
  await client.query(
    `update mail_message set state = 'failed', reason = 'given-up', next_attempt_at = null
      where organisation_id = current_organisation_id() and account_id = $1 and direction = 'out' and state = 'queued'
        and queued_at < $2`,
    [account_id, new Date(before)],
  );
}

/** Whether any mail of the account can be sent now. */
export async function anyDue(client: PoolClient, account_id: string, now: number): Promise<boolean> {
  const { rowCount } = await client.query(`select ${sendable} limit 1`, [account_id, new Date(now)]);
  return rowCount !== 0;
}

/** Where a mail goes from here. Instants are epoch milliseconds. */
export interface NextState {
  readonly state: 'handing' | 'sent' | 'queued' | 'unsure' | 'failed';
  readonly reason?: SendingReason;
  readonly detail?: string;
  readonly next_attempt_at?: number;
  readonly sent_at?: number;
}

/**
 * Moves a mail on, if the attempt is still the one under way.
 *
 * @returns whether it was; otherwise somebody else has taken it over
 */
export async function moveOn(
  client: PoolClient,
  { id, attempts }: ClaimedMail,
  { state, reason, detail, next_attempt_at, sent_at }: NextState,
): Promise<boolean> {
  // What was sent was sent, also where somebody meanwhile took us for gone.
  const from =
    state === 'handing' ? ['sending'] : ['sending', 'handing', ...(state === 'sent' ? ['unsure'] : [])];
  const { rowCount } = await client.query({
    name: 'move-mail-on',
    text: `update mail_message set state = $3, reason = $4, problem = $5, next_attempt_at = $6, sent_at = $7
      where organisation_id = current_organisation_id() and id = $1 and attempts = $2 and state = any ($8)`,
    values: [
      id,
      attempts,
      state,
      reason ?? null,
      detail === undefined
        ? null
        : JSON.stringify({ detail: detail.toWellFormed().replaceAll('\u0000', '') }),
      next_attempt_at === undefined ? null : new Date(next_attempt_at),
      sent_at === undefined ? null : new Date(sent_at),
      from,
    ],
  });
  return rowCount === 1;
}

/** Writes down what came of the last connection of an account. */
export async function noteConnection(
  client: PoolClient,
  account_id: string,
  side: 'smtp' | 'imap',
  status: { readonly at: number; readonly reason: string | null; readonly detail: string | null },
): Promise<void> {
  await client.query(
    `update mail_account set ${side === 'smtp' ? 'smtp_status' : 'imap_status'} = $2
      where organisation_id = current_organisation_id() and id = $1`,
    [account_id, JSON.stringify(status).replaceAll(String.raw`\u0000`, '')],
  );
}

import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { sendSoon } from './outbox.ts';

interface Settled {
  readonly id: string;
  readonly account_id: string;
  readonly state: string;
  readonly to: string;
  readonly suppressed: boolean;
  readonly message_id: string;
}

/** A mail that somebody decides about. @throws Refusal `record.unknown`, `mail.not-waiting` */
async function lockMail(client: PoolClient, id: string, states: readonly string[]): Promise<Settled> {
  const { rows } = await client.query<Settled>(
    `select id, account_id, state, to_addresses[1] as to, message_id, exists (select from mail_suppression s
        where s.organisation_id = m.organisation_id and s.address = lower(to_addresses[1])) as suppressed
      from mail_message m
      where organisation_id = current_organisation_id() and id = $1 and direction = 'out' for update`,
    [id],
  );
  const [mail] = rows;
  if (mail === undefined) throw new Refusal('record.unknown', { process: 'mail', key: id });
  if (!states.includes(mail.state)) throw new Refusal('mail.not-waiting', { state: mail.state });
  return mail;
}

/**
 * Sends a mail again that failed, or of which it is unsure whether it was sent: under the same Message-ID, so that whoever
 * has it already may notice.
 *
 * @throws Refusal `record.unknown`, `mail.not-waiting`, `mail.address-suppressed`
 */
export async function sendAgain(platform: Platform, principal: Principal, id: string): Promise<void> {
  const { organisation_id } = principal;
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    const mail = await lockMail(client, id, ['failed', 'unsure']);
    if (mail.suppressed) throw new Refusal('mail.address-suppressed', { address: mail.to });
    const now = new Date(platform.now());
    await client.query(
      `update mail_message set state = 'queued', reason = null, next_attempt_at = $2, queued_at = $2
        where organisation_id = current_organisation_id() and id = $1`,
      [id, now],
    );
    await journalChange(client, platform, principal, {
      thing: 'mail',
      id,
      activity: 'send-again',
      detail: { message_id: mail.message_id, was: mail.state },
    });
    await sendSoon(client, { organisation_id, account_id: mail.account_id });
  });
}

/**
 * Has a mail be as it is: it waits for nobody any more. One that is unsure counts as sent, one that failed stays failed.
 *
 * @throws Refusal `record.unknown`, `mail.not-waiting`
 */
export async function letBe(platform: Platform, principal: Principal, id: string): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const mail = await lockMail(client, id, ['unsure', 'failed']);
    await client.query(
      `update mail_message set state = case state when 'unsure' then 'sent' else state end, reason = 'discarded',
          sent_at = case state when 'unsure' then $2::timestamptz end
        where organisation_id = current_organisation_id() and id = $1`,
      [id, new Date(platform.now())],
    );
    await journalChange(client, platform, principal, {
      thing: 'mail',
      id,
      activity: 'let-be',
      detail: { message_id: mail.message_id, was: mail.state },
    });
  });
}

/** An address that nothing is sent to. */
export interface Suppression {
  readonly address: string;
  /** What its server said. */
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly created_at: number;
}

/** Addresses that nothing is sent to, newest first, a thousand at most. */
export async function listSuppressions(client: PoolClient): Promise<Suppression[]> {
  const { rows } = await client.query<Suppression>(
    `select address, reason, created_at from mail_suppression
      where organisation_id = current_organisation_id() order by created_at desc, address limit 1000`,
  );
  return rows;
}

/** Has mail be sent to an address again. @throws Refusal `record.unknown` */
export async function liftSuppression(
  platform: Platform,
  principal: Principal,
  address: string,
): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rowCount } = await client.query(
      'delete from mail_suppression where organisation_id = current_organisation_id() and address = lower($1)',
      [address],
    );
    if (rowCount === 0) throw new Refusal('record.unknown', { process: 'suppressed address', key: address });
    await journalChange(client, platform, principal, {
      thing: 'mail',
      id: null,
      activity: 'lift-suppression',
      detail: { address: address.toLowerCase() },
    });
  });
}

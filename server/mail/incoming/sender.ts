import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { languageOf } from '../../../mail/language.ts';
import type { Mail } from '../../../mail/message.ts';
import { deskMailIn } from '../../../processes/desk-mail.ts';
import { readInOrganisation } from '../../database/pool.ts';
import { createPerson } from '../../identity/people.ts';
import type { Platform, Principal } from '../../platform.ts';
import type { ReceivingAccount } from './account.ts';

const hour_ms = 3_600_000;

/** Who sent a mail, as the directory has them. */
export interface Sender {
  readonly id: string;
  readonly active: boolean;
  /** Whether the mail put them there. */
  readonly is_new: boolean;
}

async function personOf(client: PoolClient, address: string): Promise<Sender | null> {
  const { rows } = await client.query<{ id: string; active: boolean }>({
    name: 'person-of-address',
    text: `select id, active from person where organisation_id = current_organisation_id() and lower(email) = $1`,
    values: [address],
  });
  return rows[0] === undefined ? null : { ...rows[0], is_new: false };
}

/** The person of that address; null where the directory has none. */
export async function knownSender(
  platform: Platform,
  organisation_id: string,
  address: string,
): Promise<Sender | null> {
  return readInOrganisation(platform.pool, organisation_id, (client) => personOf(client, address));
}

/** Whose mail is counted: what only claims to be somebody's does not count as theirs. */
interface MailedLately {
  readonly address: string;
  readonly account_id: string;
  /** Whether it was looked into, and not proved. */
  readonly failed: boolean;
}

/** How much came lately: of that address, and of senders whom the account took into the directory. */
export async function lately(
  platform: Platform,
  organisation_id: string,
  { address, account_id, failed }: MailedLately,
): Promise<{ readonly mails: number; readonly new_senders: number }> {
  const since = new Date(platform.now() - hour_ms);
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ mails: number; new_senders: number }>({
      name: 'mail-lately',
      text: `select (select count(*) from mail_message where organisation_id = current_organisation_id()
            and direction = 'in' and from_address = $1 and created_at > $3
            and (sender_proof is not distinct from 'failed') = $4) as mails,
          (select count(*) from mail_message where organisation_id = current_organisation_id()
            and direction = 'in' and account_id = $2 and reason = 'sender-new' and created_at > $3) as new_senders`,
      values: [address, account_id, since, failed],
    });
    return rows[0] ?? { mails: 0, new_senders: 0 };
  });
}

/** Why a sender's mail is laid aside. */
export type SenderProblem =
  | 'sender-missing'
  | 'sender-rate'
  | 'sender-inactive'
  | 'sender-unknown'
  | 'sender-new-rate';

/**
 * The person whose mail it is: of the directory, or put there now, without a way to sign in, where the account takes mail
 * of everybody.
 *
 * @param failed whether it was looked into who sent it, and not proved
 */
export async function senderOf(
  platform: Platform,
  organisation_id: string,
  account: ReceivingAccount,
  mail: Mail,
  failed: boolean,
): Promise<Sender | SenderProblem> {
  if (mail.from === null || !/^[^\s@]+@[^\s@]+$/.test(mail.from.address)) return 'sender-missing';
  const { address, name } = mail.from;
  const { settings } = await platform.organisations.of(organisation_id);
  const planned = deskMailIn(settings);
  const of = { address, account_id: account.id, failed };
  const { mails, new_senders } = await lately(platform, organisation_id, of);
  if (mails > planned.sender_hourly_mails) return 'sender-rate';
  const known = await knownSender(platform, organisation_id, address);
  if (known !== null) return known.active ? known : 'sender-inactive';
  if (account.unknown_senders === 'quarantine') return 'sender-unknown';
  if (new_senders >= planned.new_senders_hourly) return 'sender-new-rate';
  return newSender(platform, organisation_id, { address, name, language: languageOf(mail.text) });
}

interface NewSender {
  readonly address: string;
  readonly name: string;
  readonly language: 'en' | 'vi' | 'zh';
}

/** Puts a sender into the directory, without a way to sign in: they are known by their address alone. */
export async function newSender(
  platform: Platform,
  organisation_id: string,
  { address, name, language }: NewSender,
): Promise<Sender> {
  const principal: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: platform.origin };
  const values = {
    name: name === '' ? address : name.slice(0, 200).toWellFormed(),
    email: address,
    roles: ['requester'] as const,
    language,
  };
  try {
    const { id } = await createPerson(platform, principal, values);
    return { id, active: true, is_new: true };
  } catch (error) {
    // Two mails of theirs came at once.
    const taken = error instanceof Refusal && error.code === 'identity.email-taken';
    const known = taken ? await knownSender(platform, organisation_id, address) : null;
    if (known === null) throw error;
    return known;
  }
}

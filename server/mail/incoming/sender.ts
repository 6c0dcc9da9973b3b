import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { languageOf } from '../../../mail/language.ts';
import type { Mail, Mailbox } from '../../../mail/message.ts';
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
    text: `select id, active from person where organisation_id = current_organisation_id() and email_key = $1`,
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
  /** Null: it came to no account of ours. */
  readonly account_id: string | null;
  /** Whether it was looked into, and not proved. */
  readonly failed: boolean;
}

/** How much came lately: of an address, and of senders whom the account took into the directory. */
interface Counted {
  readonly mails: number;
  readonly new_senders: number;
}

async function lately(
  client: PoolClient,
  now: number,
  { address, account_id, failed }: MailedLately,
): Promise<Counted> {
  const { rows } = await client.query<Counted>({
    name: 'mail-lately',
    text: `select (select count(*) from mail_message where organisation_id = current_organisation_id()
          and direction = 'in' and from_address = $1 and created_at > $3
          and (sender_proof is not distinct from 'failed') = $4) as mails,
        (select count(*) from mail_message where organisation_id = current_organisation_id()
          and direction = 'in' and account_id = $2 and reason = 'sender-new' and created_at > $3) as new_senders`,
    values: [address, account_id, new Date(now - hour_ms), failed],
  });
  return rows[0] ?? { mails: 0, new_senders: 0 };
}

/** What is known of the address that a mail names as its sender. */
export interface KnownAddress extends Counted {
  /** Null: the directory has nobody of that address. */
  readonly person: Sender | null;
}

/** What is known of an address, and how much came from there lately. */
export async function knownAddress(client: PoolClient, now: number, of: MailedLately): Promise<KnownAddress> {
  const [counted, person] = await Promise.all([lately(client, now, of), personOf(client, of.address)]);
  return { ...counted, person };
}

/** Whether that can be somebody's address at all. */
export function isAddress(from: Mailbox | null): from is Mailbox {
  return from !== null && /^[^\s@]+@[^\s@]+$/.test(from.address);
}

/** Why a sender's mail is laid aside. */
export type SenderProblem = 'sender-inactive' | 'sender-unknown' | 'sender-new-rate';

/** The address that a mail came from, with what is known of it. */
export interface Writing {
  readonly from: Mailbox;
  readonly known: KnownAddress;
}

/** The person whose mail it is: of the directory, or put there now, without a way to sign in, where the account takes mail of everybody. */
export async function senderOf(
  platform: Platform,
  organisation_id: string,
  account: ReceivingAccount,
  { mail, writing }: { readonly mail: Mail; readonly writing: Writing },
): Promise<Sender | SenderProblem> {
  const { from, known } = writing;
  const { settings } = await platform.organisations.of(organisation_id);
  if (known.person !== null) return known.person.active ? known.person : 'sender-inactive';
  if (account.unknown_senders === 'quarantine') return 'sender-unknown';
  if (known.new_senders >= deskMailIn(settings).new_senders_hourly) return 'sender-new-rate';
  const language = languageOf(mail.text);
  return newSender(platform, organisation_id, { address: from.address, name: from.name, language });
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

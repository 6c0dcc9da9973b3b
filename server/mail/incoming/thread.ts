import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { mayComment, mayRead } from '../../../kernel/rights.ts';
import { type Actor, isGuest, isStaff } from '../../../kernel/roles.ts';
import type { Mail } from '../../../mail/message.ts';
import { definitionNamed } from '../../../processes/definitions.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import type { Platform } from '../../platform.ts';
import { readRecord } from '../../records/store.ts';
import { survivorOf } from '../../records/survivor.ts';
import { messageHash } from '../message-id.ts';
import { claimedReply } from '../reply-address.ts';
import type { ReceivingAccount } from './account.ts';

/** A record of the desk, with its definition. */
export interface DeskRecord {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

/** To which record a mail belongs: `admitted`, or only by what it says, which gives nobody access. */
export interface Thread extends DeskRecord {
  readonly admitted: boolean;
  /** By an address that we signed, whoever it was given to. */
  readonly by_address: boolean;
}

/** References that are looked up, the nearest first. */
const referencesAtMost = 50;

/** The record of that id, where it is one that people write to. */
export async function deskRecord(client: PoolClient, id: string): Promise<DeskRecord | null> {
  const { rows } = await client.query<{ process: string }>({
    name: 'process-of-record',
    text: 'select process from record where organisation_id = current_organisation_id() and id = $1',
    values: [id],
  });
  const process = rows[0]?.process;
  if (process === undefined || !(deskProcesses as readonly string[]).includes(process)) return null;
  const definition = definitionNamed(process);
  if (definition === undefined) return null;
  const record = await readRecord(client, definition, id, false);
  return record === null || definition.states[record.state] === undefined ? null : { definition, record };
}

/** Ids of the messages that a mail says it answers, the nearest first. */
export function referencesOf({ in_reply_to, references }: Mail): readonly string[] {
  return [...new Set([...in_reply_to, ...references.toReversed()])].slice(0, referencesAtMost);
}

/** A mail that went out or came in about a record. */
export interface KnownMail {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly record_id: string | null;
  readonly to_addresses: readonly string[];
}

/** The mails of ours among those of these Message-IDs, in their order. */
export async function knownMails(
  client: PoolClient,
  message_ids: readonly string[],
): Promise<readonly KnownMail[]> {
  if (message_ids.length === 0) return [];
  const { rows } = await client.query<KnownMail>({
    name: 'known-mails',
    text: `select id, direction, record_id, to_addresses from mail_message
      where organisation_id = current_organisation_id() and message_hash = any ($1::bytea[])
      order by array_position($1::bytea[], message_hash), direction desc`,
    values: [message_ids.map(messageHash)],
  });
  return rows;
}

/**
 * Whether the address is one of those who have a part in the record: who raised it or watches it, whom a mail about it was
 * sent to, or whose own mail is with it.
 */
async function takesPart(client: PoolClient, record: ProcessRecord, address: string): Promise<boolean> {
  const { rows } = await client.query<{ part: boolean }>({
    name: 'takes-part-in-record',
    text: `select exists (select from person p where p.organisation_id = current_organisation_id()
          and p.email_key = $2 and p.active and (p.id = $3 or exists (select from watcher w
            where w.organisation_id = p.organisation_id and w.record_id = $1 and w.person_id = p.id)))
        or exists (select from mail_message m where m.organisation_id = current_organisation_id() and m.record_id = $1
          and case m.direction when 'out' then $2 = any (select lower(a) from unnest(m.to_addresses) a)
            else m.from_address = $2 and m.state = 'filed' end) as part`,
    values: [record.id, address, record.values['requester'] ?? null],
  });
  return rows[0]?.part === true;
}

/** Where what is written to a record goes: to the record that it was merged into, or to itself. */
async function goingOn(client: PoolClient, found: DeskRecord): Promise<DeskRecord> {
  const id = await survivorOf(client, found.record.id);
  return id === null ? found : ((await deskRecord(client, id)) ?? found);
}

/** Who of the directory has that address and may see the record; auditors see it and write nothing. Null: nobody. */
export async function readerWith(
  client: PoolClient,
  { definition, record }: DeskRecord,
  address: string,
): Promise<Actor | null> {
  const { rows } = await client.query<Actor>({
    name: 'actor-of-address',
    text: `select id, roles, unit_of(organisation_id, id) as unit from person
      where organisation_id = current_organisation_id() and email_key = $1 and active`,
    values: [address],
  });
  const found = rows.find(
    (actor) =>
      !isGuest(actor) &&
      mayRead(definition, record, actor) &&
      (!isStaff(actor) || mayComment(definition, record, actor)),
  );
  return found ?? null;
}

/** Recipients of mails about a record that are looked through, at most. */
const recipientsAtMost = 500;

/** To whom mails about a record were sent. */
async function recipientsOf(client: PoolClient, record_id: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ address: string }>({
    name: 'recipients-about-record',
    text: `select distinct lower(to_addresses[1]) as address from mail_message
      where organisation_id = current_organisation_id() and record_id = $1 and direction = 'out'
      limit ${recipientsAtMost}`,
    values: [record_id],
  });
  return rows.map(({ address }) => address);
}

/** What a mail is looked at by: the organisation's accounts, and whether its sender's address says who wrote it. */
export interface Addressed {
  readonly organisation_id: string;
  readonly accounts: readonly ReceivingAccount[];
  readonly mail: Mail;
  readonly believed: boolean;
}

/**
 * The record to which a signed address belongs. It admits the one it was given to; somebody else only where they may see the
 * record or have a part in it.
 *
 * @returns null where the address is none that we signed
 */
async function threadByAddress(
  client: PoolClient,
  platform: Platform,
  { organisation_id, mail, believed }: Addressed,
  account: ReceivingAccount,
  recipient: string,
): Promise<Thread | null> {
  const claimed = claimedReply(platform, account.address, organisation_id, recipient);
  const found = claimed === null ? null : await deskRecord(client, claimed.record_id);
  if (claimed === null || found === null) return null;
  const writer = mail.from?.address ?? '';
  const thread = { ...(await goingOn(client, found)), by_address: true };
  const isOld = (): boolean => platform.now() < (account.old_replies_until ?? 0) && claimed.isOld();
  if (claimed.isOf(writer) || isOld()) return { ...thread, admitted: true };
  if (!(await recipientsOf(client, claimed.record_id)).some((address) => claimed.isOf(address))) return null;
  const admitted =
    believed &&
    ((await takesPart(client, found.record, writer)) || (await readerWith(client, found, writer)) !== null);
  return { ...thread, admitted };
}

/**
 * Finds the record to which a mail belongs: by an address that we signed for whom it was sent to; else by the
 * mails that it says it answers, which anybody may claim, and which so admits those alone who have a part in the record.
 * A number in the subject is never looked at.
 */
export async function threadOf(
  client: PoolClient,
  platform: Platform,
  addressed: Addressed,
): Promise<Thread | null> {
  const { accounts, mail, believed } = addressed;
  for (const account of accounts) {
    for (const recipient of mail.recipients) {
      const thread = await threadByAddress(client, platform, addressed, account, recipient);
      if (thread !== null) return thread;
    }
  }
  for (const { record_id } of await knownMails(client, referencesOf(mail))) {
    const found = record_id === null ? null : await deskRecord(client, record_id);
    if (found === null) continue;
    const { from } = mail;
    const admitted = believed && from !== null && (await takesPart(client, found.record, from.address));
    return { ...(await goingOn(client, found)), admitted, by_address: false };
  }
  return null;
}

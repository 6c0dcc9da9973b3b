import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Mail } from '../../../mail/message.ts';
import { definitionNamed } from '../../../processes/definitions.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import type { Platform } from '../../platform.ts';
import { readRecord } from '../../records/store.ts';
import { survivorOf } from '../../records/survivor.ts';
import { messageHash } from '../message-id.ts';
import { recordOfReplyAddress } from '../reply-address.ts';
import type { ReceivingAccount } from './account.ts';

/** A record of the desk, with its definition. */
export interface DeskRecord {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

/** To which record a mail belongs: `admitted`, or only by what it says, which gives nobody access. */
export interface Thread extends DeskRecord {
  readonly admitted: boolean;
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
          and lower(p.email) = $2 and p.active and (p.id = $3 or exists (select from watcher w
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

/**
 * Finds the record to which a mail belongs: by an address that we signed, which lets whoever holds it write; else by the
 * mails that it says it answers, which anybody may claim, and which so admits those alone who have a part in the record.
 * A number in the subject is never looked at.
 */
export async function threadOf(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  accounts: readonly ReceivingAccount[],
  mail: Mail,
): Promise<Thread | null> {
  for (const { address } of accounts) {
    for (const recipient of mail.recipients) {
      const id = recordOfReplyAddress(platform, address, organisation_id, recipient);
      const found = id === null ? null : await deskRecord(client, id);
      if (found !== null) return { ...(await goingOn(client, found)), admitted: true };
    }
  }
  for (const { record_id } of await knownMails(client, referencesOf(mail))) {
    const found = record_id === null ? null : await deskRecord(client, record_id);
    if (found === null) continue;
    const { from } = mail;
    const admitted = from !== null && (await takesPart(client, found.record, from.address));
    return { ...(await goingOn(client, found)), admitted };
  }
  return null;
}

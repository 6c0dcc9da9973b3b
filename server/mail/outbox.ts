import type { PoolClient } from 'pg';
import type { AttachedFile } from '../../kernel/command.ts';
import type { Platform } from '../platform.ts';
import { headerLine, isMailAddress } from './address.ts';
import { messageHash, ownMessageId } from './message-id.ts';

/** What goes out, by why it does. */
export type OutgoingKind = 'notification' | 'reply' | 'survey' | 'acknowledgement' | 'test';

/** The record that a mail is about. */
export interface MailedRecord {
  readonly id: string;
  readonly number: string;
  readonly process: string;
}

/** Somebody who gets a mail. */
export interface Recipient {
  readonly name: string | null;
  readonly address: string;
}

/** A file that goes with a mail, by what is in it. */
export type MailedFile = Pick<AttachedFile, 'file_name' | 'media_type' | 'size' | 'sha256'>;

/** A mail to be sent. */
export interface OutgoingMail {
  readonly kind: OutgoingKind;
  /** Left out: the account by which the record came, else one of its process, else the first that sends. */
  readonly account_id?: string;
  /** Each gets a mail of their own, and does not see the others. */
  readonly to: readonly Recipient[];
  /** Without the record's number: it is put in front. */
  readonly subject: string;
  /** Plain text; lines are kept. What HTML shows is made of it. */
  readonly text: string;
  readonly record?: MailedRecord | null;
  /** Go with it as far as mails may be long; those that do not are named in it. */
  readonly files?: readonly MailedFile[];
  /** Entry of the journal that it tells of. */
  readonly entry_id?: string | null;
  /** Message-ID that it answers; left out: the newest mail of the record to or from the recipient. */
  readonly in_reply_to?: string | null;
  readonly references?: readonly string[];
  /** Whether nobody wrote it: it then says so, and nothing answers it by itself (RFC 3834). */
  readonly automatic: boolean;
}

/** Longest texts, in characters. */
const mostSubject = 200;
const mostText = 100_000;
const mostName = 100;

/** Most mails that one is answer to: the first and the newest of a thread. */
const mostReferences = 20;

/** What the job sends. */
export interface SendMailJob {
  readonly organisation_id: string;
  readonly account_id: string;
}

interface Account {
  readonly id: string;
  readonly address: string;
}

/** @returns null where no account sends */
async function accountFor(client: PoolClient, mail: OutgoingMail): Promise<Account | null> {
  const { rows } = await client.query<Account>({
    name: 'mail-account-for',
    text: `select id, address from mail_account a
      where organisation_id = current_organisation_id() and active and smtp_host is not null
        and ($1::uuid is null or id = $1)
      order by id = (select account_id from mail_message m where m.organisation_id = a.organisation_id
          and m.record_id = $2 and m.direction = 'in' order by created_at, id limit 1) desc nulls last,
        process = $3 desc nulls last, created_at, id limit 1`,
    values: [mail.account_id ?? null, mail.record?.id ?? null, mail.record?.process ?? null],
  });
  return rows[0] ?? null;
}

interface Thread {
  readonly in_reply_to: string | null;
  readonly references: readonly string[];
}

/** What a mail to somebody goes on from: what they were sent about the record, and wrote. */
async function threadOf(client: PoolClient, mail: OutgoingMail, address: string): Promise<Thread> {
  if (mail.in_reply_to != null) {
    return { in_reply_to: mail.in_reply_to, references: [...(mail.references ?? []), mail.in_reply_to] };
  }
  if (mail.record == null) return { in_reply_to: null, references: mail.references ?? [] };
  const { rows } = await client.query<{ message_id: string }>({
    name: 'mail-thread-of',
    text: `select message_id from mail_message
      where organisation_id = current_organisation_id() and record_id = $1
        and case direction when 'in' then lower(from_address) else lower(to_addresses[1]) end = lower($2)
      order by created_at desc, id desc limit ${mostReferences}`,
    values: [mail.record.id, address],
  });
  return {
    in_reply_to: rows[0]?.message_id ?? null,
    references: rows.map(({ message_id }) => message_id).toReversed(),
  };
}

function shortened(references: readonly string[]): readonly string[] {
  const once = [...new Set(references)];
  return once.length <= mostReferences ? once : [...once.slice(0, 1), ...once.slice(1 - mostReferences)];
}

async function isSuppressed(client: PoolClient, address: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from mail_suppression where organisation_id = current_organisation_id() and address = lower($1)',
    [address],
  );
  return rowCount !== 0;
}

/** The subject with the record's number in brackets in front, unless it is there. */
function subjectOf({ subject, record }: OutgoingMail): string {
  const line = headerLine(subject, mostSubject);
  const mark = record == null ? '' : `[${record.number}]`;
  return line.includes(mark) ? line : `${mark} ${line}`;
}

async function queueOne(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  account: Account,
  mail: OutgoingMail,
  { name, address }: Recipient,
): Promise<{ readonly id: string; readonly waits: boolean }> {
  const id = platform.newId();
  const to = headerLine(address, 320);
  const refused = !isMailAddress(to)
    ? 'address-invalid'
    : (await isSuppressed(client, to))
      ? 'suppressed'
      : null;
  const message_id = ownMessageId(id, account.address);
  const { in_reply_to, references } = await threadOf(client, mail, to);
  const now = new Date(platform.now());
  await client.query({
    name: 'queue-mail',
    text: `insert into mail_message (organisation_id, id, account_id, direction, message_id, message_hash, in_reply_to,
        reference_ids, from_address, to_addresses, to_names, subject, kind, state, reason, record_id, entry_id,
        next_attempt_at, text, automatic, created_at, queued_at, files)
      values ($1, $2, $3, 'out', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, $21)`,
    values: [
      organisation_id,
      id,
      account.id,
      message_id,
      messageHash(message_id),
      in_reply_to,
      shortened(references),
      account.address,
      [to],
      [name === null ? '' : headerLine(name, mostName)],
      subjectOf(mail),
      mail.kind,
      refused === null ? 'queued' : 'failed',
      refused,
      mail.record?.id ?? null,
      mail.entry_id ?? null,
      refused === null ? now : null,
      mail.text.slice(0, mostText).toWellFormed().replaceAll('\u0000', ''),
      mail.automatic,
      now,
      JSON.stringify(
        (mail.files ?? []).map(({ file_name, media_type, size, sha256 }) => ({
          file_name,
          media_type,
          size,
          sha256,
        })),
      ),
    ],
  });
  return { id, waits: refused === null };
}

/** Has the mails of an account sent soon, once the transaction at hand is committed. */
export async function sendSoon(client: PoolClient, job: SendMailJob): Promise<void> {
  await client.query("select enqueue_job('send-mail', $1, $2)", [
    JSON.stringify(job),
    `send-mail ${job.organisation_id} ${job.account_id}`,
  ]);
}

/**
 * Puts a mail into the outbox in the transaction at hand: it is sent if that is committed, and only then. What cannot be
 * sent to (an address that bounced, or is none) is listed as failed at once.
 *
 * @param client in the scope of the organisation
 * @returns the id of the mail to the first recipient, or null where there is no recipient, or no account sends
 */
export async function queueMail(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  mail: OutgoingMail,
): Promise<string | null> {
  const account = await accountFor(client, mail);
  if (account === null) return null;
  const queued: { readonly id: string; readonly waits: boolean }[] = [];
  for (const recipient of mail.to) {
    queued.push(await queueOne(client, platform, organisation_id, account, mail, recipient));
  }
  if (queued.some(({ waits }) => waits)) await sendSoon(client, { organisation_id, account_id: account.id });
  return queued[0]?.id ?? null;
}

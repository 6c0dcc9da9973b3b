import { buffer as bytesOf } from 'node:stream/consumers';
import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import type { MailKind } from '../../../mail/classify.ts';
import type { Mail } from '../../../mail/message.ts';
import type { SenderProof } from '../../../mail/sender-proof.ts';
import type { Platform } from '../../platform.ts';
import { messageHash } from '../message-id.ts';
import { fingerprintOf, messageIdOf, type ReadMessage } from './read.ts';

/** What becomes of a mail that came in. `received`: taken in, and not settled yet. */
export type IncomingState =
  | 'received'
  | 'filed'
  | 'noted'
  | 'refused'
  | 'quarantined'
  | 'duplicate'
  | 'discarded';

/** A mail that came in as the mail log holds it. */
export interface IncomingMessage {
  readonly id: string;
  readonly account_id: string | null;
  readonly kind: MailKind;
  readonly state: IncomingState;
  readonly reason: string | null;
  /** Null: what it said was disposed of. */
  readonly raw_sha256: string | null;
  /** Whether the original is shown to nobody, as a file that it holds was taken away. */
  readonly raw_withheld: boolean;
  readonly record_id: string | null;
  /** Null: nothing is known of its sender. */
  readonly sender_proof: SenderProof | null;
  readonly attempts: number;
  /** Epoch milliseconds. */
  readonly created_at: number;
}

const columns = `id, account_id, kind, state, reason, raw_sha256, raw_kept_until is not null as raw_withheld, record_id,
  sender_proof, attempts, created_at`;

/** What of a mail is kept beside the original, in characters; each is what the table takes. */
const lengths = { subject: 1000, text: 200_000, html: 1_000_000, address: 320, name: 200, id: 998 } as const;

/** Addresses and references kept of a mail, at most. */
const addressesKept = 200;
const referencesKept = 100;

/** A mail to be taken in. */
export interface ArrivingMail {
  readonly account_id: string | null;
  readonly raw_sha256: string;
  readonly read: ReadMessage;
  /** What the account's own server found out about the sender; left out: nothing. */
  readonly sender_proof?: SenderProof | null;
}

/** A mail in the log, and whether it was there before. */
export interface TakenIn {
  readonly message: IncomingMessage;
  readonly known: boolean;
}

function fits(text: string | null | undefined, most: number): string | null {
  return text === null || text === undefined || text.length > most ? null : text;
}

function valuesOf(mail: Mail | null): readonly unknown[] {
  return [
    fits(mail?.in_reply_to[0], lengths.id),
    (mail?.references ?? []).filter((id) => id.length <= lengths.id).slice(-referencesKept),
    fits(mail?.from?.address, lengths.address),
    mail?.from?.name.slice(0, lengths.name).toWellFormed() ?? null,
    (mail?.recipients ?? []).slice(0, addressesKept),
    (mail?.subject ?? '').slice(0, lengths.subject).toWellFormed(),
    mail?.text.slice(0, lengths.text).toWellFormed() ?? null,
    fits(mail?.html, lengths.html),
  ];
}

async function insertMessage(
  client: PoolClient,
  platform: Platform,
  { account_id, raw_sha256, read, sender_proof = null }: ArrivingMail,
  hash: Buffer,
): Promise<IncomingMessage | null> {
  const failed = read.mail === null;
  const { rows } = await client.query<IncomingMessage>({
    name: 'take-in-mail',
    text: `insert into mail_message (organisation_id, id, account_id, direction, message_id, message_hash, in_reply_to,
        reference_ids, from_address, from_name, to_addresses, subject, text, html, raw_sha256, kind, state, reason, created_at,
        sender_proof)
      values (current_organisation_id(), $1, $2, 'in', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
        $18)
      on conflict (organisation_id, account_id, direction, message_hash) do nothing returning ${columns}`,
    values: [
      platform.newId(),
      account_id,
      messageIdOf(read.mail, raw_sha256),
      hash,
      ...valuesOf(read.mail),
      raw_sha256,
      failed ? 'human' : read.classified.kind,
      failed ? 'quarantined' : 'received',
      failed ? read.fault : null,
      new Date(platform.now()),
      sender_proof,
    ],
  });
  return rows[0] ?? null;
}

interface StoredContent extends IncomingMessage {
  readonly same: boolean;
}

async function messageBy(
  client: PoolClient,
  { account_id, raw_sha256, read }: ArrivingMail,
  hash: Buffer,
): Promise<StoredContent | undefined> {
  const [, , from, , , subject, text] = valuesOf(read.mail);
  const { rows } = await client.query<StoredContent>({
    name: 'mail-taken-in',
    text: `select ${columns}, disposed_at is not null or raw_sha256 = $3 or (from_address is not distinct from $4 and subject = $5
        and text is not distinct from $6) as same
      from mail_message where organisation_id = current_organisation_id() and account_id is not distinct from $1
        and direction = 'in' and message_hash = $2`,
    values: [account_id, hash, raw_sha256, from, subject, text],
  });
  return rows[0];
}

/**
 * Puts a mail into the log, once: the same mail again is the one that is there. Another that claims the Message-ID of one
 * that came before is kept beside it, so that nobody can keep a mail from arriving by sending its Message-ID first.
 */
export async function takeIn(
  client: PoolClient,
  platform: Platform,
  arriving: ArrivingMail,
): Promise<TakenIn> {
  const { mail } = arriving.read;
  const message_id = messageIdOf(mail, arriving.raw_sha256);
  const own = mail === null ? arriving.raw_sha256 : fingerprintOf(mail);
  for (const hash of [messageHash(message_id), messageHash(`${message_id} ${own}`)]) {
    const made = await insertMessage(client, platform, arriving, hash);
    if (made !== null) return { message: made, known: false };
    const found = await messageBy(client, arriving, hash);
    if (found?.same === true) return { message: found, known: true };
  }
  throw new Error('a mail is neither in the log nor new to it');
}

/** Reads a mail that came in. @returns null where there is none of that id in the organisation in scope */
export async function messageOf(client: PoolClient, id: string): Promise<IncomingMessage | null> {
  const { rows } = await client.query<IncomingMessage>({
    name: 'incoming-mail',
    text: `select ${columns} from mail_message
      where organisation_id = current_organisation_id() and id = $1 and direction = 'in'`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** A mail byte for byte as it came. @throws Refusal `attachment.content-gone` where that was disposed of */
export async function originalOf(
  { files }: Pick<Platform, 'files'>,
  { raw_sha256 }: IncomingMessage,
): Promise<Buffer> {
  if (raw_sha256 === null) throw new Refusal('attachment.content-gone');
  return bytesOf(await files.open(raw_sha256));
}

/** The same for people to look at. @throws Refusal `attachment.content-gone` also where it is shown to nobody any more */
export async function shownOriginal(
  platform: Pick<Platform, 'files'>,
  message: IncomingMessage,
): Promise<Buffer> {
  if (message.raw_withheld) throw new Refusal('attachment.content-gone');
  return originalOf(platform, message);
}

/** What is written down of a mail that is settled, or on its way to be. */
export interface Settlement {
  readonly state: IncomingState;
  readonly reason?: string | null;
  readonly problem?: unknown;
  /** SHA-256 of the files that came with it. */
  readonly part_hashes?: readonly string[];
}

/** Where the mail was settled in the meantime, by another process: the transaction at hand is undone. */
export class SettledMeanwhile extends Error {}

/** Settles a mail in the transaction at hand. @throws SettledMeanwhile */
export async function settle(
  client: PoolClient,
  id: string,
  { state, reason = null, problem = null, part_hashes }: Settlement,
  from: readonly IncomingState[] = ['received'],
): Promise<void> {
  const { rowCount } = await client.query({
    name: 'settle-mail',
    text: `update mail_message set state = $2, reason = coalesce($3, reason), problem = coalesce($4::jsonb, problem),
        part_hashes = coalesce($6::text[], part_hashes)
      where organisation_id = current_organisation_id() and id = $1 and state = any ($5)`,
    values: [id, state, reason, problem === null ? null : JSON.stringify(problem), from, part_hashes ?? null],
  });
  if (rowCount === 0) throw new SettledMeanwhile();
}

/** Where a mail went. */
export interface Bound {
  readonly record_id: string;
  readonly entry_id: string | null;
  readonly reason?: string | null;
  /** Whether nothing of it is left to be put there. */
  readonly settled?: boolean;
}

/** Writes down to which record a mail went, with that in one transaction: once. @throws SettledMeanwhile */
export async function bindToRecord(
  client: PoolClient,
  id: string,
  { record_id, entry_id, reason = null, settled = false }: Bound,
): Promise<void> {
  const { rowCount } = await client.query({
    name: 'bind-mail',
    text: `update mail_message set record_id = $2, entry_id = $3, reason = coalesce($4, reason),
        state = case when $5 then 'filed' else state end, part_hashes = case when $5 then '{}' else part_hashes end
      where organisation_id = current_organisation_id() and id = $1 and record_id is null
        and state in ('received', 'quarantined', 'noted')`,
    values: [id, record_id, entry_id, reason, settled],
  });
  if (rowCount === 0) throw new SettledMeanwhile();
}

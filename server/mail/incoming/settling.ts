import type { PoolClient } from 'pg';
import { errorRegistry, Refusal } from '../../../kernel/errors.ts';
import type { Actor } from '../../../kernel/roles.ts';
import { fillText } from '../../../kernel/text.ts';
import type { Mail } from '../../../mail/message.ts';
import { deskMailIn } from '../../../processes/desk-mail.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import { readOrganisationLanguage } from '../../identity/organisations.ts';
import type { Platform } from '../../platform.ts';
import type { ReceivingAccount } from './account.ts';
import { type Filing, fileAnswer, openRecord, opensAgain } from './file.ts';
import { type IncomingMessage, SettledMeanwhile, type Settlement, settle } from './message-row.ts';
import { fileParts, putParts } from './parts.ts';
import { noteAutoReply, noteReport } from './reports.ts';
import { isAddress, knownAddress, senderOf, type Writing } from './sender.ts';
import { type DeskRecord, deskRecord, readerWith, type Thread, threadOf } from './thread.ts';

/** How often it is tried to settle a mail before a person has to look. */
const attemptsAtMost = 5;

/** A mail that was taken in and is to be settled. */
export interface Arrived {
  readonly platform: Platform;
  readonly organisation_id: string;
  readonly accounts: readonly ReceivingAccount[];
  readonly message: IncomingMessage;
  readonly mail: Mail;
}

/** Whose words a mail is; null: of an address alone. */
interface Writer {
  readonly id: string | null;
  /** Who they are to the record that they answer on. */
  readonly reader?: Actor;
  readonly is_new: boolean;
}

async function layAside(
  { platform, organisation_id, message }: Arrived,
  settlement: Settlement,
): Promise<void> {
  await inOrganisation(platform.pool, organisation_id, (client) => settle(client, message.id, settlement));
}

/** Whether it is known that the sender is not who they say, and the account does not believe them all the same. */
function isUnproved({ message, accounts }: Arrived): boolean {
  const account = accounts.find(({ id }) => id === message.account_id);
  return message.sender_proof === 'failed' && account?.unproved_senders !== 'believe';
}

/** What is looked up before anything is done for a mail. */
interface Looked {
  readonly thread: Thread | null;
  /** Null: it names no address that anybody could have. */
  readonly writing: Writing | null;
  /** Who writes, to the record that they answer on; null: nobody who may see it. */
  readonly reader: Actor | null;
}

/** Looks up where a mail belongs and who wrote it, all in one go. */
async function lookUp(client: PoolClient, arrived: Arrived): Promise<Looked> {
  const { platform, organisation_id, accounts, message, mail } = arrived;
  const addressed = { organisation_id, accounts, mail, believed: !isUnproved(arrived) };
  const thread = await threadOf(client, platform, addressed);
  const { from } = mail;
  if (message.kind !== 'human' || !isAddress(from)) return { thread, writing: null, reader: null };
  const { address } = from;
  const failed = message.sender_proof === 'failed';
  const of = { address, account_id: message.account_id, failed };
  const [known, reader] = await Promise.all([
    knownAddress(client, platform.now(), of),
    thread?.admitted === true ? readerWith(client, thread, address) : null,
  ]);
  return { thread, writing: { from, known }, reader };
}

/** Whether more came from an address within the hour than the organisation takes. */
async function wroteTooMuch({ platform, organisation_id }: Arrived, { known }: Writing): Promise<boolean> {
  const { settings } = await platform.organisations.of(organisation_id);
  return known.mails > deskMailIn(settings).sender_hourly_mails;
}

/** Puts a mail that somebody wrote to a record. @returns why it cannot be, or null */
async function fileHuman(arrived: Arrived, { thread, writing, reader }: Looked): Promise<string | null> {
  const { platform, organisation_id, accounts, message, mail } = arrived;
  const account = accounts.find(({ id }) => id === message.account_id);
  if (account === undefined) return 'account-unknown';
  const unproved = isUnproved(arrived);
  if (unproved && account.unproved_senders === 'quarantine') return 'sender-unproved';
  if (writing === null) return 'sender-missing';
  if (await wroteTooMuch(arrived, writing)) return 'sender-rate';
  const filing = { platform, organisation_id, id: message.id, mail, unproved };
  if (thread?.admitted === true) {
    const writer = writerOf(arrived, writing, reader);
    if (typeof writer === 'string') return writer;
    // To open a record again takes somebody who may, and not only says so.
    if (unproved && opensAgain(thread)) return 'sender-unproved';
    const answering = { ...filing, person: writer.id, reader: writer.reader, is_new: false };
    await putParts(filing, await fileAnswer(answering, thread, account));
    return null;
  }
  if (thread?.by_address === true) return 'reply-of-another';
  if (unproved && account.unknown_senders === 'quarantine') return 'sender-unproved';
  const sender = unproved
    ? writerOf(arrived, writing, null)
    : await senderOf(platform, organisation_id, account, { mail, writing });
  if (typeof sender === 'string') return sender;
  const whose: Filing = { ...filing, person: sender.id, is_new: sender.is_new };
  await putParts(filing, await openRecord(whose, { account, seems: thread, follows: null }));
  return null;
}

/**
 * Who writes, where they were let in to a record or are nobody; an address writes as itself that the directory does not
 * have, that may not see the record, or of which it is not proved that the mail came from there.
 */
function writerOf(arrived: Arrived, { known: { person } }: Writing, reader: Actor | null): Writer | string {
  if (isUnproved(arrived)) return { id: null, is_new: false };
  if (person?.active === false) return 'sender-inactive';
  return reader === null ? { id: null, is_new: false } : { id: reader.id, reader, is_new: false };
}

/** The record to which a mail was put before the program was stopped. */
async function boundRecord({ platform, organisation_id, message }: Arrived): Promise<DeskRecord | null> {
  const { record_id } = message;
  if (record_id === null) return null;
  return readInOrganisation(platform.pool, organisation_id, (client) => deskRecord(client, record_id));
}

async function settleArrived(arrived: Arrived): Promise<void> {
  const { platform, organisation_id, message, mail } = arrived;
  const { kind } = message;
  const bound = await boundRecord(arrived);
  if (bound !== null) return fileParts({ platform, organisation_id, id: message.id, mail }, bound);
  if (kind === 'own') return layAside(arrived, { state: 'refused', reason: 'own' });
  if (kind === 'loop') return layAside(arrived, { state: 'quarantined', reason: 'loop' });
  const looked = await readInOrganisation(platform.pool, organisation_id, (client) =>
    lookUp(client, arrived),
  );
  if (kind === 'bounce' || kind === 'report') return noteReport(arrived, looked.thread);
  if (kind === 'auto-reply') return noteAutoReply(arrived, looked.thread);
  const reason = await fileHuman(arrived, looked);
  if (reason !== null) await layAside(arrived, { state: 'quarantined', reason });
}

async function countAttempt({ platform, organisation_id, message }: Arrived): Promise<number> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ attempts: number }>(
      `update mail_message set attempts = attempts + 1
        where organisation_id = current_organisation_id() and id = $1 returning attempts`,
      [message.id],
    );
    return rows[0]?.attempts ?? 0;
  });
}

/** A refusal as the organisation reads it, with what each field needs. */
async function inWords({ platform, organisation_id }: Arrived, refusal: Refusal): Promise<string> {
  const language = await readInOrganisation(platform.pool, organisation_id, readOrganisationLanguage);
  const sentence = fillText(errorRegistry[refusal.code].text[language], refusal.params);
  const fields = refusal.problems.map(
    ({ field, code, params }) => `${field}: ${fillText(errorRegistry[code].text[language], params)}`,
  );
  return [sentence, ...fields].join(' ');
}

/**
 * Settles a mail that was taken in. What its record's process refuses waits for a person; what fails otherwise is tried
 * again, a few times, and as often as it takes where the database or the store of files does not answer.
 */
export async function settleOnce(arrived: Arrived): Promise<void> {
  try {
    await settleArrived(arrived);
  } catch (error) {
    if (error instanceof SettledMeanwhile) return;
    if (error instanceof Refusal && error.status >= 500) throw error;
    if (error instanceof Refusal) {
      const detail = await inWords(arrived, error);
      await layAside(arrived, { state: 'quarantined', reason: 'not-taken', problem: { detail } });
      return;
    }
    if ((await countAttempt(arrived)) < attemptsAtMost) throw error;
    await layAside(arrived, {
      state: 'quarantined',
      reason: 'failed-inside',
      problem: { detail: String(error) },
    });
  }
}

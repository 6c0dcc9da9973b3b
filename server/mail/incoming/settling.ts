import { errorRegistry, Refusal } from '../../../kernel/errors.ts';
import { fillText } from '../../../kernel/text.ts';
import type { Mail } from '../../../mail/message.ts';
import { deskMailIn } from '../../../processes/desk-mail.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import type { Platform } from '../../platform.ts';
import type { ReceivingAccount } from './account.ts';
import { type Filing, fileAnswer, openRecord } from './file.ts';
import { type IncomingMessage, SettledMeanwhile, type Settlement, settle } from './message-row.ts';
import { fileParts } from './parts.ts';
import { noteAutoReply, noteReport } from './reports.ts';
import { knownSender, lately, senderOf } from './sender.ts';
import { type DeskRecord, deskRecord, type Thread, threadOf } from './thread.ts';
import { ownLanguage } from './words.ts';

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

async function layAside(
  { platform, organisation_id, message }: Arrived,
  settlement: Settlement,
): Promise<void> {
  await inOrganisation(platform.pool, organisation_id, (client) => settle(client, message.id, settlement));
}

/** Puts a mail that somebody wrote to a record. @returns why it cannot be, or null */
async function fileHuman(arrived: Arrived, thread: Thread | null): Promise<string | null> {
  const { platform, organisation_id, accounts, message, mail } = arrived;
  const account = accounts.find(({ id }) => id === message.account_id);
  if (account === undefined) return 'account-unknown';
  const filing = { platform, organisation_id, id: message.id, mail };
  if (thread?.admitted === true) {
    const known = await writerOf(arrived);
    if (typeof known === 'string') return known;
    const filed = await fileAnswer({ ...filing, ...known }, thread, account);
    await fileParts(platform, organisation_id, filing, filed);
    return null;
  }
  const sender = await senderOf(platform, organisation_id, account, mail);
  if (typeof sender === 'string') return sender;
  const whose: Filing = { ...filing, person: sender.id, is_new: sender.is_new };
  const filed = await openRecord(whose, { account, seems: thread, follows: null });
  await fileParts(platform, organisation_id, filing, filed);
  return null;
}

/** Who answers on a record to which they were let in; an address that the directory does not have writes as itself. */
async function writerOf({
  platform,
  organisation_id,
  message,
  mail,
}: Arrived): Promise<{ person: string | null; is_new: false } | string> {
  if (mail.from === null) return 'sender-missing';
  const { address } = mail.from;
  const { settings } = await platform.organisations.of(organisation_id);
  const account_id = message.account_id ?? '';
  const { mails } = await lately(platform, organisation_id, { address, account_id });
  if (mails > deskMailIn(settings).sender_hourly_mails) return 'sender-rate';
  const known = await knownSender(platform, organisation_id, address);
  if (known?.active === false) return 'sender-inactive';
  return { person: known?.id ?? null, is_new: false };
}

/** The record to which a mail was put before the program was stopped. */
async function boundRecord({ platform, organisation_id, message }: Arrived): Promise<DeskRecord | null> {
  const { record_id } = message;
  if (record_id === null) return null;
  return readInOrganisation(platform.pool, organisation_id, (client) => deskRecord(client, record_id));
}

async function settleArrived(arrived: Arrived): Promise<void> {
  const { platform, organisation_id, accounts, message, mail } = arrived;
  const { kind } = message;
  const bound = await boundRecord(arrived);
  if (bound !== null) return fileParts(platform, organisation_id, { id: message.id, mail }, bound);
  if (kind === 'own') return layAside(arrived, { state: 'refused', reason: 'own' });
  if (kind === 'loop') return layAside(arrived, { state: 'quarantined', reason: 'loop' });
  const thread = await readInOrganisation(platform.pool, organisation_id, (client) =>
    threadOf(client, platform, organisation_id, accounts, mail),
  );
  if (kind === 'bounce' || kind === 'report') return noteReport(arrived, thread);
  if (kind === 'auto-reply') return noteAutoReply(arrived, thread);
  const reason = await fileHuman(arrived, thread);
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
  const language = await readInOrganisation(platform.pool, organisation_id, ownLanguage);
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

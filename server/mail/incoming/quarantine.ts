import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { languageOf } from '../../../mail/language.ts';
import type { Mail } from '../../../mail/message.ts';
import type { MailProcess } from '../../../processes/desk-mail-accounts.ts';
import type { QuarantinedMail } from '../../../processes/desk-mail-log.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import { journalChange } from '../../journal/append.ts';
import type { Platform, Principal } from '../../platform.ts';
import { cursorAt, placeAt } from '../../records/instant-cursor.ts';
import { looksLikeId } from '../../records/store.ts';
import { ownMailOf, receivingAccounts } from './account.ts';
import { type FiledRecord, type Filing, openRecord } from './file.ts';
import { type IncomingMessage, messageOf, originalOf, SettledMeanwhile, settle } from './message-row.ts';
import { putParts } from './parts.ts';
import { readMessage } from './read.ts';
import { isAddress, knownSender, newSender } from './sender.ts';

/** Characters of a mail's text that the list shows. */
const excerptLength = 500;

const columns = `m.id, m.reason, left(m.problem ->> 'detail', 500) as detail, m.from_address as "from", m.from_name,
  m.to_addresses as "to", m.subject, left(m.text, ${excerptLength}) as excerpt, m.created_at,
  (select jsonb_build_object('id', a.id, 'name', a.name, 'process', a.process) from mail_account a
    where a.organisation_id = m.organisation_id and a.id = m.account_id) as account`;

/** Where a page of the list begins. */
export interface QuarantineQuery {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Mails in quarantine, newest first, a page at a time. @throws Refusal `list.cursor-invalid` */
export async function listQuarantine(
  client: PoolClient,
  { limit = 50, cursor }: QuarantineQuery,
): Promise<{ items: readonly QuarantinedMail[]; next: string | null }> {
  const [at, id] = placeAt(cursor);
  const { rows } = await client.query<QuarantinedMail>({
    name: 'mail-quarantine',
    text: `select ${columns} from mail_message m
      where m.organisation_id = current_organisation_id() and m.direction = 'in' and m.state = 'quarantined'
        and ($1::timestamptz is null or (m.created_at, m.id) < ($1, $2::uuid))
      order by m.created_at desc, m.id desc limit $3`,
    values: [at, id, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? cursorAt({ at: last.created_at, id: last.id }) : null };
}

/** @throws Refusal `record.unknown` where no mail of that id came in */
export async function incomingMail(client: PoolClient, id: string): Promise<IncomingMessage> {
  const message = looksLikeId(id) ? await messageOf(client, id) : null;
  if (message === null) throw new Refusal('record.unknown', { process: 'mail', key: id });
  return message;
}

/** A mail in quarantine with all that can be read of it. @throws Refusal `record.unknown` */
export async function readQuarantined(
  client: PoolClient,
  id: string,
): Promise<QuarantinedMail & { readonly text: string | null }> {
  await incomingMail(client, id);
  const { rows } = await client.query<QuarantinedMail & { text: string | null }>(
    `select ${columns}, m.text from mail_message m
      where m.organisation_id = current_organisation_id() and m.id = $1 and m.direction = 'in' and m.state = 'quarantined'`,
    [id],
  );
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'mail', key: id });
  return rows[0];
}

/** States of a mail of which somebody may still make a record. */
const undecided = ['quarantined', 'noted'] as const;

function isUndecided({ state, record_id }: IncomingMessage): boolean {
  return (undecided as readonly string[]).includes(state) && record_id === null;
}

/** What a person says of the record that a mail is to become. */
export interface Turned {
  readonly process: MailProcess;
}

async function readAgain(
  platform: Platform,
  organisation_id: string,
  message: IncomingMessage,
): Promise<Mail> {
  const raw = await originalOf(platform, message);
  const accounts = await readInOrganisation(platform.pool, organisation_id, receivingAccounts);
  const { mail } = await readMessage(raw, ownMailOf(organisation_id, accounts));
  if (mail === null) throw new Refusal('mail.unreadable');
  return mail;
}

/**
 * Makes a record of a mail that was laid aside, or only noted: by the decision of a person, whoever sent it. The record is
 * its sender's; where the mail names none, it is the person's who decided.
 *
 * @throws Refusal `record.unknown`, `mail.not-in-quarantine`, `mail.unreadable`, and those of the process
 */
export async function turnIntoRecord(
  platform: Platform,
  principal: Principal,
  id: string,
  { process }: Turned,
): Promise<FiledRecord> {
  const { organisation_id } = principal;
  const { message, accounts } = await readInOrganisation(platform.pool, organisation_id, async (client) => ({
    message: await incomingMail(client, id),
    accounts: await receivingAccounts(client),
  }));
  if (!isUndecided(message)) throw new Refusal('mail.not-in-quarantine', { state: message.state });
  const mail = await readAgain(platform, organisation_id, message);
  const account = accounts.find((one) => one.id === message.account_id);
  const person = await personFor(platform, principal, mail);
  const { team_id = null, service_id = null } = account ?? {};
  const filing: Filing = {
    platform,
    organisation_id,
    id,
    mail,
    person,
    is_new: false,
    // Whoever decides says whose it is.
    unproved: false,
    alongside: async (client, record) => {
      await settle(client, id, { state: 'received', reason: 'by-hand' }, undecided);
      await journalChange(client, platform, principal, {
        thing: 'mail',
        id,
        activity: 'file',
        detail: { record: record.number, reason: message.reason },
      });
    },
  };
  const opened = { account: { process, team_id, service_id }, seems: null, follows: null };
  try {
    const filed = await openRecord(filing, opened);
    await putParts(filing, filed);
    return filed;
  } catch (error) {
    if (error instanceof SettledMeanwhile) throw new Refusal('mail.not-in-quarantine', { state: 'filed' });
    throw error;
  }
}

async function personFor(
  platform: Platform,
  { organisation_id, actor }: Principal,
  mail: Mail,
): Promise<string | null> {
  if (!isAddress(mail.from)) return actor.id;
  const { address, name } = mail.from;
  const known = await knownSender(platform, organisation_id, address);
  const sender =
    known ?? (await newSender(platform, organisation_id, { address, name, language: languageOf(mail.text) }));
  return sender.id;
}

/**
 * Has a mail in quarantine be, for a reason that the journal keeps. Its original stays for as long as mails without a record are kept.
 *
 * @throws Refusal `record.unknown`, `mail.not-in-quarantine`
 */
export async function discardMail(
  platform: Platform,
  principal: Principal,
  id: string,
  reason: string,
): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { state, reason: laid } = await incomingMail(client, id);
    if (state !== 'quarantined') throw new Refusal('mail.not-in-quarantine', { state });
    try {
      await settle(client, id, { state: 'discarded', problem: { detail: reason } }, ['quarantined']);
    } catch (error) {
      if (error instanceof SettledMeanwhile)
        throw new Refusal('mail.not-in-quarantine', { state: 'discarded' });
      throw error;
    }
    await journalChange(client, platform, principal, {
      thing: 'mail',
      id,
      activity: 'discard',
      detail: { reason, laid_aside: laid },
    });
  });
}

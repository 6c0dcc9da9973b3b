import type { PoolClient } from 'pg';
import type { Via } from '../../../kernel/command.ts';
import { isOpenState, type ProcessDefinition } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Actor } from '../../../kernel/roles.ts';
import { filledParts, type Mail } from '../../../mail/message.ts';
import { replyText } from '../../../mail/reply-text.ts';
import { titleOf } from '../../../mail/title.ts';
import { definitionOf } from '../../../processes/definitions.ts';
import { deskMailIn } from '../../../processes/desk-mail.ts';
import { readInOrganisation } from '../../database/pool.ts';
import { readOrganisationLanguage } from '../../identity/organisations.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute, type Request } from '../../records/execute.ts';
import type { ReceivingAccount } from './account.ts';
import { bindToRecord } from './message-row.ts';
import type { DeskRecord, Thread } from './thread.ts';
import { say } from './words.ts';

/** Longest text of a record or an entry, in characters; the whole mail is kept beside it. */
const textLength = 20_000;

const day_ms = 86_400_000;

/** A mail that is to go to a record, and whose it is. */
export interface Filing {
  readonly platform: Platform;
  readonly organisation_id: string;
  /** Id of the row of the mail. */
  readonly id: string;
  readonly mail: Mail;
  /** The person whose words these are; null: an address that no directory has, which was let in. */
  readonly person: string | null;
  /** Who that is to the record that they answer on, where they may see it. */
  readonly reader?: Actor | undefined;
  /** Whether the mail put them into the directory. */
  readonly is_new: boolean;
  /** Whether it is not proved that it came from the address that it names. */
  readonly unproved: boolean;
  /** What else is done in the transaction that puts it to its record. */
  readonly alongside?: (client: PoolClient, record: ProcessRecord) => Promise<void>;
}

/** The record that a mail went to. */
export interface FiledRecord {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

function shortened(text: string): string {
  const whole = text.trim();
  return whole.length > textLength ? `${whole.slice(0, textLength - 1).toWellFormed()}…` : whole;
}

/** In whose name it is done: with the rights of somebody who asks for help, whatever they may do when signed in. */
function principalOf({ platform, organisation_id, person, reader }: Filing): Principal {
  const { unit = null } = reader ?? {};
  const somebody: Actor = { id: person, roles: ['requester'], unit };
  const actor: Actor = person === null ? { id: null, roles: [] } : somebody;
  return { organisation_id, actor, origin: platform.origin };
}

function viaOf({ id, person, mail, unproved }: Filing, seems: DeskRecord | null = null): Via {
  const from = person === null ? mail.from?.address : undefined;
  return {
    channel: 'mail',
    mail: id,
    ...(from === undefined ? {} : { from }),
    ...(unproved ? { unproved } : {}),
    ...(seems === null
      ? {}
      : { seems_about: { id: seems.record.id, number: seems.record.number, process: seems.record.process } }),
  };
}

/**
 * Writes down where the mail went, in the transaction that puts it there: one that brings no files is settled with that,
 * the others are when their files are there, too.
 */
function binding({ id, mail, is_new, alongside }: Filing): NonNullable<Request['alongside']> {
  return async (client, record, entries) => {
    await alongside?.(client, record);
    await bindToRecord(client, id, {
      record_id: record.id,
      entry_id: entries[0]?.id ?? null,
      reason: is_new ? 'sender-new' : null,
      settled: filledParts(mail).length === 0,
    });
  };
}

async function wordsFor(filing: Filing, text: string): Promise<string> {
  const { platform, organisation_id, mail } = filing;
  const said = shortened(text) || mail.subject;
  if (said !== '') return said;
  const language = await readInOrganisation(platform.pool, organisation_id, readOrganisationLanguage);
  return say(language, 'no-text');
}

/** Values of the record that a mail becomes: those of its process alone. */
function valuesOf(
  { fields }: ProcessDefinition,
  { mail, person }: Filing,
  account: Pick<ReceivingAccount, 'team_id' | 'service_id'>,
  title: string,
): Record<string, unknown> {
  const description = shortened(mail.text);
  const values = {
    title,
    description: description === '' ? null : description,
    requester: person,
    channel: 'email',
    team: account.team_id,
    service: account.service_id,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== null && name in fields),
  );
}

/** Where a mail becomes a record. */
export interface NewRecord {
  readonly account: Pick<ReceivingAccount, 'process' | 'team_id' | 'service_id'>;
  /** What its thread seems to be, where its sender has no part in that. */
  readonly seems: DeskRecord | null;
  /** The record that it goes on from, whose time for that is over. */
  readonly follows: DeskRecord | null;
}

/** Makes a record of a mail. @throws Refusal where its process takes none like that */
export async function openRecord(
  filing: Filing,
  { account, seems, follows }: NewRecord,
): Promise<FiledRecord> {
  const { platform, mail } = filing;
  const definition = definitionOf(account.process);
  const title = titleOf(mail.subject, mail.text) ?? (await wordsFor(filing, mail.from?.address ?? ''));
  const principal = principalOf(filing);
  const brought = valuesOf(definition, filing, account, title);
  const via = viaOf(filing, seems);
  const request: Request = {
    definition,
    key: null,
    command: { kind: 'create', values: {}, brought, via },
    alongside: binding(filing),
  };
  const link = (made: ProcessRecord, { record }: DeskRecord): Request => ({
    definition,
    key: made.id,
    command: { kind: 'link', relation: 'relates-to', to: { id: record.id, number: record.number }, via },
  });
  const linked = follows !== null && definition.relations.includes('relates-to') ? follows : null;
  const { record } = await execute(
    platform,
    principal,
    request,
    ...(linked === null ? [] : [(made: ProcessRecord) => link(made, linked)]),
  );
  return { definition, record };
}

/** Whether an answer goes beyond a comment: the record is done, and its process lets it be opened again. */
export function opensAgain({ definition, record }: DeskRecord): boolean {
  const reopens = definition.activities.some(({ name }) => name === 'reopen');
  return reopens && !isOpenState(definition, record.state);
}

/** Whether the answer still opens the record again: in time, and from a state from which that is done. */
async function isInTime(
  { platform, organisation_id }: Filing,
  { definition, record }: DeskRecord,
): Promise<boolean> {
  const reopen = definition.activities.find(({ name }) => name === 'reopen');
  if (reopen === undefined || !reopen.from.includes(record.state)) return false;
  const { settings } = await platform.organisations.of(organisation_id);
  const { reopen_within_days } = deskMailIn(settings);
  const done = record.resolved_at ?? record.closed_at ?? record.updated_at;
  return platform.now() <= done + reopen_within_days * day_ms;
}

/**
 * Puts an answer to its record: as a comment, as the reason why it is opened again, or, where it is too late for that, as
 * a new record that follows it.
 */
export async function fileAnswer(
  filing: Filing,
  thread: Thread,
  account: NewRecord['account'],
): Promise<FiledRecord> {
  const { platform, mail } = filing;
  const { definition, record } = thread;
  const principal = principalOf(filing);
  const text = await wordsFor(filing, replyText(mail.text));
  const via = viaOf(filing);
  if (opensAgain(thread)) {
    if (!(await isInTime(filing, thread))) {
      return openRecord(filing, { account, seems: null, follows: thread });
    }
    const command = { kind: 'perform', activity: 'reopen', values: {}, text, via } as const;
    await execute(platform, principal, { definition, key: record.id, command, alongside: binding(filing) });
  } else {
    const command = { kind: 'comment', text, via } as const;
    // Who may see it may say something about it; nothing else is done by what they are.
    const seeing = filing.reader === undefined ? principal : { ...principal, actor: filing.reader };
    await execute(platform, seeing, { definition, key: record.id, command, alongside: binding(filing) });
  }
  return { definition, record };
}

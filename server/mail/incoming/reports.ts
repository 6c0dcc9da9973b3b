import type { PoolClient } from 'pg';
import type { Mail } from '../../../mail/message.ts';
import { replyText } from '../../../mail/reply-text.ts';
import { type DeliveryOutcome, isHardBounce, readReport } from '../../../mail/report.ts';
import { inOrganisation } from '../../database/pool.ts';
import { readOrganisationLanguage } from '../../identity/organisations.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute } from '../../records/execute.ts';
import { suppressAddress } from '../suppression.ts';
import { bindToRecord, type IncomingMessage, settle } from './message-row.ts';
import { type DeskRecord, deskRecord, type KnownMail, knownMails, type Thread } from './thread.ts';
import { say } from './words.ts';

/** Longest text of an automatic reply that is noted, in characters. */
const answerLength = 2_000;

interface Noted {
  readonly platform: Platform;
  readonly organisation_id: string;
  readonly message: IncomingMessage;
  readonly mail: Mail;
}

/** What of a report concerns mail that went out from here. */
interface Concerned {
  readonly sent: KnownMail | null;
  readonly outcomes: readonly DeliveryOutcome[];
  readonly record: DeskRecord | null;
}

/** Anybody can write a report: it counts for addresses to which the mail that it names did go. */
async function concernedBy(client: PoolClient, mail: Mail, thread: Thread | null): Promise<Concerned> {
  const { outcomes, about } = readReport(mail);
  const sent = (await knownMails(client, about)).find(({ direction }) => direction === 'out') ?? null;
  if (sent === null) return { sent, outcomes, record: thread?.admitted === true ? thread : null };
  const written = sent.to_addresses.map((address) => address.toLowerCase());
  return {
    sent,
    outcomes: outcomes.filter(({ address }) => written.includes(address)),
    record: sent.record_id === null ? null : await deskRecord(client, sent.record_id),
  };
}

async function keepOutcomes(client: PoolClient, { sent, outcomes }: Concerned, id: string): Promise<void> {
  if (sent === null) return;
  const worst = outcomes.find(({ action }) => action === 'failed');
  if (worst !== undefined) {
    await client.query(
      `update mail_message set reason = 'bounced', problem = $2
        where organisation_id = current_organisation_id() and id = $1 and direction = 'out'`,
      [sent.id, JSON.stringify({ detail: worst.diagnostic ?? worst.status, mail: id })],
    );
  }
  for (const { address, status, diagnostic } of outcomes.filter(isHardBounce)) {
    const reason = [status, diagnostic].filter((part) => part !== null).join(' ');
    await suppressAddress(client, address, reason, id);
  }
}

/** What servers said, for the mail log. */
function detailOf(outcomes: readonly DeliveryOutcome[]): { readonly detail: string } | null {
  const said = outcomes.map(({ address, action, status, diagnostic }) =>
    [address, action, diagnostic ?? status ?? ''].join(' ').trim(),
  );
  return said.length === 0 ? null : { detail: said.join('; ').slice(0, answerLength) };
}

/** Notes something on a record by nobody's hand, with the mail that tells it, and settles that. */
async function noteOn(
  { platform, organisation_id, message }: Noted,
  { definition, record }: DeskRecord,
  text: string,
  also: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const principal: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: platform.origin };
  await execute(platform, principal, {
    definition,
    key: record.id,
    command: { kind: 'note', text, via: { channel: 'mail', mail: message.id } },
    alongside: async (client, _, entries) => {
      await bindToRecord(client, message.id, { record_id: record.id, entry_id: entries[0]?.id ?? null });
      await settle(client, message.id, { state: 'noted' });
      await also(client);
    },
  });
}

/** Keeps what a bounce or a report says: on the record of the mail that it is about, and of the addresses it names. */
export async function noteReport(noted: Noted, thread: Thread | null): Promise<void> {
  const { platform, organisation_id, message, mail } = noted;
  const { concerned, language } = await inOrganisation(platform.pool, organisation_id, async (client) => ({
    concerned: await concernedBy(client, mail, thread),
    language: await readOrganisationLanguage(client),
  }));
  const keep = (client: PoolClient): Promise<void> => keepOutcomes(client, concerned, message.id);
  const { record, outcomes, sent } = concerned;
  if (record === null) {
    await inOrganisation(platform.pool, organisation_id, async (client) => {
      await settle(client, message.id, {
        state: 'noted',
        problem: detailOf(outcomes),
      });
      await keep(client);
    });
    return;
  }
  const lines = outcomes
    .filter(({ action }) => action === 'failed' || action === 'delayed')
    .map(({ address, action, status, diagnostic }) =>
      say(language, action === 'failed' ? 'bounced' : 'delayed', {
        address,
        said: diagnostic ?? status ?? mail.subject,
      }),
    );
  const [address] = sent?.to_addresses ?? [];
  const otherwise =
    message.kind === 'bounce' && address !== undefined
      ? say(language, 'bounced', { address, said: mail.subject })
      : say(language, 'reported', { subject: mail.subject });
  await noteOn(noted, record, lines.length > 0 ? lines.join('\n') : otherwise, keep);
}

/** Notes that a program answered, on the record that it answers; in the log alone where that is none. */
export async function noteAutoReply(noted: Noted, thread: Thread | null): Promise<void> {
  const { platform, organisation_id, message, mail } = noted;
  if (thread?.admitted !== true) {
    await inOrganisation(platform.pool, organisation_id, (client) =>
      settle(client, message.id, { state: 'noted' }),
    );
    return;
  }
  const language = await inOrganisation(platform.pool, organisation_id, readOrganisationLanguage);
  const head = say(language, 'answered', { address: mail.from?.address ?? '–', subject: mail.subject });
  const said = replyText(mail.text).slice(0, answerLength).toWellFormed();
  await noteOn(noted, thread, said === '' ? head : `${head}\n\n${said}`, async () => undefined);
}

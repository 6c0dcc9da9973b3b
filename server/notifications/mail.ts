import type { PoolClient } from 'pg';
import type { NotificationEvent } from '../../kernel/notification.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { addressOfPages } from '../../processes/organisation-address.ts';
import { inOrganisation } from '../database/pool.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Platform } from '../platform.ts';
import { mayKnow } from './delivered.ts';
import { type KnownRecord, recordsById } from './read-concerned.ts';
import { notificationMailTexts } from './texts.ts';
import { type Happening, wordsOf } from './words.ts';

/** Notifications mailed in one transaction, at most. */
const batchSize = 200;

interface DueRow extends Omit<Happening, 'number'> {
  readonly id: string;
  readonly entry_id: string;
  readonly record_id: string;
  readonly person_id: string;
  readonly event: NotificationEvent;
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** Has what is due by then mailed: at once, or when the time has come. */
export async function queueNotificationMails(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  due_at: number,
): Promise<void> {
  // Whoever waits longer than the next round is found by it.
  if (due_at > platform.now()) return;
  await client.query("select enqueue_job('mail-notifications', '{}', $1)", [
    `mail-notifications ${organisation_id}`,
  ]);
}

/** Takes what is due, and with it whatever else waits for the same person about the same record. */
async function takeDue(client: PoolClient, now: Date): Promise<readonly DueRow[]> {
  const { rows: taken } = await client.query<{ id: string }>(
    `with due as (
        select distinct person_id, record_id from (
          select person_id, record_id from notification
          where organisation_id = current_organisation_id() and mail_due_at <= $1
          order by mail_due_at limit ${batchSize}) as soonest)
      select n.id from notification n join due on due.person_id = n.person_id and due.record_id = n.record_id
      where n.organisation_id = current_organisation_id() and n.mail_due_at is not null
      order by n.id for update of n skip locked`,
    [now],
  );
  const ids = taken.map(({ id }) => id);
  const { rows } = await client.query<DueRow>(
    `select n.id, n.entry_id, n.record_id, n.person_id, n.event, p.name, p.email as address, p.language, p.roles,
        p.active, e.process, e.activity, e.from_state, e.to_state, e.changes, e.detail, e.text, a.name as by,
        i.name as instead_of
      from notification n
      join person p on p.organisation_id = n.organisation_id and p.id = n.person_id
      join journal_entry e on e.organisation_id = n.organisation_id and e.id = n.entry_id
      left join person a on a.organisation_id = n.organisation_id and a.id = e.actor_id
      left join person i on i.organisation_id = n.organisation_id and i.id = n.instead_of
      where n.organisation_id = current_organisation_id() and n.id = any ($1::uuid[]) and n.read_at is null
      order by n.created_at, n.id`,
    [ids],
  );
  await client.query(
    `update notification set mail_due_at = null, mailed_at = case when read_at is null then $2::timestamptz end
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids, now],
  );
  return rows;
}

/** The page of a record under the address that the organisation gave; null: it gave none. */
function pageOf(address: string, { definition, record }: KnownRecord): string | null {
  if (address === '') return null;
  return `${address}/${definition.plural}/${record.number}`;
}

async function mailOne(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  known: KnownRecord,
  rows: readonly DueRow[],
): Promise<void> {
  const { definition, record } = known;
  // Judged once more: roles and records may have changed since.
  const told = rows.filter(
    ({ person_id: id, roles, active, activity }) =>
      active && mayKnow(definition, record, activity, { id, roles, active }),
  );
  const [first] = told;
  if (first === undefined || first.address === null) return;
  const { settings } = await platform.organisations.of(organisation_id);
  const { language, name, address } = first;
  const words = told.map((row) => wordsOf({ ...row, number: record.number }, language));
  const link = pageOf(addressOfPages(settings).address, known);
  const title = String(record.values['title'] ?? record.number);
  await queueMail(client, platform, organisation_id, {
    kind: 'notification',
    to: [{ name, address }],
    subject: title,
    text: [title, ...words, ...(link === null ? [] : [link]), notificationMailTexts.why[language]].join(
      '\n\n',
    ),
    record: { id: record.id, number: record.number, process: record.process },
    entry_id: told.at(-1)?.entry_id ?? null,
    automatic: true,
  });
}

/** Mails what is due in one organisation. @returns whether there may be more */
async function mailBatch(platform: Platform, organisation_id: string): Promise<boolean> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const rows = await takeDue(client, new Date(platform.now()));
    const records = await recordsById(client, [...new Set(rows.map(({ record_id }) => record_id))]);
    const mails = Map.groupBy(rows, ({ person_id, record_id }) => `${person_id} ${record_id}`);
    for (const together of mails.values()) {
      const known = records.get(together[0]?.record_id ?? '');
      if (known !== undefined) await mailOne(client, platform, organisation_id, known, together);
    }
    return rows.length >= batchSize;
  });
}

/** Mails what is due in every organisation: each person gets one mail about a record. What was read meanwhile is not mailed. */
export async function mailNotifications(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ id: string }>(
    'select organisations_with_notifications_due($1) as id',
    [new Date(platform.now())],
  );
  for (const { id } of rows) while (await mailBatch(platform, id));
}

const day_ms = 86_400_000;

/** Forgets notifications: read ones after 90 days, all after a year. @returns how many */
export async function forgetNotifications(platform: Platform): Promise<number> {
  const now = platform.now();
  const { rows } = await platform.pool.query<{ count: string }>(
    'select forget_notifications($1, $2) as count',
    [new Date(now - 90 * day_ms), new Date(now - 365 * day_ms)],
  );
  return Number(rows[0]?.count ?? 0);
}

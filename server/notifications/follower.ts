import { channelFor } from '../../kernel/notification.ts';
import { isStaff } from '../../kernel/roles.ts';
import { notificationPlanIn } from '../../processes/desk-notifications.ts';
import { awayAt, standInFor } from '../absences/deputies.ts';
import type { FollowedEntry, Follower, Following } from '../journal/follow.ts';
import { wasAskedByMail } from '../mail/who-gets.ts';
import { type Delivery, delivered } from './delivered.ts';
import { queueNotificationMails } from './mail.ts';
import { mailDueAt } from './mail-time.ts';
import { chosenBy } from './preferences.ts';
import { concernedBy, type KnownRecord, peopleById, readDirectory, recordsById } from './read-concerned.ts';
import { tellUnread } from './unread.ts';
import { whom } from './whom.ts';

interface Due extends Delivery {
  readonly entry: FollowedEntry;
  readonly known: KnownRecord;
}

/** Everything that entries ask to be told, to whom and why. */
async function deliveriesOf(
  { client, platform }: Following,
  entries: readonly FollowedEntry[],
): Promise<readonly Due[]> {
  const ids = new Set(entries.flatMap(({ record_id }) => record_id ?? []));
  const records = await recordsById(client, [...ids]);
  const directory = await readDirectory(client, records);
  const asked = entries.flatMap((entry) => {
    const known = records.get(entry.record_id ?? '');
    if (known === undefined) return [];
    const told = whom(known.definition, entry, concernedBy(known.record, directory));
    return told.size === 0 ? [] : [{ entry, known, told }];
  });
  if (asked.length === 0) return [];
  const away = await awayAt(client, platform.now());
  const standIn = (person: string): string | null => standInFor(person, away);
  const candidates = new Set(asked.flatMap(({ told }) => [...told.keys()]));
  const deputies = [...candidates].flatMap((person) => standIn(person) ?? []);
  const people = await peopleById(client, [...candidates, ...deputies]);
  return asked.flatMap(({ entry, known, told }) =>
    delivered(told, { ...known, entry, people, standIn }).map((one) => ({ ...one, entry, known })),
  );
}

/** When people were last mailed of records: what is still to be mailed counts as well. */
async function lastMailed({ client }: Following, due: readonly Due[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ person_id: string; record_id: string; last: number }>(
    `select person_id, record_id, max(mailed_at) as last from notification
      where organisation_id = current_organisation_id() and mailed_at is not null
        and person_id = any ($1::uuid[]) and record_id = any ($2::uuid[])
      group by person_id, record_id`,
    [[...new Set(due.map(({ person }) => person))], [...new Set(due.map(({ known }) => known.record.id))]],
  );
  return new Map(rows.map(({ person_id, record_id, last }) => [`${person_id} ${record_id}`, last]));
}

/** How each is told: on the page, and when by mail. Those told by neither are left out. */
async function planned(following: Following, due: readonly Due[]) {
  const { client, platform, organisation_id } = following;
  const { settings, calendar } = await platform.organisations.of(organisation_id);
  const plan = notificationPlanIn(settings);
  const ids = [...new Set(due.map(({ person }) => person))];
  const people = await peopleById(client, ids);
  const chosen = await chosenBy(client, ids);
  const last = await lastMailed(following, due);
  const now = platform.now();
  return due.flatMap((one) => {
    const actor = people.get(one.person);
    if (actor === undefined) return [];
    const { channels, mail_hours: hours } = chosen(one.person);
    const channel = channelFor(one.event, actor, channels, plan);
    if (channel === 'none') return [];
    // People outside of the desk, and whoever asked by mail, are written to as people who ask are.
    const written = !isStaff(actor) || wasAskedByMail(one.known.record, one.person);
    const before = last.get(`${one.person} ${one.known.record.id}`) ?? null;
    const at = mailDueAt({ now, last: before, hours, calendar: calendar(null) });
    return [{ ...one, mail_due_at: channel === 'mail' && !written ? at : null }];
  });
}

/** Tells people of what concerns them: on the page at once, by mail soon after. */
export const notificationFollower: Follower = {
  name: 'notifications',
  from: 'now',
  async follow(following, entries) {
    const { client, platform, organisation_id } = following;
    const due = await deliveriesOf(following, entries);
    if (due.length === 0) return;
    const rows = await planned(following, due);
    const told = new Set<string>();
    for (const { person, entry, known, event, instead_of, mail_due_at } of rows) {
      const { rowCount } = await client.query({
        name: 'notify',
        text: `insert into notification (organisation_id, id, person_id, entry_id, record_id, event, instead_of,
            created_at, mail_due_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        values: [
          organisation_id,
          platform.newId(),
          person,
          entry.id,
          known.record.id,
          event,
          instead_of,
          new Date(platform.now()),
          mail_due_at === null ? null : new Date(mail_due_at),
        ],
      });
      if (rowCount === 1) told.add(person);
    }
    await tellUnread(client, organisation_id, told);
    const next = rows.flatMap(({ mail_due_at }) => mail_due_at ?? []);
    if (next.length > 0) await queueNotificationMails(client, platform, organisation_id, Math.min(...next));
  },
};

import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import {
  channelFor,
  eventsFor,
  type MailHours,
  type NotificationChannel,
  type NotificationChannels,
  type NotificationEvent,
} from '../../kernel/notification.ts';
import { notificationPlanIn } from '../../processes/desk-notifications.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';

/** What somebody chose. */
export interface Chosen {
  readonly channels: NotificationChannels;
  readonly mail_hours: MailHours;
  readonly version: number;
}

const nothingChosen: Chosen = { channels: {}, mail_hours: 'always', version: 0 };

/** What people chose, by person; who chose nothing is not among them. */
export async function chosenBy(
  client: PoolClient,
  people: readonly string[],
): Promise<(person: string) => Chosen> {
  const { rows } = await client.query<Chosen & { person_id: string }>(
    `select person_id, channels, mail_hours, version from notification_preference
      where organisation_id = current_organisation_id() and person_id = any ($1::uuid[])`,
    [people],
  );
  const chosen = new Map(rows.map(({ person_id, ...one }) => [person_id, one]));
  return (person) => chosen.get(person) ?? nothingChosen;
}

/** How somebody is told of an event, and how they would be had they not chosen. */
export interface EventPreference {
  readonly event: NotificationEvent;
  readonly channel: NotificationChannel;
  readonly planned: NotificationChannel;
  readonly chosen: boolean;
}

/** How somebody is told of what. */
export interface Preferences {
  readonly events: readonly EventPreference[];
  readonly mail_hours: MailHours;
  /** 0: nothing was chosen yet. */
  readonly version: number;
}

/** How whoever asks is told of what. */
export async function readPreferences(
  platform: Platform,
  { organisation_id, actor }: Principal,
): Promise<Preferences> {
  const { settings } = await platform.organisations.of(organisation_id);
  const plan = notificationPlanIn(settings);
  const { channels, mail_hours, version } = await readInOrganisation(
    platform.pool,
    organisation_id,
    async (client) => (await chosenBy(client, [actor.id ?? '']))(actor.id ?? ''),
  );
  const events = eventsFor(actor).map((event) => ({
    event,
    channel: channelFor(event, actor, channels, plan),
    planned: channelFor(event, actor, {}, plan),
    chosen: channels[event] !== undefined,
  }));
  return { events, mail_hours, version };
}

/**
 * Keeps what whoever asks chose. An event with null is as the organisation plans from then on.
 *
 * @param expected_version the version last read; 0 where nothing was chosen
 * @throws Refusal `record.version-conflict` (with the preferences as they stand)
 */
export async function changePreferences(
  platform: Platform,
  principal: Principal,
  given: {
    readonly channels?: Readonly<Partial<Record<NotificationEvent, NotificationChannel | null>>>;
    readonly mail_hours?: MailHours;
  },
  expected_version: number,
): Promise<Preferences> {
  const { organisation_id, actor } = principal;
  const written = await inOrganisation(platform.pool, organisation_id, async (client) => {
    const before = (await chosenBy(client, [actor.id ?? '']))(actor.id ?? '');
    const channels = Object.fromEntries(
      Object.entries({ ...before.channels, ...given.channels }).filter(([, channel]) => channel !== null),
    );
    const { rowCount } = await client.query(
      `insert into notification_preference as p (organisation_id, person_id, channels, mail_hours)
        select $1, $2, $3, $4 where $5 = 0 or exists (select from notification_preference
          where organisation_id = $1 and person_id = $2)
        on conflict (organisation_id, person_id)
          do update set channels = excluded.channels, mail_hours = excluded.mail_hours, version = p.version + 1
          where p.version = $5`,
      [
        organisation_id,
        actor.id,
        JSON.stringify(channels),
        given.mail_hours ?? before.mail_hours,
        expected_version,
      ],
    );
    return { done: rowCount === 1, current: before.version };
  });
  const now = await readPreferences(platform, principal);
  if (written.done) return now;
  const params = { number: 'notifications', given: expected_version, current: written.current };
  throw new Refusal('record.version-conflict', params, { current: now });
}

import type { PoolClient } from 'pg';
import { liveChannel, type NotifiedMessage } from '../live/channel.ts';

/** Unread notifications that are counted at most: more are told as so many. */
export const mostCounted = 1000;

/** How many notifications of somebody are unread, `mostCounted` at most. @param client in the scope of the organisation */
export async function countUnread(client: PoolClient, person_id: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'notifications-unread',
    text: `select count(*)::int as count from (select from notification
      where organisation_id = current_organisation_id() and person_id = $1 and read_at is null
      limit ${mostCounted}) as counted`,
    values: [person_id],
  });
  return rows[0]?.count ?? 0;
}

/** Tells the pages of people how many of their notifications are unread, once the transaction at hand is committed. */
export async function tellUnread(
  client: PoolClient,
  organisation_id: string,
  people: Iterable<string>,
): Promise<void> {
  for (const person of people) {
    const unread = await countUnread(client, person);
    const message: NotifiedMessage = { kind: 'notified', organisation_id, person, unread };
    await client.query('select pg_notify($1, $2)', [liveChannel, JSON.stringify(message)]);
  }
}

import type { PoolClient } from 'pg';
import { disposedState } from '../../kernel/definition.ts';
import type { NotificationEvent } from '../../kernel/notification.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { cursorAt, placeAt } from '../records/instant-cursor.ts';
import { mayKnow } from './delivered.ts';
import { recordsById } from './read-concerned.ts';
import { countUnread, tellUnread } from './unread.ts';

/** A notification as its reader sees it. Instants are epoch milliseconds. */
export interface Notification {
  readonly id: string;
  readonly event: NotificationEvent;
  readonly at: number;
  readonly read_at: number | null;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly instead_of: { readonly id: string; readonly name: string } | null;
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  /** Beginning of what was written. */
  readonly text: string | null;
  readonly record: {
    readonly id: string;
    readonly process: string;
    readonly plural: string;
    readonly number: string;
    readonly title: string;
  };
}

interface Row extends Omit<Notification, 'record' | 'by' | 'instead_of'> {
  readonly record_id: string;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly for_id: string | null;
  readonly for_name: string | null;
}

/** Most notifications of a page. */
export const mostListed = 100;

/** How much of a text is shown, in characters. */
const excerpt = 280;

const refer = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '–' };

async function rowsOf(
  client: PoolClient,
  person: string | null,
  { unread, cursor, limit }: { unread: boolean; cursor: string | undefined; limit: number },
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'notifications-page',
    text: `select n.id, n.event, n.created_at as at, n.read_at, n.record_id, e.activity, e.from_state, e.to_state,
        left(e.text, ${excerpt}) as text, a.id as by_id, a.name as by_name, i.id as for_id, i.name as for_name
      from notification n
      join journal_entry e on e.organisation_id = n.organisation_id and e.id = n.entry_id
      left join person a on a.organisation_id = n.organisation_id and a.id = e.actor_id
      left join person i on i.organisation_id = n.organisation_id and i.id = n.instead_of
      where n.organisation_id = current_organisation_id() and n.person_id = $1 and (not $2 or n.read_at is null)
        and ($3::timestamptz is null or (n.created_at, n.id) < ($3::timestamptz, $4::uuid))
      order by n.created_at desc, n.id desc limit $5`,
    values: [person, unread, ...placeAt(cursor), limit + 1],
  });
  return rows;
}

/**
 * Notifications of whoever asks, newest first, a page at a time: as far as they may still know of what they tell.
 *
 * @throws Refusal `list.cursor-invalid`
 */
export async function listNotifications(
  platform: Platform,
  { organisation_id, actor }: Principal,
  query: { readonly unread?: boolean; readonly cursor?: string; readonly limit?: number },
): Promise<{ items: readonly Notification[]; next: string | null; unread: number }> {
  const { unread = false, cursor, limit = 50 } = query;
  const reader = { id: actor.id ?? '', roles: actor.roles, active: true };
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const rows = await rowsOf(client, actor.id, { unread, cursor, limit });
    const page = rows.slice(0, limit);
    const records = await recordsById(client, [...new Set(page.map(({ record_id }) => record_id))]);
    const items = page.flatMap(({ record_id, by_id, by_name, for_id, for_name, ...row }): Notification[] => {
      const known = records.get(record_id);
      if (known === undefined) return [];
      const { definition, record } = known;
      if (!mayKnow(definition, record, row.activity, reader)) return [];
      const { id, number, process } = record;
      const title = String(record.values['title'] ?? number);
      return [
        {
          ...row,
          text: record.state === disposedState ? null : row.text,
          by: refer(by_id, by_name),
          instead_of: refer(for_id, for_name),
          record: { id, process, plural: definition.plural, number, title },
        },
      ];
    });
    const last = page.at(-1);
    const next = rows.length > limit && last !== undefined ? cursorAt(last) : null;
    return { items, next, unread: await countUnread(client, reader.id) };
  });
}

/** How many notifications of whoever asks are unread. */
export async function unreadOf(
  platform: Platform,
  { organisation_id, actor }: Principal,
): Promise<{ readonly unread: number }> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => ({
    unread: await countUnread(client, actor.id ?? ''),
  }));
}

/** Which notifications are read: some, those of a record, or all that came until one. */
export interface WhichRead {
  readonly ids?: readonly string[];
  readonly record?: string;
  readonly all?: true;
}

/** Marks notifications of whoever asks as read, and tells their other pages. @returns how many are unread now */
export async function markRead(
  platform: Platform,
  { organisation_id, actor }: Principal,
  { ids, record, all }: WhichRead,
): Promise<{ readonly unread: number }> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const person = actor.id ?? '';
    const { rowCount } = await client.query(
      `update notification set read_at = $5, mail_due_at = null
        where organisation_id = current_organisation_id() and person_id = $1 and read_at is null
          and ($2 or id = any ($3::uuid[]) or record_id = $4::uuid)`,
      [person, all === true, ids ?? [], record ?? null, new Date(platform.now())],
    );
    if (rowCount !== 0) await tellUnread(client, organisation_id, [person]);
    return { unread: await countUnread(client, person) };
  });
}

import { canonicalJson } from '../../kernel/canonical-json.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import { journalChange } from '../journal/append.ts';
import { readTimeline, type TimelinePage } from '../records/timeline.ts';
import { readingOf, type Visit } from './visit.ts';

/** At most one entry for each guest and thing in this time: somebody who reads on looks once. */
export const look_ms = 60_000;

/** What a guest looked at, as the journal says it: the thing, and which record, version or page of it. */
export interface Look {
  /** Number of the opened thing; null: the room itself. */
  readonly thing: string | null;
  readonly name?: string;
  readonly process?: string | null;
  readonly number?: string;
  readonly version?: number | string;
  /** Of a list: the first and the last number on the page. */
  readonly page?: string;
  /** Number of the sample whose frozen record it was. */
  readonly sample?: number;
  /** The printed form or the file that was taken. */
  readonly form?: string;
}

/** Journals that a guest looked at something. Looks of staff are none: they see it by their own rights. */
export async function journalLook(visit: Visit, look: Look): Promise<void> {
  const { client, platform, principal, room, guest, now } = visit;
  if (!guest) return;
  const detail = JSON.stringify(look);
  // Two requests at once must not both find that there was no look before.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    canonicalJson([room.id, principal.actor.id, detail]),
  ]);
  const { rowCount } = await client.query({
    name: 'room-look-before',
    text: `select 1 from journal_entry
      where organisation_id = current_organisation_id() and record_id = $1 and activity = 'looked'
        and actor_id = $2 and occurred_at > $3 and detail = $4::jsonb limit 1`,
    values: [room.id, principal.actor.id, new Date(now - look_ms).toISOString(), detail],
  });
  if ((rowCount ?? 0) > 0) return;
  await journalChange(client, platform, principal, {
    thing: 'audit-room',
    id: room.id,
    activity: 'looked',
    detail: { ...look },
  });
}

/** Who looked at what and drew which samples, newest first. */
export function readLooks(
  visit: Visit,
  query: { readonly cursor?: string; readonly limit?: number },
): Promise<TimelinePage> {
  return readTimeline(readingOf(visit, auditRoom), visit.room.id, {
    ...query,
    order: 'newest-first',
    activities: ['looked', 'sampled'],
  });
}

import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { JournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { type Names, namesFor, presentValue } from './present.ts';
import { looksLikeId } from './store.ts';

/** Most entries of one page of a timeline. */
export const timelineLimit = 200;

/** Activities that requesters never see, besides those whose definition says so. */
const staffOnly = ['note', 'link', 'unlink', 'clock-threshold'];

type Row = JournalEntry & { actor_name: string | null };

function hiddenFrom(definition: ProcessDefinition, actor: Actor): readonly string[] {
  if (isStaff(actor)) return [];
  const hidden = definition.activities.filter(({ audience }) => audience === 'staff').map(({ name }) => name);
  return [...staffOnly, ...hidden];
}

function presentEntry(
  definition: ProcessDefinition,
  row: Row,
  actor: Actor,
  names: Names,
): Record<string, unknown> {
  const staff = isStaff(actor);
  const changes: Record<string, unknown[]> = {};
  for (const [name, values] of Object.entries(row.changes)) {
    const field = definition.fields[name];
    if (!staff && field?.audience === 'staff') continue;
    changes[name] = values.map((value) => presentValue(field, value, names));
  }
  return {
    id: row.id,
    activity: row.activity,
    from_state: row.from_state,
    to_state: row.to_state,
    occurred_at: new Date(row.occurred_at).toISOString(),
    recorded_at: new Date(row.recorded_at).toISOString(),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '–' },
    origin: row.origin,
    changes,
    text: row.text,
    detail: staff ? row.detail : null,
  };
}

/** The old (0) or new (1) values of changes. */
function sideOf(changes: JournalEntry['changes'], side: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([name, values]) => [name, values[side]]));
}

function readCursor(cursor: string): readonly [string, string] {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)) || !looksLikeId(id)) {
    throw new Refusal('list.cursor-invalid');
  }
  return [at, id];
}

/** In which order a timeline is told. */
export const timelineOrders = ['oldest-first', 'newest-first'] as const;

type TimelineOrder = (typeof timelineOrders)[number];

const directions = {
  'oldest-first': { name: 'timeline', after: '>', sort: '' },
  'newest-first': { name: 'timeline-newest-first', after: '<', sort: ' desc' },
} as const;

/** What narrows a timeline. */
export interface TimelineQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly order?: TimelineOrder;
  /** Only these activities (the comments of a record, say). */
  readonly activities?: readonly string[];
}

/** A record's journal as the actor may see it, oldest first unless asked otherwise, a page at a time. */
export async function readTimeline(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  actor: Actor,
  query: TimelineQuery,
): Promise<{ items: Record<string, unknown>[]; next: string | null }> {
  const limit = Math.min(query.limit ?? timelineLimit, timelineLimit);
  const [at, id] = query.cursor === undefined ? [null, null] : readCursor(query.cursor);
  const { name, after, sort } = directions[query.order ?? 'oldest-first'];
  const { rows } = await client.query<Row>({
    name,
    text: `with page as (
        select * from journal_entry
        where organisation_id = current_organisation_id() and record_id = $1
          and ($2::timestamptz is null or (occurred_at, id) ${after} ($2::timestamptz, $3::uuid))
          and activity <> all ($4::text[]) and ($5::text[] is null or activity = any ($5::text[]))
        order by occurred_at${sort}, id${sort} limit $6
      )
      select page.id, page.activity, page.from_state, page.to_state, page.occurred_at, page.recorded_at, page.actor_id,
        page.origin, page.changes, page.text, page.detail, actor.name as actor_name
      from page left join person actor
        on actor.organisation_id = page.organisation_id and actor.id = page.actor_id
      order by page.occurred_at${sort}, page.id${sort}`,
    values: [record.id, at, id, hiddenFrom(definition, actor), query.activities ?? null, limit + 1],
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const changed = shown.flatMap(({ changes }) => [0, 1].map((side) => sideOf(changes, side)));
  const names = await namesFor(client, definition, changed);
  return {
    items: shown.map((row) => presentEntry(definition, row, actor, names)),
    next: more
      ? Buffer.from(`${new Date(last.occurred_at).toISOString()} ${last.id}`).toString('base64url')
      : null,
  };
}

/** Links of a record in both directions, to records of whatever process. */
export async function readLinks(
  client: PoolClient,
  record: ProcessRecord,
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query({
    name: 'links-of-record',
    text: `select link.id, link.relation, case when link.from_id = $1 then 'to' else 'from' end as direction,
        json_build_object('id', other.id, 'number', other.number, 'process', other.process, 'title', other.title,
          'state', other.state) as record
      from link join record other on other.organisation_id = link.organisation_id
        and other.id = case when link.from_id = $1 then link.to_id else link.from_id end
      where link.organisation_id = current_organisation_id() and (link.from_id = $1 or link.to_id = $1)
      order by link.created_at, link.id limit 500`,
    values: [record.id],
  });
  return rows;
}

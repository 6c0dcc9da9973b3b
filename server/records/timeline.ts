import type { PoolClient } from 'pg';
import { disposedState, type ProcessDefinition } from '../../kernel/definition.ts';
import type { JournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { disposesItself } from '../../kernel/retention.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { cursorAt, placeAt } from './instant-cursor.ts';
import type { Names } from './names.ts';
import { presentValue } from './present.ts';
import type { Reading } from './reading.ts';
import { keyColumn } from './store.ts';

/** Most entries of one page of a timeline. */
export const timelineLimit = 200;

/** Activities that requesters never see, besides those whose definition says so. */
const staffOnly = [
  'note',
  'link',
  'unlink',
  'clock-threshold',
  'watch',
  'unwatch',
  'time',
  'escalate-functional',
  'escalate-hierarchic',
];

/** Activities of which this actor is told nothing. */
export function hiddenFrom(definition: ProcessDefinition, actor: Actor): readonly string[] {
  if (isStaff(actor)) return [];
  const hidden = definition.activities.filter(({ audience }) => audience === 'staff').map(({ name }) => name);
  return [...staffOnly, ...hidden];
}

/** An entry, and whether its record was disposed of: then it tells who did what and when, and nothing of what was said. */
interface EntryRow extends JournalEntry {
  readonly withheld: boolean;
  /** The number of the record it belongs to, where that was merged into the one whose timeline is read. */
  readonly merged_number: string | null;
}

/** What is left of an entry of a record that was disposed of; of the disposal itself, why it was done, too. */
function withheld(row: EntryRow): EntryRow {
  if (!row.withheld) return row;
  return row.activity === 'dispose'
    ? { ...row, changes: {} }
    : { ...row, changes: {}, text: null, detail: null };
}

/** Ids of the people whom a note or a comment names. */
function mentionsOf({ detail }: JournalEntry): readonly string[] {
  return (detail?.['mentions'] as readonly string[] | undefined) ?? [];
}

/** What everybody is told of an entry besides its text: the files that it is about. */
function openDetail({ activity, detail }: JournalEntry): JournalEntry['detail'] {
  if (detail === null || activity === 'attach' || activity === 'detach') return detail;
  const { files, attached } = detail;
  return activity === 'comment' && files !== undefined ? { files, attached } : null;
}

function presentEntry(
  definition: ProcessDefinition,
  row: EntryRow,
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
    actor: row.actor_id === null ? null : { id: row.actor_id, name: names.get(row.actor_id) ?? '–' },
    origin: row.origin,
    changes,
    text: row.text,
    mentions: mentionsOf(row).map((id) => ({ id, name: names.get(id) ?? '–' })),
    detail: staff ? row.detail : openDetail(row),
    // Kept where it was written: what is told of another record is that record's.
    ...(row.merged_number === null ? {} : { from_record: { id: row.record_id, number: row.merged_number } }),
  };
}

/** The old (0) or new (1) values of changes. */
function sideOf(changes: JournalEntry['changes'], side: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([name, values]) => [name, values[side]]));
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

/** A page of a journal. */
export interface TimelinePage {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

/**
 * A record's journal as the actor may see it, oldest first unless asked otherwise, a page at a time. Whether they may
 * see the record is not asked here: so that both can be read at once, by its key.
 *
 * @throws Refusal `list.cursor-invalid`
 */
export async function readTimeline(
  reading: Reading,
  key: string,
  query: TimelineQuery,
): Promise<TimelinePage> {
  const { client, definition, actor } = reading;
  const limit = Math.min(query.limit ?? timelineLimit, timelineLimit);
  const [at, id] = placeAt(query.cursor);
  const { name, after, sort } = directions[query.order ?? 'oldest-first'];
  const by = keyColumn(key);
  const { rows } = await client.query<EntryRow>({
    name: `${name}-by-${by}`,
    text: `with own as materialized (select id, state = '${disposedState}' as disposed from record
        where organisation_id = current_organisation_id() and process = $1 and ${by} = $2)
      select id, record_id, case when record_id <> (select id from own) then (select number from record merged
          where merged.organisation_id = current_organisation_id() and merged.id = record_id) end as merged_number,
        activity, from_state, to_state, occurred_at, recorded_at, actor_id, origin, changes, text, detail,
        not $8 and case when record_id = (select id from own) then (select disposed from own)
          else (select state = '${disposedState}' from record told
            where told.organisation_id = current_organisation_id() and told.id = record_id) end as withheld
      from journal_entry
      where organisation_id = current_organisation_id()
        and record_id = any (array(select id from own
          union select into_own.id from own, records_merged_into(own.id) as into_own (id) where $9))
        and ($3::timestamptz is null or (occurred_at, id) ${after} ($3::timestamptz, $4::uuid))
        and activity <> all ($5::text[])
        and ($9 or activity not in ('attach', 'detach') or detail->>'audience' = 'everyone') and ($6::text[] is null or activity = any ($6::text[]))
      order by occurred_at${sort}, id${sort} limit $7`,
    values: [
      definition.name,
      key,
      at,
      id,
      hiddenFrom(definition, actor),
      query.activities ?? null,
      limit + 1,
      disposesItself(definition),
      isStaff(actor),
    ],
  });
  const shown = rows.slice(0, limit).map(withheld);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const changed = shown.flatMap(({ changes }) => [0, 1].map((side) => sideOf(changes, side)));
  const actors = shown.flatMap((row) => [row.actor_id, ...mentionsOf(row)]);
  const names = await reading.names.of(reading, changed, actors);
  return {
    items: shown.map((row) => presentEntry(definition, row, actor, names)),
    next: more ? cursorAt({ at: last.occurred_at, id: last.id }) : null,
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

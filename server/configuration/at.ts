import type { PoolClient } from 'pg';
import type { MemberEntry } from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { timestamp } from '../records/store.ts';

/** A relation of an item at an instant, from either end. */
export interface RelationThen {
  readonly relation: string;
  readonly direction: 'to' | 'from';
  readonly other: { readonly id: string; readonly number: string; readonly title: string };
}

/** A configuration item as it was at an instant. */
export interface ItemThen {
  readonly record: ProcessRecord;
  readonly relations: readonly RelationThen[];
}

interface EntryRow {
  readonly activity: string;
  readonly at: number;
  readonly changes: MemberEntry['changes'];
}

interface LinkingRow {
  readonly activity: 'link' | 'unlink';
  readonly from_id: string;
  readonly relation: string;
  readonly to_id: string;
}

/** Relations there are now, and what was linked and unlinked after the instant, newest first. */
async function readRelations(
  client: PoolClient,
  id: string,
  instant: number,
): Promise<{ readonly now: readonly LinkingRow[]; readonly since: readonly LinkingRow[] }> {
  const { rows: now } = await client.query<LinkingRow>({
    text: `select 'link' as activity, from_id, relation, to_id from link
      where organisation_id = current_organisation_id() and (from_id = $1 or to_id = $1)`,
    values: [id],
  });
  // What others began and took back stands in their journals: all that was unlinked since is looked through.
  const { rows: since } = await client.query<LinkingRow>({
    text: `select activity, record_id as from_id, detail->>'relation' as relation, (detail->>'to')::uuid as to_id
      from journal_entry
      where organisation_id = current_organisation_id() and occurred_at > $2 and activity in ('link', 'unlink')
        and (record_id = $1 or detail->>'to' = $1::text)
      order by occurred_at desc, id desc`,
    values: [id, timestamp(instant)],
  });
  return { now, since };
}

/** The relations as they stood before everything that came since was done. */
function relationsBefore(now: readonly LinkingRow[], since: readonly LinkingRow[]): readonly LinkingRow[] {
  const then = new Map(now.map((row) => [`${row.from_id} ${row.relation} ${row.to_id}`, row]));
  for (const row of since) {
    const key = `${row.from_id} ${row.relation} ${row.to_id}`;
    if (row.activity === 'link') then.delete(key);
    else then.set(key, row);
  }
  return [...then.values()];
}

async function withOthers(
  client: PoolClient,
  id: string,
  rows: readonly LinkingRow[],
): Promise<readonly RelationThen[]> {
  const otherOf = ({ from_id, to_id }: LinkingRow): string => (from_id === id ? to_id : from_id);
  const { rows: others } = await client.query<RelationThen['other']>({
    text: `select id, number, title from record
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    values: [rows.map(otherOf)],
  });
  const known = new Map(others.map((other) => [other.id, other]));
  return rows.flatMap((row) => {
    const other = known.get(otherOf(row));
    return other === undefined
      ? []
      : [
          {
            relation: row.relation,
            direction: row.from_id === id ? ('to' as const) : ('from' as const),
            other,
          },
        ];
  });
}

/**
 * A configuration item as it was at an instant, its relations included, told from the journal; null where it had not
 * been written down by then. What happened in the very millisecond counts as done.
 */
export async function itemAt(
  client: PoolClient,
  record: ProcessRecord,
  instant: number,
): Promise<ItemThen | null> {
  const { rows: entries } = await client.query<EntryRow>({
    text: `select activity, occurred_at as at, changes from journal_entry
      where organisation_id = current_organisation_id() and record_id = $1 order by occurred_at, id`,
    values: [record.id],
  });
  const period = { from: 0, to: instant + 1 };
  const told = entries.map((entry) => ({ ...entry, actor_id: null, by_person: true }));
  const member = memberAt(configurationItem, record, told, { period, settings: {}, calendar: () => null });
  if (member === null) return null;
  const { now, since } = await readRelations(client, record.id, instant);
  return {
    record: member.record,
    relations: await withOthers(client, record.id, relationsBefore(now, since)),
  };
}

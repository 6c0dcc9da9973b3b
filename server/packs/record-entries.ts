import type { PoolClient } from 'pg';
import type { ReplayedEntry } from '../../evidence/verify/replay.ts';
import type { Changes } from '../../kernel/journal.ts';
import { type SealableEntry, sealableColumns } from '../journal/sealed-rows.ts';

/** A journal entry of a record with its place in the tree. */
export type RecordEntry = Omit<SealableEntry, 'changes'> & {
  readonly position: number;
  readonly changes: Changes;
  /** Epoch milliseconds; null where the content stands. */
  readonly erased_at: number | null;
};

/**
 * The entries of some records by record, in the order in which they were recorded.
 *
 * @param snapshot what was not seen by it is left out, as PostgreSQL writes snapshots
 */
export async function entriesOfRecords(
  client: PoolClient,
  ids: readonly string[],
  snapshot: string,
): Promise<ReadonlyMap<string, readonly RecordEntry[]>> {
  const { rows } = await client.query<RecordEntry>({
    name: 'pack-entries-of-records',
    text: `select ${sealableColumns}, l.position, x.erased_at
      from journal_entry e
      join journal_leaf l on l.organisation_id = e.organisation_id and l.entry_id = e.id
      left join journal_erasure x on x.organisation_id = e.organisation_id and x.entry_id = e.id
      where e.organisation_id = current_organisation_id() and e.record_id = any ($1)
        and pg_visible_in_snapshot(e.transaction_id, $2::pg_snapshot)
      order by e.recorded_at, l.position`,
    values: [ids, snapshot],
  });
  const found = new Map<string, RecordEntry[]>();
  for (const row of rows) {
    const id = row.record_id ?? '';
    const own = found.get(id);
    if (own === undefined) found.set(id, [row]);
    else own.push(row);
  }
  return found;
}

/** The same as replaying takes them. */
export function replayable(entry: RecordEntry): ReplayedEntry {
  return {
    position: entry.position,
    recorded_at: entry.recorded_at,
    occurred_at: entry.occurred_at,
    imported: entry.origin === 'import',
    to_state: entry.to_state,
    changes: entry.erased_at === null ? entry.changes : null,
  };
}

import type { PoolClient } from 'pg';
import type { EntryContent, EntryFrame } from '../../kernel/sealed-entry.ts';

/** A journal entry as it is read to be sealed or verified, with the times as the database has them. */
export interface SealableEntry extends EntryFrame, EntryContent {}

const utc = (column: string): string =>
  `to_char(e.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`;

/** Columns of the journal (as `e`) that make a `SealableEntry`. */
export const sealableColumns = `e.organisation_id, e.id, e.record_id, e.process, e.activity, e.from_state, e.to_state,
  ${utc('occurred_at')}, ${utc('recorded_at')}, e.actor_id, e.origin, encode(e.source_hash, 'hex') as source_hash,
  e.import_run_id, e.changes, e.text, e.detail`;

/** A transaction's number as the index of the journal (as `e`) has it, behind the organisation. */
export const transactionNumber = '(e.transaction_id::text::bigint)';

/** That entries (as `e`) are of an organisation, as that index has it: so no other is taken, whatever the statistics say. */
export function ofOrganisation(id: string): string {
  return `uuid_send(e.organisation_id) = uuid_send(${id})`;
}

/**
 * Place of an entry (as `e`) among the leaves, null where it has none. It goes by the organisation of the entry: given as a value
 * one that is newer than the statistics of the table would have all its leaves read for each entry.
 */
export const leafOfEntry =
  '(select l.position from journal_leaf l where l.organisation_id = e.organisation_id and l.entry_id = e.id)';

/** How far an organisation's journal is sealed: its last entry that is, in the order of sealing. */
export interface SealedUpTo {
  readonly transaction: string;
  readonly entry: string;
  /** Whether it was sealed elsewhere, where transactions counted otherwise. */
  readonly moved: boolean;
}

/** How far a journal is sealed. @returns null where nothing of it is */
export async function sealedUpTo(client: PoolClient, organisation_id: string): Promise<SealedUpTo | null> {
  const { rows } = await client.query<SealedUpTo>(
    `select last_transaction_id::text as transaction, last_entry_id as entry,
        last_transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) as moved
      from journal_sealing where organisation_id = $1`,
    [organisation_id],
  );
  return rows[0] ?? null;
}

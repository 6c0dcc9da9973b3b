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

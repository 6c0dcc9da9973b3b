import type { Origin } from './record.ts';

/** Old and new value of each field that an entry changed. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>;

/**
 * An entry of the journal as a decision makes it.
 *
 * `occurred_at` (epoch milliseconds) is when it is said to have happened. When it was recorded is known to the
 * database alone, which stamps `recorded_at` by its own clock.
 */
export interface NewJournalEntry {
  readonly id: string;
  readonly record_id: string | null;
  readonly process: string;
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly occurred_at: number;
  readonly actor_id: string | null;
  readonly origin: Origin | 'system';
  readonly changes: Changes;
  readonly text: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  /** Digest of the imported row it stands for, hexadecimal: the same row is never imported twice. */
  readonly source_hash: string | null;
  readonly import_run_id: string | null;
}

/** An entry as the database holds it. */
export interface JournalEntry extends NewJournalEntry {
  readonly recorded_at: number;
}

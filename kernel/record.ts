/** A state entered at an instant (epoch milliseconds). */
export interface StateSpan {
  readonly state: string;
  readonly at: number;
}

/** Where a record or an entry comes from. Imported and sample evidence stays visibly so. */
export type Origin = 'live' | 'import' | 'sample';

/** What of a record its clocks are computed from. */
export interface ClockedRecord {
  /** Every field of the definition flat, whether it is stored in a column or not; references are ids. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Every state the record was in, in order of time: the clocks' only source. */
  readonly history: readonly StateSpan[];
  readonly opened_at: number;
}

/** One record of any process. Instants are epoch milliseconds. */
export interface ProcessRecord extends ClockedRecord {
  readonly id: string;
  readonly organisation_id: string;
  readonly process: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly resolved_at: number | null;
  readonly closed_at: number | null;
  /** When the next target is missed if nothing happens; null when no clock runs. */
  readonly due_at: number | null;
  /** When a clock next passes a threshold that has not been announced. */
  readonly next_clock_at: number | null;
  /**
   * When a target that still counts comes, or came, into danger by the planned share of it; null or absent when none does.
   */
  readonly at_risk_at?: number | null;
  /** When the first target that still counts is, or was, missed; null or absent when none is. */
  readonly missed_at?: number | null;
  /** Thresholds already announced: `clock:percent` to the instant announced. */
  readonly clock_marks: Readonly<Record<string, number>>;
  readonly origin: Origin;
  /** The record's key in the system it was imported from. */
  readonly external_key: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

import { api } from '../api.ts';
import type { Page } from '../shared/paged-list.ts';
import type { Reference } from '../shared/references.ts';

/** One clock of a record as the API shows it. */
export interface Clock {
  readonly name: string;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly target_minutes: number | null;
  readonly elapsed_minutes: number;
  readonly due_at: string | null;
  readonly breached: boolean;
  readonly stopped_at: string | null;
  readonly operational?: boolean;
  /** From which percentage of the target on it is at risk. */
  readonly at_risk_percent?: number | null;
  /** Of real time. */
  readonly paused_minutes?: number;
  /** The line of the targets that it goes by. */
  readonly by?: { readonly line: number; readonly matched: readonly string[] } | null;
}

/** Something that may be done next. */
export interface NextActivity {
  readonly name: string;
  readonly to: string | null;
  readonly requires: readonly string[];
  readonly accepts: readonly string[];
  readonly requires_text: boolean;
  /** Done with one's own name under it: the password is asked once more. */
  readonly signed: boolean;
}

/** What somebody typed into the form of an activity, kept until it is sent. */
export interface ActivityDraft {
  /** The fields that were touched. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** What the record was when the form was opened. */
  readonly base?: Readonly<Record<string, unknown>>;
  /** What was decided about fields that others changed meanwhile. */
  readonly decided?: Readonly<Record<string, unknown>>;
}

/** The key under which the form of an activity keeps what was typed. */
export function activityDraftKey(number: string, activity: string): string {
  return `activity:${number}:${activity}`;
}

/** A record as lists show it; fields for staff are absent for requesters. */
export interface ListedRecord {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly title: string;
  readonly priority?: number | null;
  readonly opened_at: string;
  readonly updated_at: string;
  readonly due_at: string | null;
  readonly origin: 'live' | 'import' | 'sample';
  readonly external_key: string | null;
  readonly clocks: readonly Clock[];
  readonly [field: string]: unknown;
}

/** A record as its page shows it. */
export interface OpenedRecord extends ListedRecord {
  readonly activities: readonly NextActivity[];
  readonly writable: readonly string[];
}

/** A record together with the newest of what happened to it. */
export interface RecordWithJournal extends OpenedRecord {
  /** Newest first. */
  readonly journal: Page<TimelineEntry>;
}

/** An entry of the journal as the API shows it. */
export interface TimelineEntry {
  readonly id: string;
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly actor: Reference | null;
  readonly origin: 'live' | 'system' | 'import' | 'sample';
  readonly changes: Readonly<Record<string, readonly unknown[]>>;
  readonly text: string | null;
  /** People whom a note or a comment names; absent in what was kept before there were mentions. */
  readonly mentions?: readonly Reference[];
  readonly detail: Readonly<Record<string, unknown>> | null;
  /** The record that it was told of, where that was merged into the one that is shown. */
  readonly from_record?: { readonly id: string; readonly number: string };
}

/** A link of a record to another record. */
export interface RecordLink {
  readonly id: string;
  readonly relation: string;
  readonly direction: 'to' | 'from';
  readonly record: {
    readonly number: string;
    readonly process: string;
    readonly title: string;
    readonly state: string;
  };
}

/** The key under which the form of a record's facts keeps what was typed. */
export function editDraftKey(number: string): string {
  return `edit:${number}`;
}

/** Query of one record with its journal, so that what the page shows of both is of one moment. */
export function recordQuery(plural: string, key: string) {
  return {
    queryKey: [plural, 'one', key],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<RecordWithJournal>(`/${plural}/${key}`, { query: { include: 'journal' }, signal }),
    // Clocks go on, and others work on it too.
    refetchInterval: 60_000,
  } as const;
}

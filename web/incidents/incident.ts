import { api } from '../api.ts';
import type { Page } from '../shared/paged-list.ts';
import type { Reference } from '../shared/references.ts';

/** One clock of an incident as the API shows it. */
export interface Clock {
  readonly name: string;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly target_minutes: number | null;
  readonly elapsed_minutes: number;
  readonly due_at: string | null;
  readonly breached: boolean;
  readonly stopped_at: string | null;
}

/** Something that may be done next. */
export interface NextActivity {
  readonly name: string;
  readonly to: string | null;
  readonly requires: readonly string[];
  readonly accepts: readonly string[];
  readonly requires_text: boolean;
}

/** An incident as lists show it; fields for staff are absent for requesters. */
export interface Incident {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly title: string;
  readonly priority: number | null;
  readonly opened_at: string;
  readonly updated_at: string;
  readonly due_at: string | null;
  readonly origin: 'live' | 'import' | 'sample';
  readonly external_key: string | null;
  readonly service: Reference | null;
  readonly team: Reference | null;
  readonly assignee: Reference | null;
  readonly requester: Reference | null;
  readonly major: boolean | null;
  readonly clocks: readonly Clock[];
  readonly [field: string]: unknown;
}

/** An incident as its page shows it. */
export interface OpenedIncident extends Incident {
  readonly activities: readonly NextActivity[];
  readonly writable: readonly string[];
}

/** An incident together with the newest of what happened to it. */
export interface IncidentWithJournal extends OpenedIncident {
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
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** A link of an incident to another record. */
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

/** Query of one incident with its journal, so that what the page shows of both is of one moment. */
export function incidentQuery(key: string) {
  return {
    queryKey: ['incidents', 'one', key],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<IncidentWithJournal>(`/incidents/${key}`, { query: { include: 'journal' }, signal }),
    // Clocks go on, and others work on it too.
    refetchInterval: 60_000,
  } as const;
}

import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** A row of the communication log, as the API gives it. */
export interface MajorMessage {
  readonly at: string;
  readonly to: readonly string[];
  readonly by: Reference | null;
  readonly people: number | null;
  readonly mailed: number | null;
  readonly text: string;
}

/** What the page shows of a major incident. */
export interface MajorIncident {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly major: boolean | null;
  readonly opened_at: string;
  readonly resolved_at: string | null;
  readonly major_manager: Reference | null;
  readonly major_declared_at: string | null;
  readonly major_log: readonly MajorMessage[] | null;
  readonly major_review: string | null;
  readonly major_improvement: string | null;
  readonly major_improvement_record: Reference | null;
  readonly major_reviewed_at: string | null;
}

/** Somebody whom the incident concerns. */
interface Stakeholder {
  readonly id: string;
  readonly name: string;
  readonly customer: string | null;
  readonly has_email: boolean;
}

/** Reads the incident. */
export function majorQuery(key: string) {
  return queryOptions({
    queryKey: ['incidents', key, 'major'],
    queryFn: ({ signal }) => api.get<MajorIncident>(`/incidents/${encodeURIComponent(key)}`, { signal }),
  });
}

/** Reads whom it concerns. */
export function stakeholdersQuery(key: string) {
  return queryOptions({
    queryKey: ['incidents', key, 'stakeholders'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Stakeholder[] }>(`/incidents/${encodeURIComponent(key)}/major/stakeholders`, {
        signal,
      }),
  });
}

/** Something that happened in the course of a major incident. */
export interface Milestone {
  readonly kind: 'opened' | 'declared' | 'told' | 'resolved' | 'reviewed';
  readonly at: string;
  readonly message?: MajorMessage;
}

/** What happened, in order of time. */
export function courseOf(incident: MajorIncident): readonly Milestone[] {
  const stamped = (kind: Milestone['kind'], at: string | null): readonly Milestone[] =>
    at === null ? [] : [{ kind, at }];
  const told = (incident.major_log ?? []).map(
    (message): Milestone => ({ kind: 'told', at: message.at, message }),
  );
  return [
    ...stamped('opened', incident.opened_at),
    ...stamped('declared', incident.major_declared_at),
    ...told,
    ...stamped('resolved', incident.resolved_at),
    ...stamped('reviewed', incident.major_reviewed_at),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

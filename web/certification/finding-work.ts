import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Named } from './road.ts';

/** A finding of an external audit with its improvement work. */
export interface AuditFinding extends Named {
  readonly grade: 'major' | 'minor' | 'opportunity';
  /** Id of whoever answers for it. */
  readonly assignee: string | null;
  readonly answer_due: string | null;
  readonly closing_due: string | null;
  readonly work: Named | null;
  readonly is_done: boolean;
}

/** The findings of an audit, and for how many days work is proposed. */
export interface AuditFindings {
  readonly items: readonly AuditFinding[];
  readonly work_days: number;
}

export const auditFindingsQuery = (audit: string) =>
  queryOptions({
    queryKey: ['external-audits', 'findings', audit],
    queryFn: ({ signal }) => api.get<AuditFindings>(`/external-audits/${audit}/findings`, { signal }),
  });

/** How far the improvement work of a finding is, and what of it may be reported as done. */
export interface FindingWork {
  readonly work: Named | null;
  readonly is_done: boolean;
  readonly proposed: {
    readonly done: string;
    readonly evidence_list: readonly {
      readonly what: string;
      readonly where: string;
      readonly hash: string;
    }[];
  } | null;
  readonly work_days: number;
}

export const findingWorkQuery = (finding: string) =>
  queryOptions({
    queryKey: ['received-findings', 'work', finding],
    queryFn: ({ signal }) => api.get<FindingWork>(`/received-findings/${finding}/work`, { signal }),
  });

const endedStates: readonly string[] = ['closed', 'considered'];

/** Whether work can be made of a finding: it has none and has not come to an end. */
export function canBecomeWork({ work, state }: Pick<AuditFinding, 'work' | 'state'>): boolean {
  return work === null && !endedStates.includes(state);
}

/** The day proposed for work: so many days from today, but not after the finding is to be closed. */
export function proposedDay(
  today: string,
  work_days: number,
  { closing_due }: Pick<AuditFinding, 'closing_due'>,
): string {
  const planned = new Date(Date.parse(today) + work_days * 86_400_000).toISOString().slice(0, 10);
  return closing_due !== null && closing_due >= today && closing_due < planned ? closing_due : planned;
}

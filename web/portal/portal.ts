import { isInPortal, type PlainState } from '../../processes/portal-state.ts';
import { api } from '../api.ts';
import { pathOfRecord, paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';

/** Something that waits for whoever looks. */
export interface Waiting {
  readonly kind: 'approve' | 'answer' | 'confirm' | 'rate';
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly since: string;
}

/** What is known of a service: it is disturbed, or will be worked on. */
export interface Disturbance {
  readonly kind: 'disturbed' | 'maintenance';
  readonly service: { readonly id: string; readonly number: string; readonly name: string };
  readonly from: string;
  readonly until: string | null;
}

/** What the portal begins with. */
export interface PortalHome {
  readonly waiting: readonly Waiting[];
  readonly disturbances: readonly Disturbance[];
  readonly unit: { readonly id: string; readonly name: string } | null;
}

/** A record as the portal lists it. */
export interface PortalRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly plain_state: PlainState;
  readonly service: string | null;
  readonly requester: string | null;
  readonly updated_at: string;
}

/** Whether somebody may say how satisfied they were. */
export interface Rating {
  readonly state: 'none' | 'asked' | 'answered' | 'ended' | 'open';
  readonly score: number | null;
  readonly ends_at: string | null;
}

/** What waits for whoever is signed in, and what is known of services. */
export const portalQuery = {
  queryKey: ['portal', 'home'],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<PortalHome>('/portal', { signal }),
  refetchInterval: 60_000,
} as const;

/** Where a record is followed: in the portal where its process is one of it, elsewhere on its own page. */
export function pathInPortal(process: string, number: string): string {
  const plural = processDirectory.find(({ name }) => name === process)?.plural;
  return plural === undefined || !isInPortal(process)
    ? pathOfRecord(process, number)
    : paths.portalRecord(plural, number);
}

import { queryOptions } from '@tanstack/react-query';
import type { Role } from '../../kernel/roles.ts';
import type { ThingKind } from '../../processes/audit-room/things.ts';
import { api } from '../api.ts';
import type { TimelineEntry } from '../records/record.ts';
import type { Page } from '../shared/paged-list.ts';
import type { Reference } from '../shared/references.ts';

/** Roles that open something in a room and answer for it. */
export const arrangingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

/** Roles that ask in a room and take samples: guests, and the staff on their behalf. */
export const askingRoles: readonly Role[] = ['external-auditor', ...arrangingRoles];

/** A room in short. */
export interface RoomHead {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
}

/** Something that is open in a room. */
export interface OpenThing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly process: string | null;
  readonly key: string | null;
  readonly name: string;
  readonly filter: string | null;
  readonly why: string | null;
  readonly opened_at: string;
  readonly opened_by: Reference;
}

/** A room as its visitors see it. */
export interface Room extends RoomHead {
  readonly description: string | null;
  readonly run_by: Reference | null;
  readonly external_audit: Reference | null;
  readonly guests: readonly Reference[];
  readonly things: readonly OpenThing[];
}

/** A request for information as a room shows it. */
export interface RoomRequest {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly description: string | null;
  readonly requirements: readonly string[] | null;
  readonly requester: Reference | null;
  readonly assignee: Reference | null;
  readonly due_on: string | null;
  readonly opened_at: string;
  readonly answers:
    | readonly {
        readonly text: string;
        readonly opened: string | null;
        readonly by: Reference;
        readonly at: string;
      }[]
    | null;
  readonly activities: readonly { readonly name: string; readonly requires_text: boolean }[];
  readonly may_comment: boolean;
}

/** A request with what both sides did and said. */
export interface OpenedRequest extends RoomRequest {
  readonly journal: Page<TimelineEntry>;
}

/** A sample in short. */
export interface SampleHead {
  readonly number: number;
  readonly name: string;
  readonly drawn_by: Reference;
  readonly drawn_at: string;
  readonly draw: { readonly size: number; readonly seed: string; readonly population: number } | null;
  readonly size: number;
}

/** A sample with its records. */
export interface Sample extends SampleHead {
  readonly records: readonly {
    readonly position: number;
    readonly process: string;
    readonly number: string;
    readonly title: string;
    readonly version: number;
    readonly hash: string;
    readonly changed: boolean;
  }[];
}

/** Where the API has a room. */
export const roomPath = (key: string): string => `/rooms/${encodeURIComponent(key)}`;

/** The rooms that somebody visits. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => api.get<{ items: readonly RoomHead[] }>('/rooms', { signal }),
});

/** One room. */
export const roomQuery = (key: string) =>
  queryOptions({
    queryKey: ['rooms', key, 'room'],
    queryFn: ({ signal }) => api.get<Room>(roomPath(key), { signal }),
  });

/** What was asked for in a room. */
export const requestsQuery = (key: string) =>
  queryOptions({
    queryKey: ['rooms', key, 'requests'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly RoomRequest[] }>(`${roomPath(key)}/requests`, { signal }),
  });

/** One request. */
export const requestQuery = (key: string, request: string) =>
  queryOptions({
    queryKey: ['rooms', key, 'requests', request],
    queryFn: ({ signal }) => api.get<OpenedRequest>(`${roomPath(key)}/requests/${request}`, { signal }),
    refetchInterval: 60_000,
  });

/** The samples taken in a room. */
export const samplesQuery = (key: string) =>
  queryOptions({
    queryKey: ['rooms', key, 'samples'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly SampleHead[] }>(`${roomPath(key)}/samples`, { signal }),
  });

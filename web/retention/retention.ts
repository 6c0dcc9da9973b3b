import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** How many closed records of a process are kept, as the API tells it. */
export interface KeptRecords {
  readonly process: string;
  readonly plural: string;
  readonly days: number | null;
  readonly closed: number;
  readonly past_term: number;
  readonly oldest: string | null;
}

/** A record that is past its time. */
export interface PastTerm {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly closed_at: string;
  readonly until: string;
}

/** What became of a record that was to be disposed of. */
export interface Disposal {
  readonly key: string;
  readonly disposed: boolean;
  readonly detail: string | null;
}

/** Most records that are disposed of at once. */
export const mostDisposals = 100;

/** What is kept, process by process. */
export const keptQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: readonly KeptRecords[] }>('/retention', { signal })).items,
});

/** The records of a process that are past their time. */
export function pastTermQuery(process: string) {
  return queryOptions({
    queryKey: ['retention', process],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly PastTerm[]; more: boolean }>(`/retention/${process}`, { signal }),
  });
}

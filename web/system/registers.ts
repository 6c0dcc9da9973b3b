import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** How full a register is, as the API tells it. */
export interface RegisterCount {
  readonly process: string;
  readonly open: number;
  readonly overdue: number;
  readonly total: number;
  readonly states: Readonly<Record<string, number>>;
}

/** How full every register is; those without a record are left out. */
export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: readonly RegisterCount[] }>('/registers', { signal })).items,
});

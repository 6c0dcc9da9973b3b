import { queryOptions } from '@tanstack/react-query';
import type { Role } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** Something owed, as the API tells it. */
export interface Owed {
  readonly kind: string;
  readonly process: string;
  readonly plural: string;
  readonly number: string;
  readonly title: string;
  readonly due_at: string | null;
  readonly person: Reference | null;
  readonly roles: readonly Role[];
}

/** What I owe, or what everybody does. */
export function owedQuery(whose: 'mine' | 'all') {
  return queryOptions({
    queryKey: ['owed', whose],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Owed[] }>('/obligations', { query: { whose }, signal }),
    refetchInterval: 60_000,
  });
}

const DAY_MS = 86_400_000;

/** Parts of what is owed, by when it is due. */
export const spans = ['late', 'next-week', 'next-month', 'later', 'undated'] as const;

/** Which part something due then belongs to. */
export function spanOf(due_at: string | null, now: number): (typeof spans)[number] {
  if (due_at === null) return 'undated';
  const left = Date.parse(due_at) - now;
  if (left < 0) return 'late';
  if (left <= 7 * DAY_MS) return 'next-week';
  return left <= 30 * DAY_MS ? 'next-month' : 'later';
}

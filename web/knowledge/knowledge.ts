import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { paths } from '../paths.ts';

/** An article that may help with what is typed. */
export interface Suggestion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly excerpt: string;
  readonly language: string | null;
}

/** What somebody is typing, and what it is about. */
export interface Typing {
  readonly words: string;
  /** Id of a service. */
  readonly service?: string | null;
  readonly category?: string | null;
}

/** Articles that may help with what is typed. */
export function suggestionsQuery({ words, service, category }: Typing) {
  return queryOptions({
    queryKey: ['knowledge', 'suggest', words, service ?? null, category ?? null],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Suggestion[] }>('/knowledge/suggest', {
        query: { q: words.slice(0, 2000), service, category },
        signal,
      }),
    enabled: words.trim().length > 2,
    staleTime: 60_000,
  });
}

/** How an article is used. */
export interface Usage {
  readonly read: number;
  readonly used: number;
  readonly deflected: number;
  readonly unhelpful: number;
  readonly helpful_votes: number;
  readonly unhelpful_votes: number;
  readonly own_vote: boolean | null;
  readonly used_in: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
}

/** How an article is used, and what one said oneself. */
export function usageQuery(number: string) {
  return queryOptions({
    queryKey: ['knowledge', number, 'usage'],
    queryFn: () => api.get<Usage>(`/knowledge/${number}/usage`),
  });
}

/** Where an article is begun with what is known already. */
export function writePath(given: { readonly title: string; readonly body?: string }): string {
  return paths.newRecord('knowledge-articles', {
    title: given.title.slice(0, 200),
    body: given.body?.slice(0, 3000),
  });
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Query } from '../paths.ts';

/** A list that the API gives page by page. */
export interface PagedList<Item> {
  /** What has come so far; undefined until the first page is there. */
  readonly items: readonly Item[] | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => void;
  /** Fetches the next page; null on the last. */
  readonly more: (() => void) | null;
}

interface PagedOptions {
  readonly path: string;
  readonly query: Query;
  /** Under which key the client keeps it; beginning with the plural of the resource. */
  readonly key: readonly unknown[];
  /** The rows before stay in sight while others are fetched. */
  readonly keeps?: boolean;
  readonly refetchInterval?: number;
  readonly staleTime?: number;
}

/** Fetches a list page by page. */
export function usePagedList<Item>({ path, query, key, keeps, ...options }: PagedOptions): PagedList<Item> {
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...options,
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: readonly Item[]; next: string | null }>(path, {
        query: { ...query, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...(keeps === true ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    items: data?.pages.flatMap(({ items }) => items),
    error,
    isFetching,
    refetch: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}

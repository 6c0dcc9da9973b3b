import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Query } from '../paths.ts';

/** A page of a list, as the API gives it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** A list that the API gives page by page. */
export interface PagedList<Item> {
  /** What has come so far; undefined until the first page is there. */
  readonly items: readonly Item[] | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  /** What is shown was asked for before the query changed. */
  readonly isBefore: boolean;
  readonly refetch: () => void;
  /** Fetches the next page; null on the last. */
  readonly more: (() => void) | null;
}

interface PagedOptions<Item> {
  readonly path: string;
  readonly query: Query;
  /** Under which key the client keeps it; beginning with the plural of the resource. */
  readonly key: readonly unknown[];
  /** The rows before stay in sight while others are fetched. */
  readonly keeps?: boolean;
  /** The first page, where it came with something else. */
  readonly first?: Page<Item>;
  readonly enabled?: boolean;
  readonly refetchInterval?: number;
  readonly staleTime?: number;
}

/** Fetches a list page by page. */
export function usePagedList<Item>(given: PagedOptions<Item>): PagedList<Item> {
  const { path, query, key, keeps, first, ...options } = given;
  const { data, error, isFetching, isPlaceholderData, refetch, hasNextPage, fetchNextPage } =
    useInfiniteQuery({
      ...options,
      queryKey: key,
      queryFn: ({ pageParam, signal }) =>
        api.get<Page<Item>>(path, {
          query: { ...query, cursor: pageParam },
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
      ...(first === undefined ? {} : { initialData: { pages: [first], pageParams: [''] } }),
      ...(keeps === true ? { placeholderData: keepPreviousData } : {}),
    });
  return {
    items: data?.pages.flatMap(({ items }) => items),
    error,
    isFetching,
    isBefore: isPlaceholderData,
    refetch: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}

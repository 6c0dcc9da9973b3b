import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';
import { parseQuery, type Query, queryString } from '../paths.ts';

/** Changes the query of the URL; null or a blank takes a name out. `push` leaves a step in the history. */
export type SetUrlState = (patch: Query, options?: { push?: boolean }) => void;

/** The query of the URL as state of the page: what the page shows can be bookmarked, shared and gone back to. */
export function useUrlState(): [Readonly<Record<string, string>>, SetUrlState] {
  const router = useRouter();
  const search: Record<string, string> = useRouterState({
    select: (state) => state.location.search as never,
  });
  const set = useCallback<SetUrlState>(
    (patch, options) => {
      const { pathname, search: now } = router.latestLocation as unknown as {
        pathname: string;
        search: Record<string, string>;
      };
      const next = parseQuery(queryString({ ...now, ...patch }));
      void router.navigate({
        to: pathname,
        search: next,
        replace: options?.push !== true,
        resetScroll: false,
      } as never);
    },
    [router],
  );
  return [search, set];
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Query } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';
import { type ListedReference, type Reference, type ReferenceKind, referenceOf } from './references.ts';

/** Most that a list to choose from shows. */
const most = 50;

/** Where choices of a kind are looked for: records by all their words, as anywhere; people and the like by name. */
function placeOf(kind: ReferenceKind, typed: string, query: Query): { path: string; query: Query } {
  const process = processDirectory.find(({ plural }) => plural === kind);
  const narrowed = Object.keys(query).some((name) => name !== 'open');
  return process === undefined || narrowed
    ? { path: `/${kind}`, query: { ...query, q: typed, limit: most } }
    : { path: '/search/pick', query: { ...query, process: process.name, q: typed, limit: most } };
}

/**
 * Those of a kind that fit what was typed, best for a list to choose from; of records those changed last while nothing
 * is typed. Undefined until they are there.
 */
export function useChoices(
  kind: ReferenceKind,
  typed: string,
  query: Query,
  enabled: boolean,
): readonly Reference[] | undefined {
  const { data } = useQuery({
    queryKey: [kind, 'choices', typed, query],
    queryFn: ({ signal }) => {
      const place = placeOf(kind, typed, query);
      return api.get<{ items: readonly ListedReference[] }>(place.path, { query: place.query, signal });
    },
    enabled,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return data?.items.map(referenceOf);
}

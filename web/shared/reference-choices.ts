import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { FilterChoice } from './filter-editors.tsx';
import { type ListedReference, referenceOf } from './references.ts';

/** Choices of a filter among everything of a kind there is; people are many, so only those who work here. */
export function useReferenceChoices(
  kind: 'teams' | 'services' | 'people',
  enabled = true,
): readonly FilterChoice[] {
  const { data } = useQuery({
    queryKey: [kind, 'choices'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly ListedReference[] }>(`/${kind}`, {
        query: kind === 'people' ? { limit: 200, role: 'agent', active: true } : { limit: 200 },
        signal,
      }),
    enabled,
    staleTime: 60_000,
  });
  return (data?.items ?? []).map(referenceOf).map(({ id, name }) => ({ value: id, label: name }));
}

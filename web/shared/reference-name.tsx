import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { type ListedReference, type Reference, type ReferenceKind, referenceOf } from './references.ts';

async function askFor(kind: ReferenceKind, id: string): Promise<Reference | null> {
  if (kind !== 'teams' && kind !== 'bodies')
    return referenceOf(await api.get<ListedReference>(`/${kind}/${id}`));
  // There is no address for a single team or certification body: there are few, and one list names them all.
  const { items } = await api.get<{ items: readonly ListedReference[] }>(`/${kind}`, {
    query: { limit: 200 },
  });
  const found = items.find((one) => one.id === id);
  return found === undefined ? null : referenceOf(found);
}

/** What an id points to; null for no id, and until it is known. */
export function useReference(kind: ReferenceKind, id: string | null): Reference | null {
  const { data } = useQuery({
    queryKey: [kind, 'named', id],
    queryFn: () => (id === null ? null : askFor(kind, id)),
    enabled: id !== null,
    staleTime: 300_000,
  });
  return data ?? null;
}

/** The name of what an id points to. */
export function ReferenceName({ kind, id }: { kind: ReferenceKind; id: string }): ReactNode {
  return useReference(kind, id)?.name ?? '…';
}

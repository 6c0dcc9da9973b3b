import { useQuery } from '@tanstack/react-query';
import { isStaff } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useSession } from '../session.ts';

/** Until when people are away now, by person; of a kind of choice that holds no people nobody. Only staff are told. */
export function useAway(kind: string, enabled: boolean): ReadonlyMap<string, string> {
  const { person } = useSession();
  const { data } = useQuery({
    queryKey: ['absences', 'now'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly { readonly person: string; readonly until: string }[] }>('/absences/now', {
        signal,
      }),
    enabled: enabled && kind === 'people' && isStaff({ id: person.id, roles: person.roles }),
    staleTime: 60_000,
  });
  return new Map(kind === 'people' ? data?.items.map((one) => [one.person, one.until]) : []);
}

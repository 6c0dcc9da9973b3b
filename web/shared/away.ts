import { useQuery } from '@tanstack/react-query';
import { isStaff } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useSession } from '../session.ts';

/** Somebody who is away now, until when, and who stands in for them. */
export interface AwayNow {
  readonly person: string;
  readonly until: string;
  readonly stands_in: string | null;
}

function useAwayList(wanted: boolean): readonly AwayNow[] {
  const { person } = useSession();
  const { data } = useQuery({
    queryKey: ['absences', 'now'],
    queryFn: ({ signal }) => api.get<{ items: readonly AwayNow[] }>('/absences/now', { signal }),
    enabled: wanted && isStaff({ id: person.id, roles: person.roles }),
    staleTime: 60_000,
  });
  return data?.items ?? [];
}

/** Everybody who is away now. Only staff are told. */
export function useAwayNow(): readonly AwayNow[] {
  return useAwayList(true);
}

/** Until when people are away now, by person; of a kind of choice that holds no people nobody. Only staff are told. */
export function useAway(kind: string, enabled: boolean): ReadonlyMap<string, string> {
  const away = useAwayList(enabled && kind === 'people');
  return new Map(kind === 'people' ? away.map((one) => [one.person, one.until]) : []);
}

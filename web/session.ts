import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { OrganisationKind, Role } from '../kernel/roles.ts';
import type { Language } from '../kernel/text.ts';
import { ApiProblem, api } from './api.ts';
import { proposeLanguage } from './i18n.ts';
import { forgetDrafts } from './shared/drafts.ts';
import { forgetOffline } from './shared/offline.ts';

/** Who is signed in, and where. */
export interface Session {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly roles: readonly Role[];
    readonly language: Language;
  };
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    /** Made by the simulator, to look around in. */
    readonly sample: boolean;
    readonly kind: OrganisationKind;
  };
}

async function askSession(): Promise<Session | null> {
  try {
    const session = await api.get<Session>('/session');
    proposeLanguage(session.person.language);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** The session; null when nobody is signed in. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: askSession, staleTime: 300_000 });

/** Whether no organisation exists yet. */
export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: () => api.get<{ needed: boolean }>('/setup'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The client of every query. Refusals are final; only a lost connection or a failing server is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a connection people are told at once, rather than left to wait for one.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) =>
          count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** The session, on pages that only people signed in can reach. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('This page was shown to somebody not signed in.');
  return data;
}

/** Whether the person holds one of the roles. */
export function useHolds(roles: readonly Role[]): boolean {
  return useSession().person.roles.some((role) => roles.includes(role));
}

/** Signs out, here or on every device, and forgets what was being typed. The page must be left right after. */
export async function signOut(everywhere: boolean): Promise<void> {
  await api.delete(everywhere ? '/sessions' : '/session');
  forgetDrafts();
  await forgetOffline();
}

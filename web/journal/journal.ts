import { queryOptions } from '@tanstack/react-query';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { api } from '../api.ts';

/** A signed state of the journal, as the API tells it. */
export interface Checkpoint {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly made_at: string;
  readonly time_stamped_at: string | null;
}

/** What verifying came to, and when. */
export type KeptVerification = JournalVerification & { readonly verified_at: string };

/** How sealing stands. */
export interface JournalState {
  readonly origin: string;
  readonly checkpoint: Checkpoint | null;
  readonly keys: readonly {
    readonly number: number;
    readonly verifier_key: string;
    readonly made_at: string;
  }[];
  readonly verification: KeptVerification | null;
  readonly complete_verification: KeptVerification | null;
}

/** Where an entry is sealed. */
export interface Seal {
  readonly entry_id: string;
  readonly position: number | null;
  readonly erased: { readonly at: string; readonly reason: string } | null;
}

/** What shows that an entry is in the journal. */
export interface EntryProof {
  readonly position: number;
  readonly leaf_hash: string;
  readonly checkpoint: Checkpoint;
}

/** How sealing stands now. */
export const journalQuery = queryOptions({
  queryKey: ['journal-state'],
  queryFn: ({ signal }) => api.get<JournalState>('/journal', { signal }),
  staleTime: 30_000,
});

/** Where the entries of a record are sealed; anew when it has got another entry. */
export const sealsQuery = (record: string, newest: string | undefined) =>
  queryOptions({
    queryKey: ['seals', record, newest],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Seal[] }>('/journal/seals', { query: { record }, signal }),
    // What was written a moment ago is sealed within seconds.
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < 10 && state.data?.items.some(({ position }) => position === null)
        ? 2000
        : false,
  });

/** The proof of an entry. */
export const proofQuery = (entry: string) =>
  queryOptions({
    queryKey: ['proof', entry],
    queryFn: ({ signal }) => api.get<EntryProof>(`/journal/entries/${entry}/proof`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Fingerprint of a public key, out of its one line `name+fingerprint+key`. */
export function fingerprintOf(verifier_key: string): string {
  return verifier_key.split('+')[1] ?? '';
}

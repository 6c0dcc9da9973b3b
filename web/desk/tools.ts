import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** A canned reply, filled in for the record that it was asked for. */
export interface CannedReply {
  readonly id: string;
  readonly name: string;
  readonly content: { readonly language: string; readonly text: string };
  readonly filled: { readonly text: string; readonly missing: readonly string[] } | null;
}

/** A macro that this person may use. */
interface Macro {
  readonly id: string;
  readonly name: string;
  readonly content: { readonly processes: readonly string[] };
}

/** Macros that this person may use, by name. */
export function useMacros() {
  return useQuery({
    queryKey: ['desk', 'macros'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: readonly Macro[] }>('/desk/macros', { signal })).items,
  });
}

/** Canned replies filled in for a record as it stands, those in the language of its requester first. */
export function useCannedReplies(record: string, enabled: boolean) {
  return useQuery({
    queryKey: ['desk', 'canned-replies', record],
    queryFn: async ({ signal }) => {
      const query = { record };
      return (await api.get<{ items: readonly CannedReply[] }>('/desk/canned-replies', { query, signal }))
        .items;
    },
    enabled,
    // The record may say something else by now.
    gcTime: 0,
  });
}

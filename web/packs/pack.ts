import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../../kernel/roles.ts';
import { api } from '../api.ts';

/** Roles that have packs made and fetch them (`server/packs/pack-store.ts`). */
export const packRoles: readonly Role[] = ['administrator', 'system-manager', 'auditor'];

/** An evidence pack as the API tells of it. */
export interface EvidencePack {
  readonly id: string;
  readonly kind: 'period' | 'assessment' | 'audit';
  readonly number: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly records: number | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly started_by: { readonly name: string } | null;
  readonly created_at: string;
  readonly available: boolean;
}

/** What a pack is asked for of: one of assessment, audit, or both ends of a period. */
export type PackWish = Readonly<Partial<Record<'from' | 'to' | 'assessment' | 'audit' | 'language', string>>>;

/** Asks for a pack; lists of packs are read anew. */
export function useMakePack(onAsked: (pack: EvidencePack) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: PackWish) => api.post<EvidencePack>('/evidence-packs', wish),
    onSuccess: async (pack) => {
      await client.invalidateQueries({ queryKey: ['evidence-packs'] });
      onAsked(pack);
    },
  });
}

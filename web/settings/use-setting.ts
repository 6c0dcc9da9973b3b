import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useDraft } from '../shared/drafts.ts';
import { type Settings, type SettingVersion, settingsQuery } from '../shared/settings-query.ts';
import { sameAt } from './value-at.ts';

/** A setting as it is being edited. */
export interface EditedSetting<Value> {
  readonly stored: SettingVersion<Value>;
  readonly value: Value;
  readonly changed: boolean;
  readonly set: (value: Value) => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly saving: boolean;
  /** Whether what is shown was saved here just now. */
  readonly saved: boolean;
  readonly problem: unknown;
  /** What somebody else saved meanwhile. */
  readonly conflict: SettingVersion<Value> | null;
  /** Drops one's own changes for theirs, or goes on from theirs with one's own. */
  readonly settle: (keep: 'theirs' | 'mine') => void;
  /** The refusal that concerns the place of a JSON Pointer, for as long as what was refused stands there. */
  readonly errorAt: (pointer: string) => string | undefined;
}

interface Draft<Value> {
  readonly value: Value;
  /** Version that was read when editing began. */
  readonly version: number;
}

function conflictOf<Value>(error: unknown): SettingVersion<Value> | null {
  if (!(error instanceof ApiProblem) || error.status !== 412) return null;
  return (error.current as SettingVersion<Value> | undefined) ?? null;
}

/** Reads and edits one setting; null until it has been read. What is not saved yet survives going elsewhere. */
export function useSetting<Value>(key: string): { setting: EditedSetting<Value> | null; error: unknown } {
  const client = useQueryClient();
  const { data, error } = useQuery(settingsQuery);
  const [draft, setDraft, forget] = useDraft<Draft<Value> | null>(`setting:${key}`, null);
  const [refused, setRefused] = useState<Value | null>(null);
  const stored = data?.[key] as SettingVersion<Value> | undefined;
  const mutation = useMutation({
    mutationFn: ({ value, version }: Draft<Value>) =>
      api.put<SettingVersion<Value>>(`/settings/${key}`, { value }, { version }),
    onSuccess: (saved) => {
      client.setQueryData(settingsQuery.queryKey, (all: Settings | undefined) => ({ ...all, [key]: saved }));
      forget();
      setRefused(null);
    },
    onError: (_error, { value }) => setRefused(value),
  });
  if (stored === undefined) return { setting: null, error };

  const value = draft?.value ?? stored.value;
  const version = draft?.version ?? stored.version;
  const conflict = conflictOf<Value>(mutation.error);
  const setting: EditedSetting<Value> = {
    stored,
    value,
    changed: draft !== null && JSON.stringify(draft.value) !== JSON.stringify(stored.value),
    set: (next) => setDraft({ value: next, version }),
    discard: () => {
      forget();
      mutation.reset();
    },
    save: () => mutation.mutate({ value, version }),
    saving: mutation.isPending,
    saved: mutation.isSuccess && draft === null,
    problem: conflict === null ? mutation.error : null,
    conflict,
    settle: (keep) => {
      if (conflict === null) return;
      client.setQueryData(settingsQuery.queryKey, (all: Settings | undefined) => ({
        ...all,
        [key]: conflict,
      }));
      if (keep === 'theirs') forget();
      else setDraft({ value, version: conflict.version });
      mutation.reset();
    },
    errorAt: (pointer) =>
      mutation.error instanceof ApiProblem && sameAt(refused, value, pointer)
        ? mutation.error.byField[pointer]
        : undefined,
  };
  return { setting, error };
}

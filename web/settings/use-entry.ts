import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api } from '../api.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Creates or changes one person, team or mail account. After a version conflict the next attempt goes out from the version that the
 * server named, so that saving again keeps one's own changes.
 */
export function useEntry(
  kind: 'people' | 'teams' | 'mail-accounts' | 'alert-sources' | 'rotas' | 'absences',
  entry: Versioned | null,
  onSaved: () => void,
): { save: (values: Readonly<Record<string, unknown>>) => void; saving: boolean; error: unknown } {
  const client = useQueryClient();
  const [version, setVersion] = useState(entry?.version ?? 0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (values: Readonly<Record<string, unknown>>) =>
      entry === null
        ? api.post<Versioned>(`/${kind}`, values)
        : api.patch<Versioned>(`/${kind}/${entry.id}`, values, { version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [kind] });
      onSaved();
    },
    onError: (problem) => {
      const current = problem instanceof ApiProblem ? (problem.current as Versioned | undefined) : undefined;
      if (current !== undefined) setVersion(current.version);
    },
  });
  return { save: mutate, saving: isPending, error };
}

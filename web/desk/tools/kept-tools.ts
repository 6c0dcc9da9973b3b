import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../../kernel/text.ts';
import { api } from '../../api.ts';
import type { Reference } from '../../shared/references.ts';

/** The two kinds of what people of the desk keep, as the URL names them. */
export const toolKinds = ['replies', 'macros'] as const;

export type ToolKind = (typeof toolKinds)[number];

/** For whom something is kept. */
export type Scope = 'own' | 'team' | 'everyone';

/** What a canned reply says, in one language. */
export interface ReplyContent {
  readonly language: Language;
  readonly text: string;
}

/** What a step of a macro can do. */
export const stepActions = ['perform', 'update', 'assign', 'comment', 'note', 'link'] as const;

export type StepAction = (typeof stepActions)[number];

/** A step of a macro, as the API takes it. */
export interface MacroStep {
  readonly action: StepAction;
  readonly activity?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** Id of the canned reply that is said. */
  readonly reply?: string;
  readonly relation?: string;
  readonly to?: string;
}

/** When a macro is offered, and what it does. */
export interface MacroContent {
  readonly processes: readonly string[];
  readonly states: readonly string[];
  readonly services: readonly string[];
  readonly steps: readonly MacroStep[];
}

/** A canned reply or macro, as the API gives it. */
export interface Kept<Content> {
  readonly id: string;
  readonly scope: Scope;
  readonly team: Reference | null;
  readonly name: string;
  readonly content: Content;
  readonly version: number;
  readonly may_change: boolean;
}

/** What is sent to keep or change one. */
export interface KeptValues<Content> extends Pick<Kept<Content>, 'scope' | 'name' | 'content'> {
  readonly team: string | null;
}

const places: Readonly<Record<ToolKind, { readonly path: string; readonly key: readonly string[] }>> = {
  replies: { path: '/desk/canned-replies', key: ['desk', 'canned-replies', 'kept'] },
  macros: { path: '/desk/macros', key: ['desk', 'macros'] },
};

/** Those of a kind that this person may use, by name. */
export function useKept<Content>(kind: ToolKind) {
  const { path, key } = places[kind];
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api.get<{ items: readonly Kept<Content>[] }>(path, { signal })).items,
  });
}

/** What is to be saved: something new, or one that was read in a version. */
interface Saving<Content> {
  readonly tool: { readonly id: string; readonly version: number } | null;
  readonly values: KeptValues<Content>;
}

/** How those of a kind are kept, changed and taken away; lists of them are fetched anew each time. */
export function useKeeping<Content>(kind: ToolKind) {
  const client = useQueryClient();
  const { path, key } = places[kind];
  const onSuccess = () => client.invalidateQueries({ queryKey: key });
  return {
    save: useMutation({
      mutationFn: ({ tool, values }: Saving<Content>) => {
        if (tool === null) return api.post<Kept<Content>>(path, values);
        const { name, content } = values;
        return api.put<Kept<Content>>(`${path}/${tool.id}`, { name, content }, { version: tool.version });
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: ({ id, version }: Pick<Kept<Content>, 'id' | 'version'>) =>
        api.delete(`${path}/${id}`, { version }),
      onSuccess,
    }),
  };
}

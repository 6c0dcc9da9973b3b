import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** A view of a list that somebody kept, as the API gives it. */
export interface SavedView {
  readonly id: string;
  readonly list: string;
  readonly scope: 'own' | 'team' | 'everyone';
  readonly team: Reference | null;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly sort: string | null;
  readonly position: number;
  readonly version: number;
  readonly is_default: boolean;
  readonly may_change: boolean;
}

/** What a list shows now: what a view keeps of it. */
export interface ShownState {
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly sort: string | null;
}

/** The filters of a URL without what is no filter, in one order, so that two can be compared. */
function tidied(query: Readonly<Record<string, string>>): string {
  const told = Object.entries(query).filter(
    ([name, value]) => value !== '' && !['sort', 'saved', 'view', 'cell'].includes(name),
  );
  return JSON.stringify(told.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Whether the list shows just what the view keeps; columns are each reader's own once they arrange them. */
export function isShown(view: SavedView, { query, sort }: Pick<ShownState, 'query' | 'sort'>): boolean {
  return tidied(view.query) === tidied(query) && (view.sort === null || view.sort === sort);
}

/** Filters as a view keeps them: what is blank narrows nothing. */
export function keptQuery(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && !['sort', 'saved'].includes(name)),
  );
}

/** The views of a list that this person may use. */
export function useSavedViews(list: string, enabled = true) {
  return useQuery({
    queryKey: ['saved-views', list],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly SavedView[] }>('/saved-views', { query: { list }, signal }),
    enabled,
    staleTime: 60_000,
    select: ({ items }) => items,
  });
}

type NewView = Omit<SavedView, 'id' | 'team' | 'version' | 'is_default' | 'may_change'> & {
  readonly team: string | null;
};

/** How views of a list are kept, changed and taken away; the list of them is fetched anew each time. */
export function useViewChanges(list: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['saved-views', list] });
  return {
    create: useMutation({
      mutationFn: (view: NewView) => api.post<SavedView>('/saved-views', view),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ view, patch }: { view: SavedView; patch: Partial<NewView> }) =>
        api.patch<SavedView>(`/saved-views/${view.id}`, patch, { version: view.version }),
      onSettled: onSuccess,
    }),
    remove: useMutation({
      mutationFn: (view: SavedView) => api.delete(`/saved-views/${view.id}`, { version: view.version }),
      onSettled: onSuccess,
    }),
    begin: useMutation({
      mutationFn: (view: string | null) => api.put('/saved-views/default', { list, view }),
      onSuccess,
    }),
  };
}

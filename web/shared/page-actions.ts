import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useShortcuts } from './shortcuts.ts';

/** Something the page can do, found in the command palette and, with `keys`, on the keyboard. */
export interface PageAction {
  readonly id: string;
  readonly text: string;
  readonly run: () => void;
  readonly keys?: string;
  readonly icon?: ReactNode;
  /** Further words by which it is found. */
  readonly words?: string;
}

let groups: readonly { readonly id: symbol; readonly actions: readonly PageAction[] }[] = [];
let all: readonly PageAction[] = [];
const listeners = new Set<() => void>();

function set(next: typeof groups): void {
  groups = next;
  all = groups.flatMap(({ actions }) => actions);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the pages shown now can do. */
export function useAllPageActions(): readonly PageAction[] {
  return useSyncExternalStore(subscribe, () => all);
}

/**
 * Offers what the page can do in the command palette while it is shown; an action with `keys` is also a shortcut.
 * The list may be made anew on every render.
 */
export function usePageActions(actions: readonly PageAction[]): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const listed = actions.map(({ id, text }) => `${id}\t${text}`).join('\n');
  useEffect(() => {
    const id = Symbol(listed);
    const own = latest.current.map((action) => ({
      ...action,
      run: () => latest.current.find((one) => one.id === action.id)?.run(),
    }));
    set([...groups, { id, actions: own }]);
    return () => set(groups.filter((group) => group.id !== id));
  }, [listed]);
  useShortcuts(actions.flatMap(({ keys, text, run }) => (keys === undefined ? [] : [{ keys, text, run }])));
}

import type { RefObject } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { useShortcuts } from './shortcuts.ts';

function links(body: HTMLElement | null): readonly HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
}

function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-row]') ?? null;
}

function walk(body: HTMLElement | null, by: number): void {
  const all = links(body);
  // From where the focus is, or from the row that is shown beside the list.
  const current = rowOf(document.activeElement) ?? body?.querySelector<HTMLElement>('[data-current]') ?? null;
  const at = all.findIndex((link) => rowOf(link) === current);
  const next =
    all[at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

interface ListKeys {
  /** Selects the row of that id; `range`: everything up to it. */
  readonly onToggle: ((id: string, range: boolean) => void) | undefined;
}

/** Walks through the rows of a list with `j` and `k`, and selects with `x`; the focus is on the row's own link. */
export function useListKeys(body: RefObject<HTMLElement | null>, { onToggle }: ListKeys): void {
  const t = useTexts(commonTexts);
  const toggle = (range: boolean) => () => {
    const row = rowOf(document.activeElement) ?? body.current?.querySelector<HTMLElement>('[data-current]');
    const id = row?.dataset['row'];
    if (id !== undefined) onToggle?.(id, range);
  };
  useShortcuts([
    { keys: 'j', text: t('row-next'), run: () => walk(body.current, 1) },
    { keys: 'k', text: t('row-previous'), run: () => walk(body.current, -1) },
    ...(onToggle === undefined
      ? []
      : [
          { keys: 'x', text: t('row-select'), run: toggle(false) },
          { keys: 'shift+x', text: t('row-select-range'), run: toggle(true) },
        ]),
  ]);
}

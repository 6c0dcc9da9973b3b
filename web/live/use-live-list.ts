import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../api.ts';
import type { Query } from '../paths.ts';
import type { Page } from '../shared/paged-list.ts';
import { patchPages, unseenIn } from './patch-pages.ts';
import { useIsStaff, useLiveEvents } from './use-live.ts';

/** How long changes are gathered before the list is looked at again. */
const gather_ms = 700;

/** How often the list is looked at whatever was told. */
const round_ms = 60_000;

/** Most rows that are read one by one: where more changed at once, the first page has to do. */
const mostRows = 20;

interface Row {
  readonly id: string;
  readonly version: number;
}

interface LiveListOptions {
  readonly plural: string;
  /** The process whose records it lists. */
  readonly process: string;
  /** Under which key the client keeps the list. */
  readonly queryKey: readonly unknown[];
  /** What the list is narrowed to and sorted by. */
  readonly query: Query;
}

/**
 * Keeps a list of records as they are now without moving a row under the pointer: rows that are shown are patched where
 * they stand, and what belongs above them is counted.
 *
 * @returns how many records of the first page are not shown yet, and how to show them
 */
export function useLiveList({ plural, process, queryKey, query }: LiveListOptions): {
  readonly unseen: number;
  readonly show: () => void;
} {
  const client = useQueryClient();
  const staff = useIsStaff();
  const [unseen, setUnseen] = useState<readonly string[]>([]);
  const changed = useRef(new Map<string, number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  type Pages = InfiniteData<Page<Row>>;

  const look = useEffectEvent(async (): Promise<void> => {
    if (!staff || document.visibilityState === 'hidden') return;
    const news = changed.current;
    changed.current = new Map();
    const pages = client.getQueryData<Pages>(queryKey);
    if (pages === undefined) return;
    try {
      const first = await api.get<Page<Row>>(`/${plural}`, { query: { ...query, limit: 50 } });
      const known = new Set(first.items.map(({ id }) => id));
      const shown = pages.pages.flatMap(({ items }) => items);
      const others = shown.filter(({ id, version }) => !known.has(id) && (news.get(id) ?? 0) > version);
      const read = await Promise.all(
        others.slice(0, mostRows).map(({ id }) => api.get<Row>(`/${plural}/${id}`).catch(() => null)),
      );
      const fresh = [...first.items, ...read.filter((row) => row !== null)];
      client.setQueryData<Pages>(queryKey, (now) => now && patchPages(now, fresh));
      setUnseen(unseenIn(first.items, shown));
    } catch {
      // The list says itself when it cannot be read.
    }
  });
  useLiveEvents([], (event) => {
    if (event.name === 'presence' || event.name === 'notified') return;
    if (event.name === 'changed') {
      if (event.process !== process) return;
      changed.current.set(event.record, event.version);
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(), gather_ms);
  });
  useEffect(() => {
    // Where the stream is refused, the list is still looked at now and then.
    const rounds = setInterval(() => void look(), round_ms);
    return () => {
      clearInterval(rounds);
      clearTimeout(timer.current);
    };
  }, []);
  const shownIds = new Set(
    client.getQueryData<Pages>(queryKey)?.pages.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  return {
    unseen: unseen.filter((id) => !shownIds.has(id)).length,
    show: () => {
      setUnseen([]);
      void client.invalidateQueries({ queryKey: [plural, 'list'] });
      void client.invalidateQueries({ queryKey: [plural, 'count'] });
    },
  };
}

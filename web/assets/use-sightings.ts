import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../api.ts';
import { useSession } from '../session.ts';
import { SightingKeeper, type Standing } from './sighting-keeper.ts';
import { type Line, progressQuery, type Sighted, takenLinesQuery, withLine } from './stock-take.ts';

/** How often a server that does not answer is asked again. */
const retry_ms = 10_000;

/** Keepers live as long as the program: what is on its way when somebody leaves the page arrives all the same. */
const keepers = new Map<string, SightingKeeper>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function keeperOf(number: string, person: string, client: QueryClient): SightingKeeper {
  // Of one person alone: whoever shares the device neither sees nor sends them.
  const key = `touchstone-sightings:${person}:${number}`;
  const known = keepers.get(key);
  if (known !== undefined) return known;
  const keeper = new SightingKeeper({
    read: () => read(key),
    write: (text) => write(key, text),
    send: (sighting) => api.post<Sighted>(`/stock-takes/${number}/sightings`, sighting),
    took: ({ sighted }) => {
      client.setQueryData<readonly Line[]>(takenLinesQuery(number).queryKey, (lines) =>
        lines === undefined ? lines : withLine(lines, sighted.line),
      );
      void client.invalidateQueries({ queryKey: progressQuery(number).queryKey });
    },
  });
  keepers.set(key, keeper);
  return keeper;
}

/** The sightings of the person in a stock-take, sent as soon as they can be. */
export function useSightings(number: string, open: boolean): readonly [SightingKeeper, Standing] {
  const client = useQueryClient();
  const { person } = useSession();
  const [keeper] = useState(() => keeperOf(number, person.id, client));
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  const { waiting, lost } = standing;
  useEffect(() => {
    if (!open || waiting.length === 0) return;
    if (!lost) {
      void keeper.flush();
      return;
    }
    const timer = setInterval(() => void keeper.flush(), retry_ms);
    return () => clearInterval(timer);
  }, [keeper, waiting, lost, open]);
  useEffect(() => {
    if (!open) return;
    const send = (): void => void keeper.flush();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [keeper, open]);
  return [keeper, standing];
}

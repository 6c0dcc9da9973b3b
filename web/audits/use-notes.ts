import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../api.ts';
import type { OpenedRecord } from '../records/record.ts';
import { sentValue } from '../records/sent-value.ts';
import { useSession } from '../session.ts';
import { NoteKeeper, type Standing } from './note-keeper.ts';

/** Notes go out when nothing was written for so long. */
const calm_ms = 1_200;

/** How often a server that does not answer is asked again. */
const retry_ms = 10_000;

/** Keepers live as long as the program: what is on its way when somebody leaves the page arrives all the same. */
const keepers = new Map<string, NoteKeeper>();

function keepOnDevice(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function readFromDevice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keeperOf(record: OpenedRecord, person: string, client: QueryClient): NoteKeeper {
  // Of one person alone: whoever shares the device neither sees nor sends them.
  const key = `touchstone-notes:${person}:${record.id}`;
  const known = keepers.get(key);
  if (known !== undefined) return known;
  const keeper = new NoteKeeper(record, {
    read: () => readFromDevice(key),
    write: (text) => keepOnDevice(key, text),
    send: (rows, version) =>
      api.post<OpenedRecord>(
        `/audits/${record.number}/transitions`,
        { activity: 'record', fields: { checklist: sentValue(rows) } },
        { version },
      ),
    took: (now) => {
      client.setQueriesData<OpenedRecord>({ queryKey: ['audits', 'one'] }, (before) =>
        before?.id === now.id ? { ...before, ...now } : before,
      );
      void client.invalidateQueries({ queryKey: ['audits'] });
    },
  });
  keepers.set(key, keeper);
  return keeper;
}

/** The notes of the person on the checklist of an audit, sent as soon as they may and can be. */
export function useNotes(record: OpenedRecord, mayRecord: boolean): readonly [NoteKeeper, Standing] {
  const client = useQueryClient();
  const { person } = useSession();
  const [keeper] = useState(() => keeperOf(record, person.id, client));
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  useEffect(() => keeper.see(record), [keeper, record]);
  const { notes, waiting } = standing;
  useEffect(() => {
    if (!mayRecord || Object.keys(notes).length === 0) return;
    const send = (): void => void keeper.flush();
    const timer = waiting ? setInterval(send, retry_ms) : setTimeout(send, calm_ms);
    return () => clearTimeout(timer);
  }, [keeper, notes, waiting, mayRecord]);
  useEffect(() => {
    if (!mayRecord) return;
    const send = (): void => void keeper.flush();
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('online', send);
      send();
    };
  }, [keeper, mayRecord]);
  return [keeper, standing];
}

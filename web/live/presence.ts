import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { api } from '../api.ts';
import { useSession } from '../session.ts';
import type { Present } from './live.ts';
import { useIsStaff, useLiveEvents } from './use-live.ts';

/** How often the page says that somebody is still there; twice within the time after which they are forgotten. */
const say_ms = 15_000;

/** How long after the last key somebody still counts as writing. */
const writing_ms = 20_000;

/** Tells the pages of one person apart. */
const tab = Math.random().toString(36).slice(2);

/** When something was last typed for a record, and whom that concerns. */
const typed = new Map<string, number>();
const typing = new Set<(record: string) => void>();

/** Says that somebody types something for the record, in whatever form of its page. */
export function tellTyping(record: string): void {
  typed.set(record, Date.now());
  for (const heard of typing) heard(record);
}

function doingOn(record: string): 'viewing' | 'writing' {
  return Date.now() - (typed.get(record) ?? 0) < writing_ms ? 'writing' : 'viewing';
}

function leave(record: string): void {
  typed.delete(record);
  // A page that goes away takes its requests with it, but for those that say so.
  void fetch('/api/v1/live/presence', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ record, doing: 'gone', tab }),
  }).catch(() => undefined);
}

/** Says where somebody is for as long as the page is looked at, and takes in who else is there. */
function useSaying(record: string, enabled: boolean, take: (people: readonly Present[]) => void): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    if (!enabled) return undefined;
    let said: 'viewing' | 'writing' | null = null;
    let ended = false;
    const say = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      said = doingOn(record);
      try {
        const body = { record, doing: said, tab };
        const { people } = await api.post<{ people: readonly Present[] }>('/live/presence', body);
        if (!ended) taken(people);
      } catch {
        // Who else is there is no reason to disturb anybody.
      }
    };
    const look = (): void => {
      if (document.visibilityState === 'hidden') leave(record);
      else void say();
    };
    const heard = (one: string): void => {
      if (one === record && said !== 'writing') void say();
    };
    const gone = (): void => leave(record);
    void say();
    const timer = setInterval(() => void say(), say_ms);
    typing.add(heard);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', gone);
    return () => {
      ended = true;
      clearInterval(timer);
      typing.delete(heard);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', gone);
      leave(record);
    };
  }, [record, enabled]);
}

/** Which colleagues are on the page of the record too. Requesters neither see anybody nor are they seen. */
export function usePresence(record: string): readonly Present[] {
  const staff = useIsStaff();
  const { person } = useSession();
  const [people, setPeople] = useState<readonly Present[]>([]);
  useSaying(record, staff, setPeople);
  useLiveEvents(staff ? [record] : [], (event) => {
    if (event.name === 'presence' && event.record === record) setPeople(event.people);
  });
  return useMemo(() => people.filter(({ id }) => id !== person.id), [people, person.id]);
}

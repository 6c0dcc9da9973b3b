import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { useReadOf } from '../notifications/use-read-of.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import { followLive, type LiveEvent } from './live.ts';

/** Whether the person sees what others do beyond records of their own. */
export function useIsStaff(): boolean {
  const { person } = useSession();
  return isStaff({ id: person.id, roles: person.roles });
}

/**
 * Tells what happens while this part of the page is shown.
 *
 * @param records ids of the records that it is about, by which requesters are told of them; staff are told of every one
 */
export function useLiveEvents(records: readonly string[], listener: (event: LiveEvent) => void): void {
  const staff = useIsStaff();
  const named = records.join();
  const heard = useEffectEvent(listener);
  useEffect(() => {
    if (!staff && named === '') return undefined;
    return followLive((event) => heard(event), staff ? null : named.split(','));
  }, [staff, named]);
}

/** Reads the record of a page anew as soon as somebody changed it. */
export function useLive(plural: string, key: string, record: OpenedRecord | undefined): void {
  const client = useQueryClient();
  useReadOf(record?.id);
  useLiveEvents(record === undefined ? [] : [record.id], (event) => {
    if (record === undefined || event.name === 'presence' || event.name === 'notified') return;
    if (event.name === 'changed' && event.record !== record.id) return;
    const isNews = event.name === 'refresh' || event.version > record.version;
    if (isNews) void client.invalidateQueries({ queryKey: [plural, 'one', key] });
    const besides = { link: 'links', unlink: 'links', watch: 'watchers', unwatch: 'watchers' } as const;
    const parts =
      event.name === 'refresh'
        ? ['links', 'watchers']
        : [Object.hasOwn(besides, event.activity) ? besides[event.activity as keyof typeof besides] : null];
    // Whoever is mentioned watches from then on.
    if (event.name === 'changed' && ['note', 'comment'].includes(event.activity)) parts.push('watchers');
    for (const part of parts) {
      if (part !== null) void client.invalidateQueries({ queryKey: [plural, part, record.number] });
    }
  });
}

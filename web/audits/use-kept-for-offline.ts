import { useEffect, useState } from 'react';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import { keepForOffline } from '../shared/offline.ts';

/**
 * Keeps the page of an audit on the device for who may record in it, each time that it has something new to show; tells
 * whether it opens without a connection.
 */
export function useKeptForOffline(record: OpenedRecord, wanted: boolean): boolean {
  const { person } = useSession();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let isShown = true;
    const keep = async (): Promise<void> => {
      const done = await keepForOffline(person.id, paths.record('audits', record.number));
      // What is kept stays so while there is no connection to keep it anew.
      if (isShown && done) setKept(true);
    };
    void keep();
    return () => {
      isShown = false;
    };
  }, [person.id, record, wanted]);
  return kept;
}

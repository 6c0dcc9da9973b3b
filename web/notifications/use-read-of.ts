import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { unreadQuery, useMarkRead } from './notifications.ts';

/** Marks what one was told of a record as read while its page is looked at. */
export function useReadOf(record: string | undefined): void {
  const { data } = useQuery(unreadQuery);
  const { mutate } = useMarkRead();
  const unread = data?.unread ?? 0;
  const read = useEffectEvent(() => {
    if (record !== undefined && document.visibilityState === 'visible') mutate({ record });
  });
  useEffect(() => {
    if (record !== undefined && unread > 0) read();
  }, [record, unread]);
}

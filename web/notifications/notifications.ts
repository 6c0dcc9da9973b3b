import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MailHours, NotificationChannel, NotificationEvent } from '../../kernel/notification.ts';
import { api } from '../api.ts';

/** Something that one was told of, as the API gives it. */
export interface Notification {
  readonly id: string;
  readonly event: NotificationEvent;
  readonly at: string;
  readonly read_at: string | null;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly instead_of: { readonly id: string; readonly name: string } | null;
  readonly text: string | null;
  readonly record: {
    readonly id: string;
    readonly process: string;
    readonly number: string;
    readonly title: string;
  };
}

/** How one is told of what. */
export interface Preferences {
  readonly events: readonly {
    readonly event: NotificationEvent;
    readonly channel: NotificationChannel;
    readonly planned: NotificationChannel;
    readonly chosen: boolean;
  }[];
  readonly mail_hours: MailHours;
  readonly version: number;
}

const unreadKey = ['notifications', 'unread'];

/** How many are unread; the server tells when it changes. */
export const unreadQuery = queryOptions({
  queryKey: unreadKey,
  queryFn: ({ signal }) => api.get<{ unread: number }>('/notifications/unread', { signal }),
  staleTime: 60_000,
});

/** Puts a count that the server told in place of the one before, and has lists read anew where it is another. */
export function takeUnread(client: QueryClient, unread: number): void {
  client.setQueryData(unreadKey, { unread });
  void client.invalidateQueries({ queryKey: ['notifications', 'list'] });
}

/** Which are read: some, those of a record, or all. */
export type WhichRead =
  | { readonly ids: readonly string[] }
  | { readonly record: string }
  | { readonly all: true };

/** Marks notifications as read. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: WhichRead) => api.post<{ unread: number }>('/notifications/read', which),
    onSuccess: ({ unread }) => takeUnread(client, unread),
  });
}

/** Notifications of the same record that stand together, newest first. */
export interface Group {
  readonly record: Notification['record'];
  readonly items: readonly Notification[];
}

/** What one was told, by record: in the order of the newest of each. */
export function byRecord(items: readonly Notification[]): readonly Group[] {
  const groups = Map.groupBy(items, ({ record }) => record.id);
  return [...groups.values()].flatMap((together) => {
    const [first] = together;
    return first === undefined ? [] : [{ record: first.record, items: together }];
  });
}

import { Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { notificationsTexts } from '../texts/notifications.ts';
import { NotificationGroups } from './notification-groups.tsx';
import classes from './notifications.module.css';
import type { Notification } from './notifications.ts';

/** Entries shown of each record. */
const most = 3;

/** What is unread, as far as the bell has room for it. */
export function Panel({ onGo }: { readonly onGo: () => void }): ReactNode {
  const t = useTexts(notificationsTexts);
  const { items, error, refetch } = usePagedList<Notification>({
    path: '/notifications',
    query: { unread: true, limit: 30 },
    key: ['notifications', 'list', 'bell'],
    keeps: true,
  });
  return (
    // Reached by keyboard, so that it can be scrolled.
    <section className={classes.panel} aria-label={t('unread')} tabIndex={-1}>
      {error === null ? null : <ProblemPanel error={error} onRetry={refetch} />}
      {items === undefined && error === null ? (
        <Loader size="sm" role="progressbar" aria-label={t('title')} />
      ) : null}
      {items?.length === 0 ? (
        <Text fz="sm" p="xs">
          {t('none')}
        </Text>
      ) : null}
      {items === undefined || items.length === 0 ? null : (
        <NotificationGroups items={items} most={most} onGo={onGo} />
      )}
    </section>
  );
}

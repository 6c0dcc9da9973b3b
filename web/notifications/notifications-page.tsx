import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconChecks, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { notificationsTexts } from '../texts/notifications.ts';
import { NotificationGroups } from './notification-groups.tsx';
import { type Notification, unreadQuery, useMarkRead } from './notifications.ts';

/** Entries shown of each record. */
const most = 10;

function useListed(unread: boolean) {
  return usePagedList<Notification>({
    path: '/notifications',
    query: { unread: unread ? true : undefined, limit: 50 },
    key: ['notifications', 'list', unread ? 'unread' : 'all'],
    keeps: true,
  });
}

/** Everything one was told of, by record. */
export function NotificationsPage(): ReactNode {
  const t = useTexts(notificationsTexts);
  const [url, setUrl] = useUrlState();
  const onlyUnread = url['show'] === 'unread';
  const list = useListed(onlyUnread);
  const { data } = useQuery(unreadQuery);
  const mark = useMarkRead();
  const { items, error } = list;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('which')}
              value={onlyUnread ? 'unread' : 'all'}
              onChange={(next) => setUrl({ show: next === 'unread' ? next : null })}
              data={[
                { value: 'all', label: t('all') },
                { value: 'unread', label: t('unread') },
              ]}
            />
            <Button
              component={PlainLink}
              href={paths.notificationChoices()}
              variant="default"
              size="xs"
              leftSection={<IconSettings size={16} />}
            >
              {t('choose')}
            </Button>
            <Button
              size="xs"
              disabled={(data?.unread ?? 0) === 0}
              loading={mark.isPending}
              leftSection={<IconChecks size={16} />}
              onClick={() => mark.mutate({ all: true })}
            >
              {t('read-all')}
            </Button>
          </>
        }
      />
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      {mark.error === null ? null : <ProblemPanel error={mark.error} />}
      {items === undefined && error === null ? <Loader role="progressbar" aria-label={t('title')} /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t(onlyUnread ? 'none' : 'none-ever')}>{t('none-why')}</EmptyState>
      ) : null}
      {items === undefined || items.length === 0 ? null : <NotificationGroups items={items} most={most} />}
      <LoadMore list={list} />
    </>
  );
}

import { ActionIcon, Button, Group, Popover, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { followLive } from '../live/live.ts';
import { paths } from '../paths.ts';
import { PlainLink } from '../shared/link.tsx';
import { notificationsTexts } from '../texts/notifications.ts';
import classes from './notifications.module.css';
import { takeUnread, unreadQuery } from './notifications.ts';

const Panel = lazy(async () => ({ default: (await import('./panel.tsx')).Panel }));

/** More than this is told as so many. */
const mostShown = 99;

/** Keeps the count as the server tells it, for as long as somebody looks. */
function useUnread(): number {
  const client = useQueryClient();
  const { data } = useQuery(unreadQuery);
  useEffect(
    () =>
      followLive((event) => {
        if (event.name === 'notified') takeUnread(client, event.unread);
        if (event.name === 'refresh') void client.invalidateQueries({ queryKey: unreadQuery.queryKey });
      }, []),
    [client],
  );
  return data?.unread ?? 0;
}

/** The count in front of the page's name, in the browser's tab: also when a page gives itself another name. */
function useCountInTitle(unread: number): void {
  useEffect(() => {
    const mark = unread === 0 ? '' : `(${Math.min(unread, mostShown)}) `;
    const put = (): void => {
      const bare = document.title.replace(/^\(\d+\) /, '');
      if (document.title !== mark + bare) document.title = mark + bare;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(/^\(\d+\) /, '');
    };
  }, [unread]);
}

/** How much is unread, and the newest of it where it is asked for. */
export function Bell(): ReactNode {
  const t = useTexts(notificationsTexts);
  const unread = useUnread();
  useCountInTitle(unread);
  const [open, setOpen] = useState(false);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [at, setAt] = useState(pathname);
  if (at !== pathname) {
    setAt(pathname);
    setOpen(false);
  }
  const name = unread === 0 ? t('bell-none') : t('bell', { count: unread });
  return (
    <>
      <VisuallyHidden role="status">{unread === 0 ? '' : name}</VisuallyHidden>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        width="min(26rem, 94vw)"
        trapFocus
        returnFocus
        withRoles
      >
        <Popover.Target>
          <ActionIcon
            aria-label={name}
            pos="relative"
            style={{ overflow: 'visible' }}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={18} stroke={1.6} />
            {unread === 0 ? null : (
              <span className={classes.count} aria-hidden="true">
                {unread > mostShown ? `${mostShown}+` : unread}
              </span>
            )}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={6} aria-label={t('title')}>
          <Suspense fallback={null}>
            <Panel onGo={() => setOpen(false)} />
          </Suspense>
          <Group justify="space-between" pt={6}>
            <Button component={PlainLink} href={paths.notifications()} size="compact-sm" variant="subtle">
              {t('see-all')}
            </Button>
            <Button
              component={PlainLink}
              href={paths.notificationChoices()}
              size="compact-sm"
              variant="subtle"
              color="gray"
            >
              {t('choose')}
            </Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

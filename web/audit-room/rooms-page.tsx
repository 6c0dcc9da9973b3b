import { Loader, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { isGuest } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { type RoomHead, roomsQuery } from './room.ts';
import { useDays } from './use-days.ts';

function RoomCard({ room }: { readonly room: RoomHead }): ReactNode {
  const days = useDays();
  return (
    <Paper withBorder p="md">
      <AppLink href={paths.room(room.number)} fw={600}>
        {room.title}
      </AppLink>
      <Text fz="sm" c="dimmed">
        {room.number} · {days(room)}
      </Text>
    </Paper>
  );
}

/** The audit rooms that somebody visits. A guest with one room begins in it. */
export function RoomsPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const go = useGo();
  const { roles } = useSession().person;
  const guest = isGuest({ id: null, roles });
  const { data, error, refetch } = useQuery(roomsQuery);
  const only = guest && data?.items.length === 1 ? data.items[0] : undefined;
  useEffect(() => {
    if (only !== undefined) go(paths.room(only.number), { replace: true });
  }, [go, only]);
  return (
    <>
      <PageHeader title={t('rooms')} />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('rooms')} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title={t('no-rooms')}>{t('no-rooms-why')}</EmptyState>
      ) : (
        <Stack gap="sm" maw="44rem">
          {data?.items.map((room) => (
            <RoomCard key={room.id} room={room} />
          ))}
        </Stack>
      )}
    </>
  );
}

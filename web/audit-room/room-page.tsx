import { Group, Loader, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isGuest } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds, useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { Looks } from './looks.tsx';
import { Notes } from './notes.tsx';
import { OpenThingButton } from './open-thing.tsx';
import { OpenThings } from './open-things.tsx';
import { AskButton, Requests } from './requests.tsx';
import { arrangingRoles, askingRoles, type Room, roomQuery } from './room.ts';
import { Samples } from './samples.tsx';
import { useDays } from './use-days.ts';

interface TabsProps {
  readonly room: Room;
  readonly guest: boolean;
}

function RoomTabs({ room, guest }: TabsProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const [url, setUrl] = useUrlState();
  const tabs = {
    opened: <OpenThings room={room} />,
    requests: <Requests room={room.number} />,
    samples: <Samples room={room.number} />,
    ...(guest ? { notes: <Notes room={room.number} /> } : { looks: <Looks room={room.number} /> }),
  };
  const names = Object.keys(tabs) as (keyof typeof auditRoomPageTexts.texts & keyof typeof tabs)[];
  const shown = names.find((name) => name === url['tab']) ?? 'opened';
  return (
    <Tabs
      value={shown}
      onChange={(next) => setUrl({ tab: next === 'opened' ? null : next }, { push: true })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(name)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Panel key={name} value={name}>
          {tabs[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** An audit room: what is open, what was asked for, which samples were taken. */
export function RoomPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const days = useDays();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const { roles } = useSession().person;
  const guest = isGuest({ id: null, roles });
  const mayOpen = useHolds(arrangingRoles);
  const mayAsk = useHolds(askingRoles);
  const { data: room, error, refetch } = useQuery(roomQuery(key));
  if (room === undefined) {
    return (
      <>
        <PageHeader title={key} />
        {error === null ? (
          <Loader role="progressbar" aria-label={t('rooms')} />
        ) : (
          <ProblemPanel error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  const above = (
    <>
      <AppLink href={guest ? paths.rooms() : paths.records('audit-rooms')}>{t('rooms')}</AppLink> /{' '}
      {guest ? room.number : <AppLink href={paths.record('audit-rooms', room.number)}>{room.number}</AppLink>}
    </>
  );
  return (
    <>
      <PageHeader
        title={room.title}
        tab={room.number}
        above={above}
        aside={<Text fz="sm">{days(room)}</Text>}
        actions={
          <Group gap="xs">
            {mayOpen && room.state !== 'closed' ? <OpenThingButton room={room.number} /> : null}
            {mayAsk ? <AskButton room={room.number} /> : null}
          </Group>
        }
      />
      <Stack gap={4} mb="md">
        {room.description === null ? null : (
          <Text style={{ whiteSpace: 'pre-wrap' }}>{room.description}</Text>
        )}
        {room.run_by === null ? null : <Text fz="sm">{t('run-by', { name: room.run_by.name })}</Text>}
        <Text fz="sm" c="dimmed">
          {t(guest ? 'journalled' : 'as-guests')}
        </Text>
      </Stack>
      <RoomTabs room={room} guest={guest} />
    </>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { Looks } from './looks.tsx';
import { OpenThingButton } from './open-thing.tsx';
import { OpenThings } from './open-things.tsx';
import { arrangingRoles, roomQuery } from './room.ts';

/** On the page of an audit room: what is open in it, and who looked at what. */
export function RoomPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const mayOpen = useHolds(arrangingRoles) && record.state !== 'closed';
  const { data: room } = useQuery(roomQuery(record.number));
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <AppLink href={paths.room(record.number)}>{t('to-room')}</AppLink>
        {mayOpen ? <OpenThingButton room={record.number} /> : null}
      </Group>
      {room === undefined ? null : <OpenThings room={room} />}
      <section aria-label={t('looks')}>
        <Text component="h2" fz="md" fw={600} mb={4}>
          {t('looks')}
        </Text>
        <Looks room={record.number} />
      </section>
    </Stack>
  );
}

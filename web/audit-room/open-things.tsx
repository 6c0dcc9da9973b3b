import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ThingKind, thingKinds } from '../../processes/audit-room/things.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import records from '../records/records.module.css';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { Time } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { CloseThing } from './close-thing.tsx';
import { arrangingRoles, type OpenThing, type Room } from './room.ts';
import { useFilterText } from './use-filter-text.ts';

/** The page of something that is open. */
export function pathOfThing(room: string, { id, kind, key }: OpenThing): string {
  const single = kind === 'record' || kind === 'document';
  return single && key !== null ? paths.roomRecord(room, id, key) : paths.roomThing(room, id);
}

interface RowProps {
  readonly room: Room;
  readonly thing: OpenThing;
  readonly mayClose: boolean;
}

function ThingRow({ room, thing, mayClose }: RowProps): ReactNode {
  const names = useProcessNames(thing.process ?? '');
  const filterText = useFilterText(thing.process ?? '');
  const list = thing.kind === 'list';
  return (
    <tr>
      <td>
        <AppLink href={pathOfThing(room.number, thing)}>{list ? names.plural : thing.name}</AppLink>
        {thing.process === null || thing.kind === 'document' ? null : (
          <Text fz="sm" c="dimmed">
            {list ? filterText(thing.filter) : names.title}
          </Text>
        )}
      </td>
      <td>{thing.why ?? '–'}</td>
      <td>
        {thing.opened_by.name}, <Time at={thing.opened_at} form="absolute" />
      </td>
      {mayClose ? (
        <td>
          <CloseThing room={room.number} thing={thing} />
        </td>
      ) : null}
    </tr>
  );
}

interface OfKindProps {
  readonly room: Room;
  readonly kind: ThingKind;
  readonly mayClose: boolean;
}

function OfKind({ room, kind, mayClose }: OfKindProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const things = room.things.filter((thing) => thing.kind === kind);
  if (things.length === 0) return null;
  return (
    <section aria-label={t(`kind-${kind}`)}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t(`kind-${kind}`)}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('opened-by')}</th>
              {mayClose ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            {things.map((thing) => (
              <ThingRow key={thing.id} room={room} thing={thing} mayClose={mayClose} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What is open in a room, by its kind. */
export function OpenThings({ room }: { readonly room: Room }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const mayClose = useHolds(arrangingRoles) && room.state !== 'closed';
  if (room.things.length === 0) {
    return <EmptyState title={t('nothing-opened')}>{t('nothing-opened-why')}</EmptyState>;
  }
  return (
    <Stack gap="lg">
      {thingKinds.map((kind) => (
        <OfKind key={kind} room={room} kind={kind} mayClose={mayClose} />
      ))}
    </Stack>
  );
}

import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { OfProcess, useProcess } from '../records/process.tsx';
import type { ListedRecord } from '../records/record.ts';
import { useRegisterColumns } from '../records/register-columns.tsx';
import { useHolds } from '../session.ts';
import { ColumnChooser } from '../shared/column-chooser.tsx';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { useArrangement } from '../shared/list-columns.ts';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { askingRoles, type OpenThing, roomPath, roomQuery } from './room.ts';
import { DrawButton } from './samples.tsx';
import { ShownAssessment } from './shown-assessment.tsx';
import { useFilterText } from './use-filter-text.ts';

interface OfThing {
  readonly room: string;
  readonly thing: OpenThing;
}

function Above({ room, children }: { readonly room: string; readonly children: ReactNode }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  return (
    <>
      <AppLink href={paths.room(room)}>{t('opened')}</AppLink> / {children}
    </>
  );
}

/** What lists of processes show that name no columns of their own. */
const usual = new Set(['priority', 'service', 'assignee', 'updated']);

/** The columns of the process's list, in the order in which the room shows it. */
function useShownColumns(): readonly ListColumn<ListedRecord>[] {
  const { list_columns } = useProcess();
  return useRegisterColumns().map(({ sort: _sort, ...column }) =>
    list_columns === undefined && usual.has(column.id) ? { ...column, standard: true } : column,
  );
}

function ShownList({ room, thing }: OfThing): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const process = thing.process ?? '';
  const names = useProcessNames(process);
  const filterText = useFilterText(process);
  const mayDraw = useHolds(askingRoles);
  const columns = useShownColumns();
  const [arrangement, arrange] = useArrangement(`room-${process}`, columns);
  const list = usePagedList<ListedRecord>({
    path: `${roomPath(room)}/things/${thing.id}/records`,
    key: ['rooms', room, 'things', thing.id, 'records'],
    query: { limit: 50 },
  });
  return (
    <>
      <PageHeader
        title={names.plural}
        above={<Above room={room}>{filterText(thing.filter)}</Above>}
        actions={
          <>
            <ColumnChooser columns={columns} arrangement={arrangement} onChange={arrange} />
            {mayDraw ? <DrawButton room={room} thing={thing.id} /> : null}
          </>
        }
      />
      {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
      <ListTable
        label={names.plural}
        columns={columns}
        arrangement={arrangement}
        rows={list.items ?? []}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ number }) => paths.roomRecord(room, thing.id, number)}
        busy={list.isFetching}
        empty={
          list.items === undefined ? null : (
            <EmptyState title={t('nothing-opened')}>{filterText(thing.filter)}</EmptyState>
          )
        }
        footer={<LoadMore list={list} />}
      />
    </>
  );
}

function Content({ room, thing }: OfThing): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const definition = definitionNamed(thing.process ?? '');
  if (thing.kind === 'assessment') {
    return (
      <>
        <PageHeader title={thing.name} above={<Above room={room}>{thing.name}</Above>} />
        <ShownAssessment room={room} thing={thing.id} />
      </>
    );
  }
  if (thing.kind === 'pack') {
    const path = `${roomPath(room)}/things/${thing.id}/pack`;
    return (
      <>
        <PageHeader title={thing.name} above={<Above room={room}>{thing.name}</Above>} />
        <DownloadMenu label={t('files')} offers={[{ label: thing.name, path }]} />
      </>
    );
  }
  if (thing.kind !== 'list' || definition === undefined) return <NotFoundPage />;
  return (
    <OfProcess definition={definition}>
      <ShownList room={room} thing={thing} />
    </OfProcess>
  );
}

/** Something that is open in a room: a list, or an assessment. */
export function ThingPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const { key = '', thing: id = '' }: { key?: string; thing?: string } = useParams({ strict: false });
  const { data: room, error, refetch } = useQuery(roomQuery(key));
  if (error !== null && room === undefined) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (room === undefined) return <Loader role="progressbar" aria-label={t('opened')} />;
  const thing = room.things.find((one) => one.id === id);
  if (thing === undefined) return <Text>{t('nothing-opened')}</Text>;
  return <Content room={room.number} thing={thing} />;
}

import { Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { OfProcess } from '../records/process.tsx';
import type { RecordWithJournal } from '../records/record.ts';
import { StateBadge } from '../records/state-badge.tsx';
import { useHolds } from '../session.ts';
import { DownloadMenu, type Offered } from '../shared/download-menu.tsx';
import { AppLink } from '../shared/link.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { askingRoles, roomPath } from './room.ts';
import { PickButton } from './samples.tsx';
import { ShownRecord } from './shown-record.tsx';

interface Version {
  readonly number: number;
  readonly media_type?: string;
}

/** The versions of a document as files: printed where it is text, else as it was uploaded. */
function DocumentFiles({
  record,
  path,
}: {
  readonly record: RecordWithJournal;
  readonly path: string;
}): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const versions = ((record['versions'] ?? []) as readonly Version[]).toReversed();
  const offers = versions.map(({ number, media_type }): Offered => {
    const printed = media_type === undefined || media_type === 'application/json';
    const form = printed ? 'pdf' : 'content';
    return {
      label: t('of-version', { what: t(form), number }),
      path: `${path}/${form}`,
      query: { version: String(number) },
    };
  });
  return offers.length === 0 ? null : <DownloadMenu label={t('files')} offers={offers} />;
}

/** A record that something open in a room shows: every field and what happened to it, nothing to be changed. */
export function ShownRecordPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const params: { key?: string; thing?: string; record?: string } = useParams({ strict: false });
  const { key = '', thing = '', record: number = '' } = params;
  const mayPick = useHolds(askingRoles);
  const path = `${roomPath(key)}/things/${thing}/records/${encodeURIComponent(number)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['rooms', key, 'things', thing, number],
    queryFn: ({ signal }) =>
      api.get<RecordWithJournal & { readonly process: string }>(path, { query: { limit: 100 }, signal }),
  });
  if (data === undefined) {
    if (error === null) return <Loader role="progressbar" aria-label={t('opened')} />;
    return (
      <>
        <PageHeader title={number} />
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const definition = definitionNamed(data.process);
  if (definition === undefined) return <NotFoundPage />;
  const record: RecordWithJournal = { ...data, activities: [], writable: [] };
  return (
    <OfProcess definition={definition}>
      <PageHeader
        title={record.title}
        tab={record.number}
        above={
          <>
            <AppLink href={paths.room(key)}>{t('opened')}</AppLink> / {record.number}
          </>
        }
        aside={<StateBadge state={record.state} />}
        actions={
          <Group gap="xs">
            {definition.name === 'document' ? <DocumentFiles record={record} path={path} /> : null}
            {mayPick ? <PickButton room={key} thing={thing} record={record.number} /> : null}
          </Group>
        }
      />
      <ShownRecord record={record} path={`${path}/journal`} />
    </OfProcess>
  );
}

import { Alert, Badge, Code, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { definitionOf } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { formatExact } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useValueText } from '../records/own-choices.ts';
import { OfProcess, useOwnNames } from '../records/process.tsx';
import type { ListedRecord, RecordWithJournal, TimelineEntry } from '../records/record.ts';
import records from '../records/records.module.css';
import { StateBadge } from '../records/state-badge.tsx';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { roomPath, type Sample } from './room.ts';
import { useDrawText } from './samples.tsx';
import { ShownRecord } from './shown-record.tsx';

function SampleRow({
  room,
  sample,
  row,
}: {
  readonly room: string;
  readonly sample: number;
  readonly row: Sample['records'][number];
}): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames(row.process);
  return (
    <tr>
      <td>
        <AppLink href={paths.roomFrozen(room, sample, row.position)}>{row.number}</AppLink>
        <Text fz="sm" c="dimmed">
          {names.title}
        </Text>
      </td>
      <td>{row.title}</td>
      <td>
        <Badge color={row.changed ? 'yellow' : 'gray'}>
          {t(row.changed ? 'changed-since' : 'unchanged')}
        </Badge>
      </td>
      <td>
        <Code>{row.hash.slice(0, 16)}…</Code>
      </td>
    </tr>
  );
}

/** A sample: its records as they were seen, each with a mark of what changed since. */
export function SamplePage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const drawText = useDrawText();
  const { key = '', sample: number = '' }: { key?: string; sample?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['rooms', key, 'samples', number],
    queryFn: ({ signal }) => api.get<Sample>(`${roomPath(key)}/samples/${number}`, { signal }),
  });
  if (data === undefined) {
    if (error === null) return <Loader role="progressbar" aria-label={t('samples')} />;
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={data.name}
        above={
          <>
            <AppLink href={paths.room(key, { tab: 'samples' })}>{t('samples')}</AppLink> /{' '}
            {t('sample-n', { number: data.number })}
          </>
        }
      />
      <Text fz="sm" mb="md">
        {drawText(data)} · {data.drawn_by.name}, <Time at={data.drawn_at} form="absolute" />
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('hash')}</th>
            </tr>
          </thead>
          <tbody>
            {data.records.map((row) => (
              <SampleRow key={row.position} room={key} sample={data.number} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A record of a sample as the API shows it. */
interface Frozen {
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly hash: string;
  readonly holds: boolean;
  /** Where the newest entry of its journal stands in the sealed journal. */
  readonly sealed_at: number | null;
  readonly seen: {
    readonly seen_at: string;
    readonly record: ListedRecord;
    readonly timeline: readonly TimelineEntry[];
  };
  readonly since: {
    readonly version: number;
    readonly state: string;
    readonly changes: readonly { readonly field: string; readonly then: unknown; readonly now: unknown }[];
  } | null;
}

function Since({ frozen }: { readonly frozen: Frozen }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useOwnNames();
  const valueText = useValueText();
  const { since } = frozen;
  if (since === null) return <Text fz="sm">{t('since-hidden')}</Text>;
  if (since.changes.length === 0) return <Text fz="sm">{t('since-nothing')}</Text>;
  const write = (field: string, value: unknown): string =>
    field === 'state' ? names.state(String(value)) : valueText(field, value);
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className={records.rows}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('then')}</th>
            <th scope="col">{t('now')}</th>
          </tr>
        </thead>
        <tbody>
          {since.changes.map(({ field, then, now }) => (
            <tr key={field}>
              <td>{field === 'state' ? t('state') : names.field(field)}</td>
              <td>{write(field, then)}</td>
              <td>{write(field, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrozenView({ frozen }: { readonly frozen: Frozen }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const { seen } = frozen;
  const record: RecordWithJournal = {
    ...seen.record,
    activities: [],
    writable: [],
    journal: { items: seen.timeline.toReversed(), next: null },
  };
  return (
    <Stack gap="lg">
      <section aria-label={t('hash')}>
        <Text fz="sm">
          {t('hash')}: <Code style={{ overflowWrap: 'anywhere' }}>{frozen.hash}</Code>
        </Text>
        {frozen.sealed_at === null ? null : (
          <Text fz="sm">{t('sealed-at', { position: frozen.sealed_at })}</Text>
        )}
        {frozen.holds ? (
          <Text fz="sm">{t('holds')}</Text>
        ) : (
          <Alert color="red" role="alert">
            {t('holds-not')}
          </Alert>
        )}
      </section>
      <section aria-label={t('since')}>
        <Text component="h2" fz="md" fw={600} mb={4}>
          {t('since')}
        </Text>
        <Since frozen={frozen} />
      </section>
      <ShownRecord record={record} kept />
    </Stack>
  );
}

/** A record of a sample as it was seen. */
export function FrozenPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const locale = useLocale();
  const params: { key?: string; sample?: string; position?: string } = useParams({ strict: false });
  const { key = '', sample = '', position = '' } = params;
  const { data, error, refetch } = useQuery({
    queryKey: ['rooms', key, 'samples', sample, position],
    queryFn: ({ signal }) =>
      api.get<Frozen>(`${roomPath(key)}/samples/${sample}/records/${position}`, { signal }),
  });
  if (data === undefined) {
    if (error === null) return <Loader role="progressbar" aria-label={t('samples')} />;
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <OfProcess definition={definitionOf(data.process)}>
      <PageHeader
        title={data.title}
        tab={data.number}
        above={
          <>
            <AppLink href={paths.room(key, { tab: 'samples' })}>{t('samples')}</AppLink> /{' '}
            <AppLink href={paths.roomSample(key, Number(sample))}>
              {t('sample-n', { number: Number(sample) })}
            </AppLink>{' '}
            / {data.number}
          </>
        }
        aside={<StateBadge state={data.seen.record.state} />}
      />
      <Alert mb="md" color="gray">
        {t('seen-at', { at: formatExact(data.seen.seen_at, locale), version: data.version })}
      </Alert>
      <FrozenView frozen={data} />
    </OfProcess>
  );
}

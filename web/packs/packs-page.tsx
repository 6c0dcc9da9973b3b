import { Anchor, Button, Text } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { packsTexts } from '../texts/packs.ts';
import type { EvidencePack } from './pack.ts';
import { PeriodDialog } from './period-dialog.tsx';

/** How often the list is read anew while a pack is being made, in milliseconds. */
const watching_ms = 2_000;

const isUnderWay = ({ state }: EvidencePack): boolean => state === 'queued' || state === 'running';

function StateCell({ pack }: { readonly pack: EvidencePack }): ReactNode {
  const t = useTexts(packsTexts);
  if (pack.problem !== null) return <Text fz="sm">{`${t('state-failed')}: ${pack.problem.detail}`}</Text>;
  if (pack.available) {
    return (
      <Anchor
        href={`/api/v1/evidence-packs/${pack.id}/file`}
        download
        fz="sm"
        aria-label={t('download-of', { made: pack.created_at })}
      >
        {t('download')}
      </Anchor>
    );
  }
  return t(pack.state === 'done' ? 'state-expired' : `state-${pack.state}`);
}

function useColumns(): readonly ListColumn<EvidencePack>[] {
  const t = useTexts(packsTexts);
  const locale = useLocale();
  const count = (value: number | null): string => (value === null ? '' : formatNumber(value, locale));
  return [
    {
      id: 'of',
      header: t('of'),
      width: '10rem',
      primary: true,
      cell: ({ kind, number }) => t(`of-${kind}`, { number: number ?? '' }),
    },
    {
      id: 'period',
      header: t('period'),
      width: '12rem',
      cell: ({ from, to }) => (from === null ? '' : `${from.slice(0, 10)} – ${(to ?? '').slice(0, 10)}`),
    },
    { id: 'state', header: t('state'), width: '8rem', cell: (pack) => <StateCell pack={pack} /> },
    {
      id: 'records',
      header: t('records'),
      width: '7rem',
      align: 'end',
      cell: ({ records }) => count(records),
    },
    {
      id: 'size',
      header: t('size'),
      width: '7rem',
      align: 'end',
      cell: ({ size }) =>
        size === null ? '' : t('megabytes', { size: formatNumber(Math.ceil(size / 100_000) / 10, locale) }),
    },
    { id: 'made', header: t('made'), width: '8rem', cell: ({ created_at }) => <Time at={created_at} /> },
    { id: 'by', header: t('by'), width: '9rem', cell: ({ started_by }) => started_by?.name },
    {
      id: 'hash',
      header: t('hash'),
      cell: ({ sha256 }) => (
        <Text fz="xs" ff="monospace" truncate title={sha256 ?? ''}>
          {sha256}
        </Text>
      ),
    },
  ];
}

/** Evidence packs that were made or are being made, newest first, each to be fetched while it is kept. */
export function PacksPage(): ReactNode {
  const t = useTexts(packsTexts);
  const columns = useColumns();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence-packs', 'list'],
    queryFn: ({ signal }) => api.get<{ items: readonly EvidencePack[] }>('/evidence-packs', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? watching_ms : false),
  });
  const ask = (): void => setAsking(true);
  usePageActions([{ id: 'make-pack', text: t('make'), keys: 'c', run: ask }]);
  const button = (
    <Button leftSection={<IconFileZip size={16} />} onClick={ask}>
      {t('make-period')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <Text fz="xs" c="dimmed" maw="46rem">
            {t('what')}
          </Text>
        }
        actions={
          <>
            <Button component="a" href="/verify.html" target="_blank" variant="default">
              {t('verify')}
            </Button>
            {button}
          </>
        }
      />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <ListTable
        label={t('title')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ id }) => id}
        rowName={({ created_at }) => created_at}
        empty={
          data === undefined ? null : (
            <EmptyState title={t('none')} action={button}>
              {t('holds-all')}
            </EmptyState>
          )
        }
      />
      {asking ? <PeriodDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

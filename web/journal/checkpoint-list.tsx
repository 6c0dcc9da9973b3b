import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatExact, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { journalTexts } from '../texts/journal.ts';
import type { Checkpoint } from './journal.ts';

/** Checkpoints fetched at once. */
const atOnce = 50;

function useColumns(): readonly ListColumn<Checkpoint>[] {
  const t = useTexts(journalTexts);
  const locale = useLocale();
  return [
    {
      id: 'size',
      header: t('checkpoint-size'),
      width: '6rem',
      primary: true,
      cell: ({ size }) => formatNumber(size, locale),
    },
    {
      id: 'made',
      header: t('checkpoint-made'),
      width: '12rem',
      cell: ({ made_at }) => formatExact(made_at, locale),
    },
    {
      id: 'stamped',
      header: t('checkpoint-stamped'),
      width: '12rem',
      cell: ({ time_stamped_at }) =>
        time_stamped_at === null ? t('no-stamp') : formatExact(time_stamped_at, locale),
    },
    {
      id: 'root',
      header: t('checkpoint-root'),
      cell: ({ root }) => (
        <Text fz="xs" ff="monospace" truncate title={root}>
          {root}
        </Text>
      ),
    },
  ];
}

/** Signed states of the journal, newest first, each with the time stamp that an authority gave it. */
export function CheckpointList(): ReactNode {
  const t = useTexts(journalTexts);
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['journal-state', 'checkpoints'],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: readonly Checkpoint[] }>('/journal/checkpoints', {
        query: { limit: String(atOnce), ...(pageParam === null ? {} : { before: String(pageParam) }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ items }) => (items.length < atOnce ? undefined : items.at(-1)?.size),
  });
  return (
    <Stack gap={4} component="section" aria-label={t('checkpoints')}>
      <Title order={2}>{t('checkpoints')}</Title>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <ListTable
        label={t('checkpoints')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.pages.flatMap(({ items }) => items) ?? []}
        rowId={({ size }) => String(size)}
        rowName={({ size }) => String(size)}
        empty={
          data === undefined ? null : (
            <EmptyState title={t('no-checkpoints')}>{t('no-checkpoints-why')}</EmptyState>
          )
        }
      />
      {hasNextPage ? (
        <Group justify="center" p="xs">
          <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

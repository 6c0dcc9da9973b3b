import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import { mayDecideMail } from './mail.ts';

interface Suppression {
  readonly address: string;
  readonly reason: string;
  readonly created_at: string;
}

function useColumns(onLift: ((address: string) => void) | null): readonly ListColumn<Suppression>[] {
  const t = useTexts(mailPageTexts);
  return [
    { id: 'address', header: t('address'), width: '18rem', cell: ({ address }) => address },
    { id: 'reason', header: t('reason'), primary: true, wrap: true, cell: ({ reason }) => reason },
    { id: 'when', header: t('when'), width: '8rem', cell: ({ created_at }) => <Time at={created_at} /> },
    {
      id: 'lift',
      header: '',
      width: '8rem',
      cell: ({ address }) =>
        onLift === null ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('lift-of', { address })}
            onClick={() => onLift(address)}
          >
            {t('lift')}
          </Button>
        ),
    },
  ];
}

/** Addresses that nothing is sent to, as their servers take no mail for them. */
export function AddressesPart(): ReactNode {
  const t = useTexts(mailPageTexts);
  const client = useQueryClient();
  const mayDecide = useHolds(mayDecideMail);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['mails', 'suppressions'],
    queryFn: ({ signal }) => api.get<{ items: readonly Suppression[] }>('/mail-suppressions', { signal }),
  });
  const lift = useMutation({
    mutationFn: (address: string) => api.delete(`/mail-suppressions/${encodeURIComponent(address)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['mails'] }),
  });
  const columns = useColumns(mayDecide ? lift.mutate : null);
  const failed = error ?? lift.error;
  return (
    <Stack gap="sm">
      {data === undefined || data.items.length === 0 ? null : (
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('addresses-why')}
        </Text>
      )}
      {failed === null ? null : <ProblemPanel error={failed} onRetry={() => void refetch()} />}
      <ListTable
        label={t('addresses')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ address }) => address}
        rowName={({ address }) => address}
        busy={isFetching}
        empty={
          error === null ? <EmptyState title={t('addresses-none')}>{t('addresses-why')}</EmptyState> : null
        }
      />
    </Stack>
  );
}

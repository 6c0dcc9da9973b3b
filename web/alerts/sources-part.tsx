import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { CopiedValue } from '../shared/copied-value.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { alertsTexts } from '../texts/alerts.ts';
import { type AlertSource, mayKeepSources, sourcesQuery } from './alerts.ts';
import { SourceDialog } from './source-dialog.tsx';

/** Where a source sends to, and by what secret. */
interface Told {
  readonly path: string;
  readonly secret: string;
}

function SecretDialog({ told, onClose }: { readonly told: Told; readonly onClose: () => void }): ReactNode {
  const t = useTexts(alertsTexts);
  return (
    <Modal opened onClose={onClose} title={t('secret')} size="lg">
      <Stack gap="sm">
        <CopiedValue label={t('address')} value={`${window.location.origin}${told.path}`} />
        <CopiedValue label={t('secret')} value={told.secret} />
        <Text fz="sm" role="status">
          {t('told-once')}
        </Text>
      </Stack>
    </Modal>
  );
}

interface Deeds {
  readonly onEdit: (source: AlertSource) => void;
  readonly onRenew: (source: AlertSource) => void;
}

function useColumns(deeds: Deeds | null): readonly ListColumn<AlertSource>[] {
  const t = useTexts(alertsTexts);
  return [
    { id: 'name', header: t('name'), primary: true, cell: ({ name }) => name },
    { id: 'kind', header: t('kind'), width: '15rem', cell: ({ kind }) => t(`kind-${kind}`) },
    { id: 'proof', header: t('proof'), width: '12rem', cell: ({ proof }) => t(`proof-${proof}`) },
    {
      id: 'active',
      header: t('read-state'),
      width: '8rem',
      cell: ({ active }) => (
        <Badge variant="light" color={active ? 'teal' : 'gray'}>
          {t(active ? 'on' : 'off')}
        </Badge>
      ),
    },
    {
      id: 'used',
      header: t('last-used'),
      width: '9rem',
      cell: ({ last_used_at }) => <Time at={last_used_at} />,
    },
    {
      id: 'deeds',
      header: '',
      width: '14rem',
      cell: (source) =>
        deeds === null ? null : (
          <Group gap={6} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('edit-of', { name: source.name })}
              onClick={() => deeds.onEdit(source)}
            >
              {t('change')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('renew-of', { name: source.name })}
              onClick={() => deeds.onRenew(source)}
            >
              {t('renew')}
            </Button>
          </Group>
        ),
    },
  ];
}

/** The tools that report alerts. */
export function SourcesPart(): ReactNode {
  const t = useTexts(alertsTexts);
  const [open, setOpen] = useState<AlertSource | 'new' | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const mayKeep = useHolds(mayKeepSources);
  const { data, error, refetch, isFetching } = useQuery(sourcesQuery);
  const renew = useMutation({
    mutationFn: ({ id }: AlertSource) => api.post<{ secret: string }>(`/alert-sources/${id}/secret`, {}),
    onSuccess: ({ secret }, { path }) => setTold({ path, secret }),
  });
  const columns = useColumns(mayKeep ? { onEdit: setOpen, onRenew: renew.mutate } : null);
  const failed = error ?? renew.error;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('sources-why')}
        </Text>
        {mayKeep ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        ) : null}
      </Group>
      {failed === null ? null : <ProblemPanel error={failed} onRetry={() => void refetch()} />}
      <ListTable
        label={t('sources')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        busy={isFetching}
        empty={
          error === null ? <EmptyState title={t('sources-none')}>{t('sources-none-why')}</EmptyState> : null
        }
      />
      {open === null ? null : (
        <SourceDialog source={open === 'new' ? null : open} onClose={() => setOpen(null)} onMade={setTold} />
      )}
      {told === null ? null : <SecretDialog told={told} onClose={() => setTold(null)} />}
    </Stack>
  );
}

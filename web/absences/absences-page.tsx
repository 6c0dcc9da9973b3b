import { ActionIcon, Badge, Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel, useProblemText } from '../shared/problem-panel.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { absencesTexts } from '../texts/absences.ts';
import { type Absence, AbsenceDialog } from './absence-dialog.tsx';

function useRemoval() {
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: ({ id, version }: Absence) => api.delete(`/absences/${id}`, { version }),
    onError: (error) => notifications.show({ color: 'red', message: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['absences'] }),
  });
}

function Entry({ absence, onEdit }: { readonly absence: Absence; readonly onEdit: () => void }): ReactNode {
  const t = useTexts(absencesTexts);
  const locale = useLocale();
  const now = new Date(useNow()).getTime();
  const removal = useRemoval();
  const { person, from, until, deputy, note } = absence;
  const { name } = person;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {Date.parse(from) <= now ? <Badge color="yellow">{t('title')}</Badge> : null}
          </Group>
          <Text fz="sm">
            {formatDateTime(from, locale)} – {formatDateTime(until, locale)}
          </Text>
          <Text fz="sm" c="dimmed">
            {t('deputy')}: {deputy?.name ?? '–'}
            {note === null ? '' : ` · ${note}`}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <ActionIcon aria-label={t('change', { name })} onClick={onEdit}>
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('remove', { name })}
            loading={removal.isPending}
            onClick={() => removal.mutate(absence)}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}

/** When people are away, and who stands in for them. */
export function AbsencesPage(): ReactNode {
  const t = useTexts(absencesTexts);
  const [open, setOpen] = useState<Absence | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['absences', 'list'],
    queryFn: ({ signal }) => api.get<{ items: readonly Absence[] }>('/absences', { signal }),
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        }
      />
      <Stack gap="sm" maw="52rem">
        <Text fz="sm" c="dimmed">
          {t('help')}
        </Text>
        {error === null ? null : <ProblemPanel error={error} onRetry={refetch} />}
        {data === undefined && error === null ? <Loader size="sm" /> : null}
        {data?.items.length === 0 ? <EmptyState title={t('none')}>{t('none-why')}</EmptyState> : null}
        <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {data?.items.map((absence) => (
            <Entry key={absence.id} absence={absence} onEdit={() => setOpen(absence)} />
          ))}
        </Stack>
      </Stack>
      {open === null ? null : (
        <AbsenceDialog absence={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

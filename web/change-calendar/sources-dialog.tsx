import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { CopiedValue } from '../shared/copied-value.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { deploymentSourcesTexts } from '../texts/change-calendar.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

const key = ['deployment-sources'] as const;

function Sources(): ReactNode {
  const t = useTexts(deploymentSourcesTexts);
  const locale = useLocale();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: readonly Source[] }>('/deployment-sources', { signal }),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => api.delete(`/deployment-sources/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const failed = error ?? withdraw.error;
  return (
    <section aria-label={t('all')}>
      <Text component="h3" fz="sm" fw={600} mb={4}>
        {t('all')}
      </Text>
      {failed === null ? null : <ProblemPanel error={failed} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? <Text fz="sm">{t('none')}</Text> : null}
      <Stack gap="xs">
        {data?.items.map(({ id, name, created_at, last_used_at }) => {
          const made = formatDate(created_at, locale);
          const since =
            last_used_at === null
              ? t('since', { made })
              : t('used', { made, used: formatDate(last_used_at, locale) });
          return (
            <Group key={id} justify="space-between" wrap="nowrap">
              <div>
                <Text fz="sm">{name}</Text>
                <Text fz="xs" c="dimmed">
                  {since}
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={t('withdraw-of', { name })}
                onClick={() => withdraw.mutate(id)}
              >
                {t('withdraw')}
              </Button>
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}

/** Where pipelines get the secrets by which they sign the deployments that they report, and lose them again. */
export function SourcesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(deploymentSourcesTexts);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => api.post<Source & { secret: string }>('/deployment-sources', { name }),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: key });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  const refused = make.error instanceof ApiProblem ? make.error.byField['name'] : undefined;
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <Stack gap="md">
        <Text fz="sm">{t('why')}</Text>
        <form onSubmit={submit} noValidate>
          <Stack gap="xs">
            {make.error === null ? null : <ProblemPanel error={make.error} shownFields={['name']} />}
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                label={t('name')}
                flex={1}
                maxLength={80}
                data-autofocus
                error={refused}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
                {t('make')}
              </Button>
            </Group>
          </Stack>
        </form>
        {make.data === undefined ? null : (
          <Stack gap={4}>
            <CopiedValue label={t('address')} value={`${window.location.origin}${make.data.path}`} />
            <CopiedValue label={t('secret')} value={make.data.secret} />
            <Text fz="xs" role="status">
              {t('told-once')}
            </Text>
          </Stack>
        )}
        <Sources />
      </Stack>
    </Modal>
  );
}

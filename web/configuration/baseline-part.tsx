import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { configurationTexts } from '../texts/configuration.ts';
import { type Comparison, ComparisonTable } from './comparison.tsx';

const plural = 'configuration-baselines';

function Taking({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(configurationTexts);
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => api.post(`/${plural}/${record.number}/take`, undefined, { version: record.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: [plural] }),
  });
  return (
    <Stack gap="xs">
      {take.error === null ? null : <ProblemPanel error={take.error} />}
      <Group>
        <Button onClick={() => take.mutate()} loading={take.isPending}>
          {t('take')}
        </Button>
        <Text fz="sm" c="dimmed">
          {t('take-what')}
        </Text>
      </Group>
    </Stack>
  );
}

/** Baselines that this one can be compared with, the newest first. */
function useOthers(number: string): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery({
    queryKey: [plural, 'taken'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly ListedRecord[] }>(`/${plural}`, {
        query: { state: 'taken', limit: '100' },
        signal,
      }),
  });
  return (data?.items ?? [])
    .filter((one) => one.number !== number)
    .map((one) => ({ value: one.number, label: `${one.number} ${one.title}` }));
}

function Comparing({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(configurationTexts);
  const [other, setOther] = useState('now');
  const { data, error } = useQuery({
    queryKey: [plural, 'comparison', number, other],
    queryFn: ({ signal }) =>
      api.get<Comparison>(`/${plural}/${number}/comparison`, { query: { with: other }, signal }),
  });
  return (
    <section aria-label={t('comparison')}>
      <Group justify="space-between" align="end" mb={4}>
        <Title order={2}>{t('comparison')}</Title>
        <Select
          size="xs"
          label={t('compare-with')}
          data={[{ value: 'now', label: t('now') }, ...useOthers(number)]}
          value={other}
          onChange={(value) => setOther(value ?? 'now')}
          allowDeselect={false}
          searchable
        />
      </Group>
      {error === null ? null : <ProblemPanel error={error} />}
      {data === undefined ? null : <ComparisonTable comparison={data} />}
    </section>
  );
}

/** What the page of a baseline shows besides its fields: taking it, and what came after. */
export function BaselinePart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const { roles } = useSession().person;
  if (record.state === 'taken') return <Comparing number={record.number} />;
  const may = record.state === 'planned' && roles.some((role) => workingRoles.includes(role));
  return may ? <Taking record={record} /> : null;
}

import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { incident as definition } from '../../processes/incident/definition.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber, paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import type { RecordLink } from './incident.ts';

/** Where a record of that number is shown. */
function linkPath(number: string): string {
  return pathOfNumber(number)?.path ?? paths.incident(number);
}

interface LinksProps {
  readonly number: string;
  readonly mayChange: boolean;
}

/** What the incident is linked to, both ways. */
export function Links({ number, mayChange }: LinksProps): ReactNode {
  const t = useTexts(incidentsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const client = useQueryClient();
  const [relation, setRelation] = useState(definition.relations[0] ?? '');
  const [to, setTo] = useState('');
  const { data } = useQuery({
    queryKey: ['incidents', 'links', number],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly RecordLink[] }>(`/incidents/${number}/links`, { signal }),
  });
  const settled = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['incidents'] });
  };
  const add = useMutation({
    mutationFn: () => api.post(`/incidents/${number}/links`, { relation, to: to.trim().toUpperCase() }),
    onSuccess: async () => {
      setTo('');
      await settled();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.delete(`/incidents/${number}/links/${id}`),
    onSuccess: settled,
  });
  const error = add.error ?? remove.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (to.trim() !== '') add.mutate();
  }

  return (
    <section aria-label={t('links')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('links')}
      </Text>
      <Stack gap={4}>
        {data?.items.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('link-none')}
          </Text>
        ) : null}
        {data?.items.map(({ id, relation: told, direction, record }) => (
          <Group key={id} gap={6} wrap="nowrap">
            <Text fz="sm" style={{ minWidth: 0 }}>
              {direction === 'to' ? `${names.relation(told)} ` : '← '}
              <AppLink href={linkPath(record.number)}>{record.number}</AppLink> {record.title}
            </Text>
            {mayChange && direction === 'to' ? (
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={common('remove-named', { name: record.number })}
                onClick={() => remove.mutate(id)}
              >
                <IconX size={14} />
              </ActionIcon>
            ) : null}
          </Group>
        ))}
        {error === null ? null : <ProblemPanel error={error} />}
        {mayChange ? (
          <form onSubmit={submit}>
            <Stack gap={6} mt={6}>
              <Select
                size="xs"
                aria-label={t('link-add')}
                data={definition.relations.map((value) => ({ value, label: names.relation(value) }))}
                value={relation}
                onChange={(value) => setRelation(value ?? relation)}
                allowDeselect={false}
              />
              <Group gap={6} wrap="nowrap">
                <TextInput
                  size="xs"
                  style={{ flex: 1 }}
                  aria-label={t('link-to')}
                  placeholder={t('link-to')}
                  value={to}
                  onChange={(event) => setTo(event.currentTarget.value)}
                />
                <Button type="submit" size="xs" variant="default" loading={add.isPending}>
                  {common('add')}
                </Button>
              </Group>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </section>
  );
}

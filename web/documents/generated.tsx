import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { documentsTexts } from '../texts/documents.ts';
import { apiPath } from './content.ts';

interface Generated {
  readonly number: string;
  readonly stale: boolean;
  readonly draft_stale: boolean | null;
}

interface GeneratedProps {
  readonly record: OpenedRecord;
  readonly process: string;
  readonly mayWrite: boolean;
}

/** Says of a document that was generated from a process when it tells of the process as it was, and makes it anew. */
export function GeneratedNotice({ record, process, mayWrite }: GeneratedProps): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useProcessNames(process);
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['documents', 'generated'],
    queryFn: ({ signal }) => api.get<{ items: readonly Generated[] }>('/documents/generated', { signal }),
  });
  const again = useMutation({
    mutationFn: () => api.post(apiPath(record.number, 'generation'), undefined, { version: record.version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['documents'] }),
  });
  const found = data?.items.find(({ number }) => number === record.number);
  const stale = found?.draft_stale ?? found?.stale ?? false;
  if (!stale && again.error === null) return null;
  return (
    <Alert color="yellow">
      <Group gap="sm" justify="space-between">
        <Text fz="sm">{t('generated-stale', { process: names.plural })}</Text>
        {mayWrite ? (
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {t('generate-again')}
          </Button>
        ) : null}
      </Group>
      {mayWrite ? (
        <Text fz="xs" c="dimmed">
          {t('generate-again-why')}
        </Text>
      ) : null}
      {again.error === null ? null : <ProblemPanel error={again.error} />}
    </Alert>
  );
}

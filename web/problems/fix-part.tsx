import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { workedOn } from '../../processes/problem/activities.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { problemsTexts } from '../texts/problems.ts';

interface OfProblem {
  readonly record: OpenedRecord;
}

interface Told {
  readonly open: number;
  readonly told: number;
}

/** Notes something on every open incident of the problem, after saying on how many. */
function TellIncidents({ record }: OfProblem): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const client = useQueryClient();
  const [text, setText] = useState(typeof record['workaround'] === 'string' ? record['workaround'] : '');
  const [counted, setCounted] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (preview: boolean) =>
      api.post<Told>(`/problems/${record.number}/tell-incidents`, { text, preview }),
    onSuccess: async ({ open }, preview) => {
      setCounted(preview ? open : null);
      if (!preview) await client.invalidateQueries({ queryKey: ['problems'] });
    },
  });
  const isTold = counted === null && send.data !== undefined;
  return (
    <Stack gap="xs">
      <Textarea
        size="sm"
        autosize
        maxRows={8}
        maxLength={10_000}
        label={t('tell-text')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setCounted(null);
        }}
      />
      <Text fz="sm" role="status">
        {counted === null ? '' : t('tell-count', { count: counted })}
        {isTold ? t('told', { told: send.data.told, open: send.data.open }) : ''}
      </Text>
      {send.error === null ? null : <ProblemPanel error={send.error} shownFields={[]} nameOf={names.field} />}
      <Group>
        <Button
          size="xs"
          variant={counted === null ? 'default' : 'filled'}
          loading={send.isPending}
          disabled={text.trim() === '' || counted === 0}
          onClick={() => send.mutate(counted === null)}
        >
          {t('tell-incidents')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The change that fixes a problem, or the way to one; and telling those concerned. */
export function FixPart({ record }: OfProblem): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const client = useQueryClient();
  const mayWork = useHolds(workingRoles);
  const change = record['change'] as Reference | null | undefined;
  const isWorkedOn = workedOn.some((state) => state === record.state);
  const raise = useMutation({
    mutationFn: () => api.post(`/problems/${record.number}/change`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['problems'] }),
  });
  if (!isWorkedOn && (change === null || change === undefined)) return null;
  return (
    <section aria-label={t('fix')}>
      <Title order={2} mb={4}>
        {t('fix')}
      </Title>
      <Stack gap="sm">
        {change === null || change === undefined ? null : (
          <Text fz="sm">
            <AppLink href={paths.record('changes', change.id)} fz="sm" underline="always">
              {t('fixed-by', { change: change.name })}
            </AppLink>
          </Text>
        )}
        {mayWork && isWorkedOn && (change === null || change === undefined) ? (
          <Group>
            <Button size="xs" variant="default" loading={raise.isPending} onClick={() => raise.mutate()}>
              {t('raise-change')}
            </Button>
          </Group>
        ) : null}
        {raise.error === null ? null : (
          <ProblemPanel error={raise.error} shownFields={[]} nameOf={names.field} />
        )}
        {mayWork && isWorkedOn ? <TellIncidents record={record} /> : null}
      </Stack>
    </section>
  );
}

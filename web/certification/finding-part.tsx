import { Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { tendingRoles } from '../../kernel/register.ts';
import { useTexts } from '../i18n.ts';
import type { ActivityAid } from '../records/extras.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { certificationTexts } from '../texts/certification.ts';
import { type AuditFinding, canBecomeWork, findingWorkQuery } from './finding-work.ts';
import { MakeWork } from './make-work.tsx';
import { NamedRecord } from './named-record.tsx';

/** A finding's page as the form for improvement work looks at it. */
function asFinding(record: OpenedRecord): AuditFinding {
  const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    process: 'received-finding',
    plural: 'received-findings',
    number: record.number,
    title: record.title,
    state: record.state,
    grade: record['grade'] as AuditFinding['grade'],
    assignee: (record['assignee'] as { readonly id: string } | null)?.id ?? null,
    answer_due: day(record['answer_due']),
    closing_due: day(record['closing_due']),
    work: null,
    is_done: false,
  };
}

/** What was made of a finding and how far that is; while nothing was, the step that makes it. */
export function FindingPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationTexts);
  const mayMake = useHolds(tendingRoles);
  const { data, error, refetch } = useQuery(findingWorkQuery(record.number));
  const [making, setMaking] = useState(false);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" role="progressbar" aria-label={t('work')} />;
  const finding = asFinding(record);
  const isPossible = mayMake && data.work === null && canBecomeWork(finding);
  return (
    <section aria-label={t('work')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz="md">
          {t('work')}
        </Title>
        {isPossible ? (
          <Button size="compact-sm" variant="default" onClick={() => setMaking(true)}>
            {t('make-work')}
          </Button>
        ) : null}
      </Group>
      {data.work === null ? (
        <Text fz="sm" c="dimmed">
          {t('work-none')}
        </Text>
      ) : (
        <Text fz="sm" component="div">
          <NamedRecord record={data.work} />
          {data.is_done ? ` · ${t('work-done')}` : ''}
        </Text>
      )}
      {making ? (
        <MakeWork findings={[finding]} work_days={data.work_days} onClose={() => setMaking(false)} />
      ) : null}
    </section>
  );
}

/** Helps to report a finding done: puts what its improvement work recorded into the form. */
export function ReportDoneAid({ record, onFill }: ActivityAid): ReactNode {
  const t = useTexts(certificationTexts);
  const { data } = useQuery(findingWorkQuery(record.number));
  if (data?.work === undefined || data.work === null || data.proposed === null) return null;
  const { proposed, work, is_done } = data;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fz="sm" component="div">
          <NamedRecord record={work} />
          {is_done ? ` · ${t('work-done')}` : ''}
        </Text>
        <Text fz="xs" c="dimmed">
          {t('propose-why')}
        </Text>
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => onFill({ ...proposed })}>
            {t('propose-evidence', { number: work.number })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

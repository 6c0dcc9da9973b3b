import { Alert, Button, Group, Paper, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { importsTexts } from '../texts/imports.ts';
import { type ImportRun, isUnderWay, runQuery } from './import-run.ts';

function Count({ label, value }: { readonly label: string; readonly value: number }): ReactNode {
  const locale = useLocale();
  return (
    <Paper withBorder p="sm">
      <Text fz="xs" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {formatNumber(value, locale)}
      </Text>
    </Paper>
  );
}

function Counts({ run }: { readonly run: ImportRun }): ReactNode {
  const t = useTexts(importsTexts);
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        <Count label={t('rows')} value={run.rows} />
        <Count label={t('imported')} value={run.imported} />
        <Count label={t('unchanged')} value={run.unchanged} />
        <Count label={t('rejected')} value={run.rejected} />
        <Count label={t('created')} value={run.records_created} />
        <Count label={t('updated')} value={run.records_updated} />
        <Count label={t('entries')} value={run.journal_entries} />
      </SimpleGrid>
      <Text fz="sm" c="dimmed">
        {t('sum-why')}
      </Text>
    </Stack>
  );
}

/** A day after the instant, as a period's end that takes it in. */
function dayAfter(at: string): string {
  return new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10);
}

function NextSteps({ run }: { readonly run: ImportRun }): ReactNode {
  const t = useTexts(importsTexts);
  const locale = useLocale();
  const { first_occurred_at: first, last_occurred_at: last } = run;
  return (
    <Stack gap="sm">
      {first === null || last === null ? null : (
        <>
          <Text>{t('period', { from: formatDate(first, locale), to: formatDate(last, locale) })}</Text>
          <Group gap="sm">
            <Button
              component={PlainLink}
              href={paths.cockpit({ assess: '1', from: first.slice(0, 10), to: dayAfter(last) })}
            >
              {t('assess')}
            </Button>
            <Button component={PlainLink} href={paths.incidents({ sort: '-updated_at' })} variant="default">
              {t('see-records')}
            </Button>
          </Group>
        </>
      )}
      {run.rejected_file ? (
        <Group gap="sm">
          <Button
            component="a"
            href={`/api/v1/imports/${run.id}/rejected`}
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            {t('get-rejected')}
          </Button>
          <Text fz="sm" c="dimmed">
            {t('rejected-why')}
          </Text>
        </Group>
      ) : null}
    </Stack>
  );
}

/** One import: how far it is while it goes on, and what came of it. */
export function ImportPage(): ReactNode {
  const t = useTexts(importsTexts);
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: run, error, refetch } = useQuery(runQuery(id));
  const part = run?.bytes_total ? Math.min(100, (100 * run.bytes_read) / run.bytes_total) : 0;
  return (
    <>
      <PageHeader title={run?.file_name ?? t('title')} />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {run === undefined ? null : (
        <Stack gap="md" maw="56rem">
          <Text role="status" fw={500}>
            {t(`state-${run.state}`)}
          </Text>
          {isUnderWay(run) ? <Progress value={part} animated aria-label={t('state-running')} /> : null}
          {run.problem === null ? null : (
            <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
              {run.problem.detail}
            </Alert>
          )}
          <Counts run={run} />
          {isUnderWay(run) ? null : <NextSteps run={run} />}
        </Stack>
      )}
    </>
  );
}

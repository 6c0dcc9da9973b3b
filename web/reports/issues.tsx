import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useWriteValue } from '../records/own-choices.ts';
import { useOwnNames, useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { useLocale } from '../shared/time.tsx';
import { reportsTexts } from '../texts/reports.ts';
import { FiguresTable } from './figures-table.tsx';
import { figureRows, issuesWithFigures, type ShownIssue } from './issue-figures.ts';

type Issue = ShownIssue & Readonly<Record<string, unknown>>;

/** What stands above the words of an issue, or in a table of its own. */
const apart = ['period_from', 'period_to', 'issued_on', 'computed'];

/** The words of one issue: what it told and what was decided on it. */
function IssueWords({ issue }: { readonly issue: Issue }): ReactNode {
  const names = useOwnNames();
  const write = useWriteValue();
  const locale = useLocale();
  const columns = Object.entries(useProcess().fields['issues']?.columns ?? {});
  const day = (column: string): string => formatDate(String(issue[column]), locale, 'UTC');
  return (
    <Paper withBorder p="sm" component="article">
      <Group justify="space-between" mb="xs">
        <Title order={3} fz="sm">
          {day('period_from')} – {day('period_to')}
        </Title>
        <Text fz="xs" c="dimmed">
          {names.column('issues', 'issued_on')}: {day('issued_on')}
        </Text>
      </Group>
      <Stack gap="xs">
        {columns
          .filter(([column]) => !apart.includes(column) && (issue[column] ?? null) !== null)
          .map(([column, field]) => (
            <div key={column}>
              <Text fz="xs" c="dimmed">
                {names.column('issues', column)}
              </Text>
              <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
                {write(`issues.${column}`, field, issue[column])}
              </Text>
            </div>
          ))}
      </Stack>
    </Paper>
  );
}

/** The issues of a service report, the newest first: what was computed for them side by side, then their words. */
export function Issues({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(reportsTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const issues = (record['issues'] ?? []) as readonly Issue[];
  const shown = issuesWithFigures(issues).toReversed();
  if (issues.length === 0) return null;
  return (
    <Stack gap="lg">
      {shown.length === 0 ? null : (
        <section aria-label={t('computed')}>
          <Title order={2} mb={4}>
            {t('computed')}
          </Title>
          <FiguresTable
            title={t('computed')}
            periods={shown.map(({ period_to }) => formatDate(period_to, locale, 'UTC'))}
            rows={figureRows(shown, (figure) => names.choice('figures_chosen', figure))}
          />
        </section>
      )}
      <section aria-label={names.field('issues')}>
        <Title order={2} mb={4}>
          {names.field('issues')}
        </Title>
        <Stack gap="sm">
          {issues.toReversed().map((issue) => (
            <IssueWords key={issue.period_to} issue={issue} />
          ))}
        </Stack>
      </section>
    </Stack>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { type AssessmentSummary, answeringRoles } from './assessment.ts';
import { usePeriodText } from './period-text.ts';
import { VerdictBar, VerdictCounts } from './summary.tsx';

function useColumns(): readonly ListColumn<AssessmentSummary>[] {
  const t = useTexts(cockpitTexts);
  const periodText = usePeriodText();
  return [
    { id: 'number', header: t('number'), width: '8rem', primary: true, cell: ({ number }) => number },
    { id: 'period', header: t('period-head'), width: '16rem', cell: (one) => periodText(one) },
    {
      id: 'clause',
      header: t('clause'),
      width: '9rem',
      cell: ({ clause }) => clause ?? t('whole-standard'),
    },
    { id: 'run', header: t('run'), width: '9rem', cell: ({ queried_at }) => <Time at={queried_at} /> },
    {
      id: 'counts',
      header: t('verdicts'),
      width: '19rem',
      cell: ({ counts }) => <VerdictCounts counts={counts} />,
    },
    { id: 'share', header: t('share'), cell: ({ counts }) => <VerdictBar counts={counts} /> },
  ];
}

/** Every assessment made, newest first; each opens in the cockpit. */
export function AssessmentsPage(): ReactNode {
  const t = useTexts(cockpitTexts);
  const mayAssess = useHolds(answeringRoles);
  const columns = useColumns();
  const list = usePagedList<AssessmentSummary>({
    path: '/assessments',
    key: ['assessments', 'all'],
    query: { limit: 50 },
  });
  const { error, isFetching } = list;
  const assess = mayAssess ? (
    <Button component={PlainLink} href={paths.cockpit({ assess: '1' })}>
      {t('assess-now')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('assessments')} actions={assess} />
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={t('assessments')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={list.items ?? []}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ number }) => paths.cockpit({ assessment: number })}
        busy={isFetching}
        empty={
          error === null && !isFetching ? (
            <EmptyState title={t('none')} action={assess}>
              {t('none-why')}
            </EmptyState>
          ) : null
        }
        footer={<LoadMore list={list} />}
      />
    </>
  );
}

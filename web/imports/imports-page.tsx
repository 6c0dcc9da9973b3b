import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { useGo } from '../shared/link.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { importsTexts } from '../texts/imports.ts';
import { itemImportsTexts } from '../texts/item-imports.ts';
import type { ImportRun } from './import-run.ts';

function useColumns(): readonly ListColumn<ImportRun>[] {
  const t = useTexts(importsTexts);
  const locale = useLocale();
  const count = (value: number): string => formatNumber(value, locale);
  return [
    { id: 'file', header: t('file'), primary: true, cell: ({ file_name }) => file_name },
    { id: 'state', header: t('state'), width: '12rem', cell: ({ state }) => t(`state-${state}`) },
    { id: 'rows', header: t('rows'), width: '8rem', align: 'end', cell: ({ rows }) => count(rows) },
    {
      id: 'imported',
      header: t('imported'),
      width: '8rem',
      align: 'end',
      cell: ({ imported }) => count(imported),
    },
    {
      id: 'unchanged',
      header: t('unchanged'),
      width: '8rem',
      align: 'end',
      cell: ({ unchanged }) => count(unchanged),
    },
    {
      id: 'rejected',
      header: t('rejected'),
      width: '7rem',
      align: 'end',
      cell: ({ rejected }) => count(rejected),
    },
    { id: 'when', header: t('when'), width: '9rem', cell: ({ created_at }) => <Time at={created_at} /> },
    { id: 'by', header: t('by'), width: '12rem', cell: ({ started_by }) => started_by?.name },
  ];
}

/** The imports of the organisation, newest first. */
export function ImportsPage(): ReactNode {
  const t = useTexts(importsTexts);
  const go = useGo();
  const mayImport = useHolds(['administrator', 'system-manager']);
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', 'list'],
    queryFn: ({ signal }) => api.get<{ items: readonly ImportRun[] }>('/imports', { signal }),
  });
  const start = (): void => go(paths.newImport());
  usePageActions(mayImport ? [{ id: 'import', text: t('start'), keys: 'c', run: start }] : []);
  const button = mayImport ? (
    <Button leftSection={<IconDatabaseImport size={16} />} onClick={start}>
      {t('start')}
    </Button>
  ) : null;
  const items = useTexts(itemImportsTexts);
  const actions = (
    <>
      <Button variant="default" onClick={() => go(paths.itemImports())}>
        {items('title')}
      </Button>
      {button}
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={actions} />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <ListTable
        label={t('title')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ id }) => id}
        rowName={({ file_name }) => file_name}
        hrefOf={({ id }) => paths.import(id)}
        empty={
          data === undefined ? null : (
            <EmptyState title={t('none')} action={button}>
              {t('none-why')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { formatNumber } from '../../format.ts';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useHolds } from '../../session.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useGo } from '../../shared/link.tsx';
import { type ListColumn, ListTable } from '../../shared/list-table.tsx';
import { usePageActions } from '../../shared/page-actions.ts';
import { PageHeader } from '../../shared/page-header.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { Time, useLocale } from '../../shared/time.tsx';
import { itemImportsTexts } from '../../texts/item-imports.ts';
import type { ItemOutcome, ItemRun } from './item-run.ts';

function useColumns(): readonly ListColumn<ItemRun>[] {
  const t = useTexts(itemImportsTexts);
  const locale = useLocale();
  const counted = (outcome: ItemOutcome): ListColumn<ItemRun> => ({
    id: outcome,
    header: t(outcome),
    width: '7rem',
    align: 'end',
    cell: ({ counts }) => (counts === null ? '–' : formatNumber(counts.items[outcome], locale)),
  });
  return [
    { id: 'file', header: t('file'), primary: true, cell: ({ file_name }) => file_name },
    { id: 'source', header: t('source'), width: '11rem', cell: ({ source }) => source },
    { id: 'state', header: t('state'), width: '14rem', cell: ({ state }) => t(`state-${state}`) },
    ...(['new', 'changed', 'conflicting', 'refused', 'missing'] as const).map(counted),
    { id: 'when', header: t('when'), width: '9rem', cell: ({ created_at }) => <Time at={created_at} /> },
    { id: 'by', header: t('by'), width: '11rem', cell: ({ started_by }) => started_by?.name },
  ];
}

/** The imports of items of the organisation, newest first. */
export function ItemImportsPage(): ReactNode {
  const t = useTexts(itemImportsTexts);
  const go = useGo();
  const mayImport = useHolds(['administrator', 'system-manager']);
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['item-imports'],
    queryFn: ({ signal }) => api.get<{ items: readonly ItemRun[] }>('/item-imports', { signal }),
  });
  const begin = (): void => go(paths.newItemImport());
  usePageActions(mayImport ? [{ id: 'import-items', text: t('start'), keys: 'c', run: begin }] : []);
  const button = mayImport ? (
    <Button leftSection={<IconDatabaseImport size={16} />} onClick={begin}>
      {t('start')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} actions={button} />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <ListTable
        label={t('title')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ id }) => id}
        rowName={({ file_name }) => file_name}
        hrefOf={({ id }) => paths.itemImport(id)}
        empty={
          data === undefined ? null : (
            <EmptyState title={t('no-imports')} action={button}>
              {t('no-imports-why')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

import { Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { FilterChips } from '../shared/filter-chips.tsx';
import { choiceFilter } from '../shared/filter-editors.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { Time } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { servicesTexts } from '../texts/services.ts';
import type { Service } from './service.ts';
import { ServiceDialog } from './service-dialog.tsx';

function useColumns(): readonly ListColumn<Service>[] {
  const t = useTexts(servicesTexts);
  const names = useProcessNames('service');
  return [
    { id: 'number', header: t('number'), sort: 'number', width: '8rem', cell: ({ number }) => number },
    { id: 'title', header: names.field('title'), primary: true, cell: ({ title }) => title },
    { id: 'state', header: t('state'), width: '9rem', cell: ({ state }) => names.state(state) },
    {
      id: 'assignee',
      header: names.field('assignee'),
      width: '14rem',
      cell: ({ assignee }) => assignee?.name,
    },
    { id: 'team', header: names.field('team'), width: '14rem', cell: ({ team }) => team?.name },
    {
      id: 'updated',
      header: t('updated'),
      sort: 'updated_at',
      width: '9rem',
      cell: ({ updated_at }) => <Time at={updated_at} />,
    },
  ];
}

/** The services of the catalogue, each with its owner and team. */
export function ServicesPage(): ReactNode {
  const t = useTexts(servicesTexts);
  const names = useProcessNames('service');
  const mayAdd = useHolds(['administrator', 'system-manager', 'process-owner']);
  const [url, setUrl] = useUrlState();
  const { open, state = '', sort = 'number', q = '' } = url;
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const query = { q: settled, state, sort, limit: 100 };
  const list = usePagedList<Service>({
    path: '/services',
    key: ['services', 'list', query],
    query,
    keeps: true,
  });
  const { items: services = [], error } = list;
  const columns = useColumns();
  const states = ['draft', 'live', 'retired'].map((value) => ({ value, label: names.state(value) }));
  const add = (): void => setUrl({ open: 'new' }, { push: true });
  usePageActions(mayAdd ? [{ id: 'add', text: t('add'), keys: 'c', run: add }] : []);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayAdd ? (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {t('add')}
            </Button>
          ) : null
        }
      />
      <Group gap="xs" mb="sm">
        <SearchInput
          label={t('search')}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            setUrl({ q: words });
          }}
        />
        <FilterChips filters={[choiceFilter('state', t('state'), states)]} values={url} onChange={setUrl} />
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={t('title')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={services}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ number }) => paths.services({ ...url, open: number })}
        sort={sort}
        onSort={(next) => setUrl({ sort: next })}
        busy={list.isFetching}
        empty={error === null ? <EmptyState title={t('none')}>{t('none-why')}</EmptyState> : null}
        footer={<LoadMore list={list} />}
      />
      {open === undefined ? null : (
        <ServiceDialog
          key={open}
          number={open === 'new' ? null : open}
          onClose={() => setUrl({ open: null })}
        />
      )}
    </>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { FilterChips } from '../shared/filter-chips.tsx';
import { choiceFilter } from '../shared/filter-editors.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { servicesTexts } from '../texts/services.ts';
import type { Service } from './service.ts';
import { ServiceDialog } from './service-dialog.tsx';

function useServices(query: Readonly<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey: ['services', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: readonly Service[]; next: string | null }>('/services', {
        query: { ...query, limit: 100, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

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
  const common = useTexts(commonTexts);
  const names = useProcessNames('service');
  const mayAdd = useHolds(['administrator', 'system-manager', 'process-owner']);
  const [url, setUrl] = useUrlState();
  const { open, state = '', sort = 'number', q = '' } = url;
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useServices({
    q: settled,
    state,
    sort,
  });
  const columns = useColumns();
  const services = data?.pages.flatMap(({ items }) => items) ?? [];
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
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          w="18rem"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setUrl({ q: event.currentTarget.value });
          }}
        />
        <FilterChips filters={[choiceFilter('state', t('state'), states)]} values={url} onChange={setUrl} />
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
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
        busy={isFetching}
        empty={error === null ? <EmptyState title={t('none')}>{t('none-why')}</EmptyState> : null}
        footer={
          hasNextPage ? (
            <Group justify="center" p="xs">
              <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
                {common('load-more')}
              </Button>
            </Group>
          ) : null
        }
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

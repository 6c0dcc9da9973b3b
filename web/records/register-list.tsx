import { Button, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { UnseenRows } from '../live/unseen-rows.tsx';
import { useLiveList } from '../live/use-live-list.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { ColumnChooser } from '../shared/column-chooser.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { FilterChips } from '../shared/filter-chips.tsx';
import { useGo } from '../shared/link.tsx';
import { useArrangement } from '../shared/list-columns.ts';
import { ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { recordsTexts } from '../texts/records.ts';
import { showView } from '../views/show-view.ts';
import { ViewTabs } from '../views/view-tabs.tsx';
import { type RegisterPicture, registerPictures } from './extras.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { ListedRecord } from './record.ts';
import { useRegisterColumns } from './register-columns.tsx';
import { useRegisterFilters } from './register-filters.ts';

/** What each view narrows the register to; the first is shown unless the URL names another. */
const views = {
  open: { open: 'true' },
  mine: { open: 'true', assignee: 'me' },
  overdue: { overdue: 'true' },
  all: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type View = keyof typeof views;

function viewOf(url: Readonly<Record<string, string>>): View {
  const { show = '' } = url;
  return Object.hasOwn(views, show) ? (show as View) : 'open';
}

/** What the list is narrowed to. Who asks for states by name sees those, in force or not. */
function filtersOf(url: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const view = viewOf(url);
  const { state = '', refers_to = '', blank = '' } = url;
  const named = { state, refers_to, blank };
  return view === 'open' && state !== '' ? named : { ...views[view], ...named };
}

function Count({ query }: { readonly query: Readonly<Record<string, string>> }): ReactNode {
  const t = useTexts(recordsTexts);
  const { plural } = useProcess();
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: [plural, 'count', query],
    queryFn: ({ signal }) =>
      api.get<{ count: number; capped: boolean }>(`/${plural}/count`, { query, signal }),
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  return (
    <Text fz="sm" c="dimmed" role="status">
      {t('count', { total: `${formatNumber(data.count, locale)}${data.capped ? '+' : ''}` })}
    </Text>
  );
}

/** Changes between the list and the register's picture, where it has one. */
function Look({ picture: { view, name } }: { readonly picture: RegisterPicture }): ReactNode {
  const t = useTexts(recordsTexts);
  const [url, setUrl] = useUrlState();
  return (
    <SegmentedControl
      aria-label={t('look')}
      size="xs"
      value={url['view'] === view ? view : 'list'}
      onChange={(next) => setUrl({ view: next === 'list' ? null : next, cell: null }, { push: true })}
      data={[
        { value: 'list', label: t('look-list') },
        { value: view, label: t(name) },
      ]}
    />
  );
}

/** The records of a register: view, filters and order are in the URL, so that they can be kept and passed on. */
export function RegisterList(): ReactNode {
  const t = useTexts(recordsTexts);
  const definition = useProcess();
  const { plural, may_create } = definition;
  const filters = useRegisterFilters();
  const names = useOwnNames();
  const go = useGo();
  const mayCreate = useHolds(may_create);
  const staff = useHolds(staffRoles);
  const [url, setUrl] = useUrlState();
  const view = viewOf(url);
  const sort = url['sort'] ?? (view === 'overdue' ? 'due_at' : '-opened_at');
  const [typed, setTyped] = useState(url['q'] ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const query = { ...filtersOf(url), q: settled };
  const picture = registerPictures[definition.name];
  const pictured = picture !== undefined && url['view'] === picture.view;
  const list = usePagedList<ListedRecord>({
    path: `/${plural}`,
    key: [plural, 'list', query, sort],
    query: { ...query, sort, limit: 50 },
    keeps: true,
    enabled: !pictured,
  });
  const live = useLiveList({
    plural,
    process: definition.name,
    queryKey: [plural, 'list', query, sort],
    query: { ...query, sort },
  });
  const search = useRef<HTMLInputElement>(null);
  const columns = useRegisterColumns();
  const [arrangement, arrange] = useArrangement(plural, columns);
  const add = (): void => go(paths.newRecord(plural));
  usePageActions([
    ...(mayCreate ? [{ id: 'new', text: t('new'), keys: 'c', run: add }] : []),
    { id: 'search', text: t('search'), keys: '/', run: () => search.current?.focus() },
  ]);
  const isFiltered = filters.some(({ name }) => (url[name] ?? '') !== '');
  const narrowed = settled !== '' || isFiltered || view !== 'open';
  return (
    <>
      <PageHeader
        title={names.plural}
        above={t('clause', { clause: definition.clause })}
        aside={<Count query={query} />}
        actions={
          <>
            <ColumnChooser columns={columns} arrangement={arrangement} onChange={arrange} />
            {mayCreate ? (
              <Button leftSection={<IconPlus size={16} />} onClick={add}>
                {t('new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Stack gap="xs" mb="sm">
        <Group gap="xs" justify="space-between">
          <div style={{ overflowX: 'auto' }}>
            <SegmentedControl
              aria-label={t('views')}
              size="xs"
              value={view}
              onChange={(next) => setUrl({ show: next === 'open' ? null : next, sort: null }, { push: true })}
              data={(Object.keys(views) as View[]).map((value) => ({
                value,
                label: t(
                  value === 'open' && isDeskProcess(definition.name) ? 'view-open-work' : `view-${value}`,
                ),
              }))}
            />
          </div>
          {picture === undefined ? null : <Look picture={picture} />}
        </Group>
        <Group gap="xs">
          <SearchInput
            ref={search}
            label={t('search')}
            value={typed}
            onChange={(words) => {
              setTyped(words);
              setUrl({ q: words });
            }}
          />
          <FilterChips filters={filters} values={url} onChange={setUrl} />
          <UnseenRows count={live.unseen} onShow={live.show} />
          {staff ? (
            <ViewTabs
              list={plural}
              shown={{ query: url, columns: arrangement, sort }}
              onShow={(kept) => showView({ url, setUrl, setTyped, arrange }, kept)}
              isUntouched={Object.keys(url).length === 0}
            />
          ) : null}
        </Group>
      </Stack>
      {pictured ? (
        <Suspense fallback={<Loader role="progressbar" aria-label={names.plural} />}>
          <picture.content query={query} />
        </Suspense>
      ) : (
        <>
          {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
          <ListTable
            label={names.plural}
            columns={columns}
            arrangement={arrangement}
            rows={list.items ?? []}
            rowId={({ id }) => id}
            rowName={({ number }) => number}
            hrefOf={({ number }) => paths.record(plural, number)}
            sort={sort}
            onSort={(next) => setUrl({ sort: next })}
            busy={list.isFetching}
            empty={
              list.items === undefined ? null : (
                <EmptyState title={t(narrowed ? 'none-fits' : 'none')}>
                  {narrowed ? t('none-fits-why') : names.purpose}
                </EmptyState>
              )
            }
            footer={<LoadMore list={list} />}
          />
        </>
      )}
    </>
  );
}

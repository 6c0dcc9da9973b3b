import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { incident as definition } from '../../processes/incident/definition.ts';
import { api } from '../api.ts';
import type { BulkRecord } from '../bulk/bulk.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { useBulk } from '../bulk/use-bulk.tsx';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { UnseenRows } from '../live/unseen-rows.tsx';
import { useLiveList } from '../live/use-live-list.ts';
import { paths } from '../paths.ts';
import { OfProcess } from '../records/process.tsx';
import { useHolds, useSession } from '../session.ts';
import { ColumnChooser } from '../shared/column-chooser.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { FilterChips } from '../shared/filter-chips.tsx';
import { useGo } from '../shared/link.tsx';
import { useArrangement } from '../shared/list-columns.ts';
import type { Selection } from '../shared/list-selection.ts';
import { ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { recordsTexts } from '../texts/records.ts';
import { showView } from '../views/show-view.ts';
import { ViewTabs } from '../views/view-tabs.tsx';
import type { Incident } from './incident.ts';
import { useQueueColumns } from './queue-columns.tsx';
import { useQueueFilters } from './queue-filters.ts';

type View = 'open' | 'mine' | 'unassigned' | 'overdue' | 'major' | 'all';

/** What each view narrows the queue to. */
const views: Readonly<Record<View, Readonly<Record<string, string>>>> = {
  open: { open: 'true' },
  mine: { open: 'true', assignee: 'me' },
  unassigned: { open: 'true', assignee: 'none' },
  overdue: { overdue: 'true', sort: 'due_at' },
  major: { major: 'true' },
  all: {},
};
const viewed = ['open', 'assignee', 'overdue', 'major', 'sort'] as const;

/** The view that the URL shows, if it is exactly one of them. */
function viewOf(url: Readonly<Record<string, string>>): View | '' {
  const found = Object.entries(views).find(([, wanted]) =>
    viewed.every((name) => (url[name] ?? '') === (wanted[name] ?? '')),
  );
  return (found?.[0] as View | undefined) ?? '';
}

const asked = [
  'open',
  'state',
  'priority',
  'service',
  'team',
  'assignee',
  'requester',
  'category',
  'major',
  'overdue',
];

function queryOf(url: Readonly<Record<string, string>>, words: string): Record<string, string> {
  const query = Object.fromEntries(asked.map((name) => [name, url[name] ?? '']));
  return { ...query, opened_from: url['opened_from'] ?? '', opened_to: url['opened_to'] ?? '', q: words };
}

/** An incident as actions on many records take it. */
function asBulkRecord(incident: Incident): BulkRecord {
  return { ...incident, process: definition.name };
}

function Count({ query }: { readonly query: Readonly<Record<string, string>> }): ReactNode {
  const t = useTexts(incidentsTexts);
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['incidents', 'count', query],
    queryFn: ({ signal }) =>
      api.get<{ count: number; capped: boolean }>('/incidents/count', { query, signal }),
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  const total = `${formatNumber(data.count, locale)}${data.capped ? '+' : ''}`;
  return (
    <Text fz="sm" c="dimmed" role="status">
      {t('count', { total })}
    </Text>
  );
}

function Queue(): ReactNode {
  const t = useTexts(incidentsTexts);
  const words = useTexts(recordsTexts);
  const go = useGo();
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  const mayWork = useHolds(['administrator', 'system-manager', 'process-owner', 'agent']);
  const mayCreate = useHolds(['administrator', 'system-manager', 'process-owner', 'agent', 'requester']);
  const [given, setUrl] = useUrlState();
  const url = Object.keys(given).length === 0 && staff ? views.open : given;
  const sort = url['sort'] ?? '-opened_at';
  const [typed, setTyped] = useState(url['q'] ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const query = queryOf(url, settled);
  const list = usePagedList<Incident>({
    path: '/incidents',
    key: ['incidents', 'list', query, sort],
    query: { ...query, sort, limit: 50 },
    keeps: true,
    // Staff are told of what changes; a list read anew would move rows under the pointer.
    ...(staff ? {} : { refetchInterval: 60_000 }),
  });
  const live = useLiveList({
    plural: 'incidents',
    process: 'incident',
    queryKey: ['incidents', 'list', query, sort],
    query: { ...query, sort },
  });
  const { items: rows = [], error } = list;
  const [selection, setSelection] = useState<Selection>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const columns = useQueueColumns(staff);
  const [arrangement, arrange] = useArrangement(staff ? 'incidents' : 'own-incidents', columns);
  const filters = useQueueFilters(staff);
  const selected = rows.filter(({ id }) => selection.has(id)).map(asBulkRecord);
  const [current, setCurrent] = useState<string | null>(null);
  const bulk = useBulk({
    targets: () => {
      const row = rows.find(({ id }) => id === current);
      const about = selected.length > 0 ? selected : row === undefined ? [] : [asBulkRecord(row)];
      return about.length === 0 ? null : { rows: about, query: null, total: about.length };
    },
    onDone: () => setSelection(new Set()),
  });
  const add = (): void => go(paths.newIncident());
  const show = (view: View): void => {
    const blank = Object.fromEntries(viewed.map((name) => [name, null]));
    setUrl(
      { ...blank, ...views[view], ...(view === 'all' ? { open: '', sort: '-opened_at' } : {}) },
      { push: true },
    );
  };
  usePageActions([
    ...(mayCreate ? [{ id: 'new', text: t('new'), keys: 'c', run: add }] : []),
    { id: 'search', text: words('search'), keys: '/', run: () => search.current?.focus() },
    ...(mayWork ? bulk.actions : []),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={<Count query={query} />}
        actions={
          <>
            <ColumnChooser columns={columns} arrangement={arrangement} onChange={arrange} />
            {mayCreate ? (
              <Button leftSection={<IconPlus size={16} />} onClick={add}>
                {staff ? t('new') : t('report')}
              </Button>
            ) : null}
          </>
        }
      />
      <Stack gap="xs" mb="sm">
        {staff ? (
          <div style={{ overflowX: 'auto' }}>
            <SegmentedControl
              aria-label={words('views')}
              size="xs"
              value={viewOf(url)}
              onChange={(view) => show(view as View)}
              data={(Object.keys(views) as View[]).map((view) => ({ value: view, label: t(`view-${view}`) }))}
            />
          </div>
        ) : null}
        <Group gap="xs">
          <SearchInput
            ref={search}
            label={words('search')}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setUrl({ ...url, q: next });
            }}
          />
          <FilterChips filters={filters} values={url} onChange={(patch) => setUrl({ ...url, ...patch })} />
          <UnseenRows count={live.unseen} onShow={live.show} />
          {staff ? (
            <ViewTabs
              list="incidents"
              shown={{ query: url, columns: arrangement, sort }}
              onShow={(view) => showView({ url: given, setUrl, setTyped, arrange }, view)}
              isUntouched={Object.keys(given).length === 0}
            />
          ) : null}
        </Group>
        {mayWork ? (
          <BulkBar
            bulk={bulk}
            selected={selection.size}
            whole={null}
            isWhole={false}
            onWhole={() => undefined}
            onClear={() => setSelection(new Set())}
          />
        ) : null}
      </Stack>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={t('title')}
        columns={columns}
        arrangement={arrangement}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ number }) => paths.incident(number)}
        sort={sort}
        onSort={(next) => setUrl({ ...url, sort: next })}
        onCurrent={setCurrent}
        {...(mayWork ? { selection, onSelect: setSelection } : {})}
        busy={list.isFetching}
        empty={list.items === undefined ? null : <EmptyState title={t('none')}>{t('none-why')}</EmptyState>}
        footer={<LoadMore list={list} />}
      />
    </>
  );
}

/** The queue of incidents: filters, order and view are in the URL, so that they can be kept and passed on. */
export function IncidentsPage(): ReactNode {
  return (
    <OfProcess definition={definition}>
      <Queue />
    </OfProcess>
  );
}

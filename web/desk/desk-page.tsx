import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedCallback, useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import { api } from '../api.ts';
import type { BulkTargets } from '../bulk/bulk.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { useBulk } from '../bulk/use-bulk.tsx';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLiveEvents } from '../live/use-live.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
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
import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { recordsTexts } from '../texts/records.ts';
import type { SavedView } from '../views/saved-views.ts';
import { showQuery, showView } from '../views/show-view.ts';
import { ViewTabs } from '../views/view-tabs.tsx';
import classes from './desk.module.css';
import { useDeskColumns } from './desk-columns.tsx';
import { useDeskFilters } from './desk-filters.ts';
import type { DeskRecord } from './desk-record.ts';
import { Preview } from './preview.tsx';
import { firstQueue, QueueList, type QueueQuery } from './queues.tsx';
import { useSteadyRows } from './steady-rows.ts';

/** Width from which on the record stands beside the list; `desk.module.css` says the same. */
const wide = '(min-width: 85rem)';

/** Staff are told of every record, so none is named. */
const noRecords: readonly string[] = [];

/** How long changes of others are gathered before the queue is fetched anew. */
const liveDelay_ms = 1000;

/** The row that was left, by the query of its list: who comes back goes on from there. */
const left = new Map<string, string>();

/** The page of a record of the desk. */
function pathOf({ process, number }: DeskRecord): string {
  return paths.record(definitionNamed(process)?.plural ?? process, number);
}

/** The filters of the URL, without what is no filter. */
function filtersOf({ sort: _sort, ...query }: Readonly<Record<string, string>>): QueueQuery {
  return query;
}

function useCount(query: QueueQuery) {
  return useQuery({
    queryKey: ['desk', 'count', query],
    queryFn: ({ signal }) =>
      api.get<{ count: number; capped: boolean }>('/desk/records/count', { query, signal }),
    placeholderData: (before) => before,
  }).data;
}

function Count({ query }: { readonly query: QueueQuery }): ReactNode {
  const t = useTexts(deskTexts);
  const locale = useLocale();
  const count = useCount(query);
  if (count === undefined) return null;
  const total = `${formatNumber(count.count, locale)}${count.capped ? '+' : ''}`;
  return (
    <Text fz="sm" c="dimmed" role="status">
      {t('count', { total })}
    </Text>
  );
}

/** The rows of the queue as they are shown: the one place where they are fetched anew. */
function useQueueRows(query: QueueQuery, sort: string) {
  const list = usePagedList<DeskRecord>({
    path: '/desk/records',
    key: ['desk', 'list', query, sort],
    query: { ...query, sort, limit: 50 },
    keeps: true,
    refetchInterval: 60_000,
  });
  const client = useQueryClient();
  // What others do shows within a moment: several changes at once are fetched together.
  const fetchAnew = useDebouncedCallback(() => {
    void client.invalidateQueries({ queryKey: ['desk'] });
  }, liveDelay_ms);
  useLiveEvents(noRecords, (event) => {
    if (event.name === 'refresh') fetchAnew();
    else if (event.name === 'changed' && isDeskProcess(event.process)) fetchAnew();
  });
  const of = JSON.stringify([query, sort]);
  const [steady, showNow] = useSteadyRows(of, list.isBefore ? undefined : list.items);
  return { list, steady, showNow, of };
}

/** What is selected, or the row that the keyboard is on. */
function useTargets(rows: readonly DeskRecord[], query: QueueQuery) {
  const [selection, setSelection] = useState<Selection>(new Set());
  const [isWhole, setWhole] = useState(false);
  const count = useCount(query);
  const select = (next: Selection): void => {
    setSelection(next);
    setWhole(false);
  };
  const targetsWith = (current: DeskRecord | undefined): BulkTargets | null => {
    const selected = rows.filter(({ id }) => selection.has(id));
    if (isWhole) return { rows: selected, query, total: count?.count ?? selected.length };
    if (selected.length > 0) return { rows: selected, query: null, total: selected.length };
    return current === undefined ? null : { rows: [current], query: null, total: 1 };
  };
  const whole = count === undefined ? null : { total: count.count, capped: count.capped };
  return { selection, select, isWhole, setWhole, whole, targetsWith };
}

/** The desk: queues and views to the left, their records in the middle, the record one is on beside them. */
export function DeskPage(): ReactNode {
  const t = useTexts(deskTexts);
  const words = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const incidents = useTexts(incidentsTexts);
  const go = useGo();
  const mayWork = useHolds(workingRoles);
  const isWide = useMediaQuery(wide, true, { getInitialValueInEffect: false });
  const [given, setUrl] = useUrlState();
  const isUntouched = Object.keys(given).length === 0;
  const url = isUntouched ? firstQueue : given;
  const sort = url['sort'] ?? 'due_at';
  const [typed, setTyped] = useState(url['q'] ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const query = { ...filtersOf(url), ...(settled === '' ? {} : { q: settled }) };
  const { list, steady, showNow, of } = useQueueRows(query, sort);
  const [current, setCurrent] = useState<string | null>(() => left.get(of) ?? null);
  const row = steady.rows.find(({ id }) => id === current);
  const { selection, select, isWhole, setWhole, whole, targetsWith } = useTargets(steady.rows, query);
  const bulk = useBulk({
    targets: () => targetsWith(row),
    onDone: () => {
      select(new Set());
      showNow();
    },
  });
  const search = useRef<HTMLInputElement>(null);
  const columns = useDeskColumns();
  const [arrangement, arrange] = useArrangement('desk', columns);
  const filters = useDeskFilters();

  const viewed = { url: given, setUrl, setTyped, arrange };
  function showQueue(queue: QueueQuery): void {
    select(new Set());
    showQuery(viewed, queue);
  }
  function showKept(view: SavedView): void {
    select(new Set());
    showView(viewed, view);
  }
  function comeTo(id: string): void {
    setCurrent(id);
    left.set(of, id);
  }
  const narrow = (patch: Parameters<typeof setUrl>[0]): void => setUrl({ ...url, ...patch });
  const add = (): void => go(paths.newIncident());
  usePageActions([
    ...(mayWork ? [{ id: 'new', text: incidents('new'), keys: 'c', run: add }] : []),
    { id: 'search', text: words('search'), keys: '/', run: () => search.current?.focus() },
    ...(row === undefined ? [] : [{ id: 'open', text: t('open'), keys: 'o', run: () => go(pathOf(row)) }]),
    ...(steady.arrived === 0
      ? []
      : [{ id: 'show', text: t('arrived', { count: steady.arrived }), keys: '.', run: showNow }]),
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
            {mayWork ? (
              <Button leftSection={<IconPlus size={16} />} onClick={add}>
                {incidents('new')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={classes.page} data-preview={isWide || undefined}>
        <QueueList query={query} sort={sort} onShow={showQueue} onShowView={showKept} />
        <div>
          <Stack gap="xs" mb="sm">
            <Group gap="xs">
              <SearchInput
                ref={search}
                label={words('search')}
                value={typed}
                onChange={(next) => {
                  setTyped(next);
                  narrow({ q: next });
                }}
              />
              <FilterChips filters={filters} values={url} onChange={narrow} />
              <ViewTabs
                list="desk"
                shown={{ query, columns: arrangement, sort }}
                onShow={showKept}
                isUntouched={isUntouched}
                onlyShown
              />
            </Group>
            <BulkBar
              bulk={bulk}
              selected={selection.size}
              whole={whole}
              isWhole={isWhole}
              onWhole={() => setWhole(true)}
              onClear={() => select(new Set())}
            />
            {steady.arrived === 0 ? null : (
              <Button size="compact-sm" variant="light" onClick={showNow}>
                {t('arrived', { count: steady.arrived })}
              </Button>
            )}
          </Stack>
          {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
          <ListTable
            label={t('title')}
            columns={columns}
            arrangement={arrangement}
            rows={steady.rows}
            rowId={({ id }) => id}
            rowName={({ number }) => number}
            hrefOf={pathOf}
            sort={sort}
            onSort={(next) => narrow({ sort: next })}
            current={current}
            onCurrent={comeTo}
            clickStays={isWide}
            isPast={({ id }) => steady.past.has(id)}
            {...(mayWork ? { selection, onSelect: select } : {})}
            busy={list.isFetching && list.isBefore}
            empty={
              list.items === undefined ? null : <EmptyState title={t('none')}>{t('none-why')}</EmptyState>
            }
            footer={<LoadMore list={list} />}
          />
        </div>
        {isWide ? <Preview row={row} /> : null}
      </div>
      <span className="visually-hidden" role="status">
        {common('selected', { count: selection.size })}
      </span>
    </>
  );
}

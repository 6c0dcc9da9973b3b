import { Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { FoundRecord } from '../../processes/found-record.ts';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { Query } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { type PagedList, usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useShortcuts } from '../shared/shortcuts.ts';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { searchTexts } from '../texts/search.ts';
import type { FoundCount } from './found.ts';
import { FoundRow } from './found-row.tsx';
import classes from './search.module.css';
import { ProcessFacets, SearchFilters } from './search-filters.tsx';
import { useTypedWords } from './use-typed-words.ts';

/** Most records that a search gives. */
const mostFound = 200;

/** The day after, as a search until a day includes it. */
function dayAfter(day: string | undefined): string {
  const at = Date.parse(`${day ?? ''}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + 86_400_000).toISOString().slice(0, 10);
}

/** What is asked of the server: blank values are left out. */
function askedOf(url: Readonly<Record<string, string>>, q: string): Query {
  const open = url['open'] === 'true' || url['open'] === 'false' ? url['open'] : '';
  return { q, open, service: url['service'], from: url['from'], to: dayAfter(url['to']) };
}

/** Goes through the records that were found with the keyboard. */
function useRowKeys(rows: RefObject<HTMLOListElement | null>): void {
  const t = useTexts(searchTexts);
  const go = (step: number): void => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('[data-found]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  };
  useShortcuts([
    { keys: 'j', text: t('next'), run: () => go(1) },
    { keys: 'k', text: t('previous'), run: () => go(-1) },
  ]);
}

interface ResultsProps {
  readonly list: PagedList<FoundRecord<string>>;
  /** Whether there can be no others. */
  readonly allSeen: boolean;
}

function Results({ list, allSeen }: ResultsProps): ReactNode {
  const t = useTexts(searchTexts);
  const rows = useRef<HTMLOListElement>(null);
  useRowKeys(rows);
  const { items } = list;
  if (items === undefined) return null;
  if (items.length === 0) {
    // Not to be found and not looked for are two things.
    return allSeen ? (
      <EmptyState title={t('none')}>{t('none-why')}</EmptyState>
    ) : (
      <EmptyState title={t('none-newest')}>{t('none-newest-why')}</EmptyState>
    );
  }
  return (
    <>
      <ol className={classes.rows} aria-label={t('results')} aria-busy={list.isFetching} ref={rows}>
        {items.map((record) => (
          <FoundRow key={record.id} record={record} />
        ))}
      </ol>
      <LoadMore list={list} />
      {items.length < mostFound ? null : (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('most')}
        </Text>
      )}
    </>
  );
}

/** Search over all records that one may read: words, kind and filters are in the URL. */
export function SearchPage(): ReactNode {
  const t = useTexts(searchTexts);
  const locale = useLocale();
  const [url, setUrl] = useUrlState();
  const [typed, setTyped] = useTypedWords(url['q'] ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const asked = askedOf(url, settled);
  const enabled = settled !== '';
  const list = usePagedList<FoundRecord<string>>({
    path: '/search',
    key: ['search', 'list', asked, url['process']],
    query: { ...asked, process: url['process'], limit: 20 },
    keeps: true,
    enabled,
  });
  const { data: counted } = useQuery({
    queryKey: ['search', 'count', asked],
    queryFn: ({ signal }) => api.get<FoundCount>('/search/count', { query: asked, signal }),
    placeholderData: (before) => before,
    enabled,
  });
  usePageActions([{ id: 'search', text: t('words'), keys: '/', run: () => input.current?.focus() }]);
  const total = `${formatNumber(counted?.count ?? 0, locale)}${counted?.capped === true ? '+' : ''}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          enabled && counted !== undefined ? (
            <Text fz="sm" c="dimmed" role="status">
              {t('found', { count: counted.count, total })}
            </Text>
          ) : null
        }
      />
      <Stack gap="sm" mb="sm">
        <Group gap="sm" align="end">
          <SearchInput
            ref={input}
            label={t('words')}
            value={typed}
            onChange={(words) => {
              setTyped(words);
              setUrl({ q: words });
            }}
          />
          <SearchFilters url={url} onChange={setUrl} />
        </Group>
        {enabled && counted !== undefined ? (
          <ProcessFacets url={url} onChange={setUrl} counted={counted} />
        ) : null}
      </Stack>
      {list.error === null ? null : <ProblemPanel error={list.error} onRetry={list.refetch} />}
      {enabled ? (
        <Results list={list} allSeen={counted?.capped !== true} />
      ) : (
        <EmptyState title={t('begin')}>{t('how')}</EmptyState>
      )}
    </>
  );
}

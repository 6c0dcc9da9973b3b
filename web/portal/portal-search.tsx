import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useCountedSearch } from '../knowledge/counted-search.ts';
import { pathOfRecord, paths } from '../paths.ts';
import { catalogueQuery } from '../requests/form.ts';
import { PlainLink } from '../shared/link.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';
import { pathInPortal } from './portal.ts';

interface Found {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

interface Hit {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly detail: string;
}

/** Most that is shown of each kind. */
const most = 5;

/** What words find in the articles, by their index. */
function useFoundArticles(words: string): readonly Found[] {
  const { data } = useQuery({
    queryKey: ['search', 'pick', 'knowledge', words],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Found[] }>('/search/pick', {
        query: { q: words, process: 'knowledge', limit: most },
        signal,
      }),
    enabled: words.length > 2,
    placeholderData: (before) => before,
  });
  return words.length > 2 ? (data?.items ?? []) : [];
}

function useFoundRecords(words: string): readonly Found[] {
  const { data } = useQuery({
    queryKey: ['search', 'pick', 'portal', words],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Found[] }>('/search/pick', { query: { q: words, limit: 20 }, signal }),
    enabled: words.length > 2,
    placeholderData: (before) => before,
  });
  const own = ['incident', 'service-request'];
  return words.length > 2
    ? (data?.items ?? []).filter(({ process }) => own.includes(process)).slice(0, most)
    : [];
}

function Hits({ title, hits }: { readonly title: string; readonly hits: readonly Hit[] }): ReactNode {
  if (hits.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text component="h2" fz="lg" fw={600} mb={4}>
        {title}
      </Text>
      <ul className={classes.list}>
        {hits.map(({ key, href, title: name, detail }) => (
          <li key={key}>
            <PlainLink className={classes.row} href={href}>
              <span className={classes.rowTitle}>{name}</span>
              <span className={classes.quiet}>{detail}</span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Looks for words in articles, in what can be requested and in one's own records. */
export function PortalSearch(): ReactNode {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const wanted = settled.length > 2;
  const articles = useFoundArticles(settled);
  const records = useFoundRecords(settled);
  const { data: catalogue, isFetched } = useQuery({ ...catalogueQuery(settled, language), enabled: wanted });
  const items = wanted ? (catalogue?.groups.flatMap((group) => group.items) ?? []).slice(0, most) : [];
  // What the catalogue answers asks for no article.
  useCountedSearch(items.length > 0 ? '' : settled);
  const nothing = wanted && isFetched && [...articles, ...records, ...items].length === 0;
  return (
    <search>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} stroke={1.6} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite">
        <Hits
          title={t('found-articles')}
          hits={articles.map(({ id, process, number, title }) => ({
            key: id,
            href: pathOfRecord(process, number),
            title,
            detail: number,
          }))}
        />
        <Hits
          title={t('found-items')}
          hits={items.map(({ id, number, title, description }) => ({
            key: id,
            href: paths.portalRequest({ item: number }),
            title,
            detail: description ?? number,
          }))}
        />
        <Hits
          title={t('found-records')}
          hits={records.map(({ id, process, number, title }) => ({
            key: id,
            href: pathInPortal(process, number),
            title,
            detail: number,
          }))}
        />
        {nothing ? <p>{t('found-nothing')}</p> : null}
      </div>
    </search>
  );
}

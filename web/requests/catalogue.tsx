import { Group, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { requestsTexts } from '../texts/requests.ts';
import { type CatalogueGroup, type CatalogueItem, catalogueQuery } from './form.ts';
import classes from './requests.module.css';

/** Where something new is asked for, by an item or without one. */
export function newRequestPath(item?: string): string {
  return paths.newRecord('service-requests', item === undefined ? {} : { item });
}

/** The same within the portal, for those who are in it. */
function useItemPath(): (item: string) => string {
  const inPortal = useRouterState({ select: ({ location }) => location.pathname.startsWith(paths.portal()) });
  return inPortal ? (item) => paths.portalRequest({ item }) : newRequestPath;
}

function ItemCard({ item }: { readonly item: CatalogueItem }): ReactNode {
  const t = useTexts(requestsTexts);
  const pathOf = useItemPath();
  const hours = item.target_minutes === null ? null : Math.round((item.target_minutes / 60) * 10) / 10;
  const notes = [
    ...(item.approval ? [t('with-approval')] : []),
    ...(hours === null ? [] : [t('within-hours', { hours })]),
  ];
  return (
    <li>
      <PlainLink className={classes.card} href={pathOf(item.number)}>
        <span className={classes.cardTitle}>{item.title}</span>
        {item.description === null ? null : <span className={classes.cardText}>{item.description}</span>}
        {notes.length === 0 ? null : <span className={classes.cardNote}>{notes.join(' · ')}</span>}
      </PlainLink>
    </li>
  );
}

function Groups({ groups }: { readonly groups: readonly CatalogueGroup[] }): ReactNode {
  const t = useTexts(requestsTexts);
  return groups.map(({ category, name, items }) => (
    <section key={category ?? ''} aria-label={name ?? t('no-category')}>
      <Text component="h2" fz="md" fw={600} mb={6}>
        {name ?? t('no-category')}
      </Text>
      <ul className={classes.cards}>
        {items.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </ul>
    </section>
  ));
}

/** What can be asked for: by category, found by words in any language. */
export function Catalogue(): ReactNode {
  const t = useTexts(requestsTexts);
  const language = useLanguage();
  const works = useHolds(workingRoles);
  const [q, setQ] = useState('');
  const [settled] = useDebouncedValue(q, 150);
  const { data, error, refetch } = useQuery({
    ...catalogueQuery(settled, language),
    placeholderData: (before) => before,
  });
  const isEmpty = settled === '';
  return (
    <>
      <PageHeader title={t('what-for')} tab={t('new-title')} />
      <Stack gap="lg">
        <Group>
          <SearchInput label={t('search')} value={q} onChange={setQ} />
          {works ? (
            <AppLink href={newRequestPath('none')} fz="sm">
              {t('without-item')}
            </AppLink>
          ) : null}
        </Group>
        {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {data === undefined ? (
          error === null ? (
            <Loader role="progressbar" aria-label={t('search')} />
          ) : null
        ) : data.groups.length === 0 ? (
          <EmptyState title={t(isEmpty ? 'empty' : 'nothing')}>
            {t(isEmpty ? 'empty-why' : 'nothing-why')}
          </EmptyState>
        ) : (
          <Groups groups={data.groups} />
        )}
      </Stack>
    </>
  );
}

import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isGuest, rolesIn } from '../../kernel/roles.ts';
import { useText, useTexts } from '../i18n.ts';
import { useHolds, useSession } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type Filter, FilterChips } from '../shared/filter-chips.tsx';
import { singleChoiceFilter } from '../shared/filter-editors.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { peopleTexts } from '../texts/people.ts';
import { roleTexts } from '../texts/roles.ts';
import { settingsTexts } from '../texts/settings.ts';
import { ImportPeople } from './import-people.tsx';
import type { Person } from './person.ts';
import { PersonDialog } from './person-dialog.tsx';

interface Opening {
  readonly onOpen: (person: Person) => void;
  /** Whom this person may change: administrators everybody, system managers guests. */
  readonly may: (person: Person) => boolean;
}

function useColumns({ onOpen, may }: Opening): readonly ListColumn<Person>[] {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const text = useText();
  return [
    {
      id: 'name',
      header: common('name'),
      always: true,
      width: '26%',
      cell: (person) =>
        !may(person) ? (
          person.name
        ) : (
          <button type="button" className="plain-button" data-row-link="" onClick={() => onOpen(person)}>
            {person.name}
          </button>
        ),
    },
    { id: 'email', header: t('email'), standard: true, width: '26%', cell: ({ email }) => email },
    {
      id: 'roles',
      header: t('roles'),
      standard: true,
      cell: (person) => person.roles.map((role) => text(roleTexts[role])).join(', '),
    },
    {
      id: 'state',
      header: t('signs-in'),
      standard: true,
      width: '9rem',
      cell: ({ active, may_sign_in }) => {
        if (!active) return <Badge color="gray">{t('inactive')}</Badge>;
        return may_sign_in ? common('yes') : t('by-name-only');
      },
    },
    {
      id: 'origin',
      header: t('origin'),
      standard: true,
      width: '8.5rem',
      cell: ({ origin }) => t(`origin-${origin}`),
    },
  ];
}

function useFilters(): readonly Filter[] {
  const { kind } = useSession().organisation;
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const text = useText();
  return [
    singleChoiceFilter(
      'role',
      t('roles'),
      rolesIn[kind].map((role) => ({ value: role, label: text(roleTexts[role]) })),
    ),
    singleChoiceFilter('active', t('active'), [
      { value: 'true', label: common('yes') },
      { value: 'false', label: common('no') },
    ]),
  ];
}

/** Everybody the organisation's records name, and who of them may do what. */
export function PeopleTab(): ReactNode {
  const t = useTexts(peopleTexts);
  const settings = useTexts(settingsTexts);
  const administers = useHolds(['administrator']);
  const mayChange = useHolds(['administrator', 'system-manager']);
  const add = administers ? t('person-add') : t('guest-invite');
  const [url, setUrl] = useUrlState();
  const [typed, setTyped] = useState(url['q'] ?? '');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { role = '', active = '' } = url;
  const query = { q, role, active, limit: 50 };
  const list = usePagedList<Person>({ path: '/people', key: ['people', 'list', query], query, keeps: true });
  const { items: people = [], error } = list;
  const [open, setOpen] = useState<Person | 'new' | null>(null);
  const [isImporting, setImporting] = useState(false);
  const columns = useColumns({
    onOpen: setOpen,
    may: ({ roles }) => administers || (mayChange && isGuest({ id: null, roles })),
  });
  usePageActions([
    ...(mayChange ? [{ id: 'add', text: add, keys: 'c', run: () => setOpen('new') }] : []),
    ...(administers ? [{ id: 'import', text: t('import'), run: () => setImporting(true) }] : []),
  ]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{settings('tab-people')}</Title>
          <Text fz="sm" c="dimmed">
            {t('people-help')}
          </Text>
        </div>
        <Group gap="xs">
          {administers ? (
            <Button variant="default" onClick={() => setImporting(true)}>
              {t('import')}
            </Button>
          ) : null}
          {mayChange ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
              {add}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Group gap="xs">
        <SearchInput
          label={t('search')}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            setUrl({ q: words });
          }}
        />
        <FilterChips filters={useFilters()} values={url} onChange={setUrl} />
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={settings('tab-people')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={people}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        busy={list.isFetching}
        empty={
          error === null ? <EmptyState title={t('people-none')}>{t('people-none-why')}</EmptyState> : null
        }
        footer={<LoadMore list={list} />}
      />
      {isImporting ? <ImportPeople onClose={() => setImporting(false)} /> : null}
      {open === null ? null : (
        <PersonDialog person={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

import { Badge, Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceMultiSelect } from '../shared/reference-multi-select.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { commonTexts } from '../texts/common.ts';
import { peopleTexts } from '../texts/people.ts';
import { settingsTexts } from '../texts/settings.ts';
import { EntryDialog } from './entry-dialog.tsx';
import type { Team } from './person.ts';
import { useEntry } from './use-entry.ts';

/** Creates or changes a team and its members. */
function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }): ReactNode {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(team?.members.map(({ id }) => id) ?? []);
  const [lead, setLead] = useState<string | null>(team?.lead?.id ?? null);
  const [active, setActive] = useState(team?.active ?? true);
  const { save, saving, error } = useEntry('teams', team, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  return (
    <EntryDialog
      title={team === null ? t('team-add') : t('team-edit')}
      error={error}
      fields={['name', 'members', 'lead', 'active']}
      busy={saving}
      onSave={() => save({ name, members, lead, active })}
      onClose={onClose}
    >
      <TextInput
        label={common('name')}
        value={name}
        error={refused['name']}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        data-autofocus
      />
      <ReferenceMultiSelect
        kind="people"
        label={t('members')}
        value={members}
        named={team?.members ?? []}
        error={refused['members']}
        onChange={setMembers}
      />
      <ReferenceSelect
        kind="people"
        query={{ active: true }}
        label={t('lead')}
        value={team?.lead?.id === lead ? team.lead : lead}
        error={refused['lead']}
        onChange={(chosen) => setLead(chosen?.id ?? null)}
      />
      <Switch
        label={t('active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </EntryDialog>
  );
}

function useColumns(onOpen: ((team: Team) => void) | null): readonly ListColumn<Team>[] {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  return [
    {
      id: 'name',
      header: common('name'),
      width: '16rem',
      cell: (team) =>
        onOpen === null ? (
          team.name
        ) : (
          <button type="button" className="plain-button" data-row-link="" onClick={() => onOpen(team)}>
            {team.name}
          </button>
        ),
    },
    {
      id: 'members',
      header: t('members'),
      cell: ({ members }) => {
        const names = members.map(({ name }) => name).join(', ');
        const count = t('members-count', { count: members.length });
        return <span title={names}>{names === '' ? count : `${count} · ${names}`}</span>;
      },
    },
    { id: 'lead', header: t('lead'), width: '12rem', cell: ({ lead }) => lead?.name ?? '–' },
    {
      id: 'state',
      header: t('active'),
      width: '9rem',
      cell: ({ active }) => (active ? common('yes') : <Badge color="gray">{t('inactive')}</Badge>),
    },
    { id: 'origin', header: t('origin'), width: '9rem', cell: ({ origin }) => t(`origin-${origin}`) },
  ];
}

/** The groups that records are assigned to. */
export function TeamsTab(): ReactNode {
  const t = useTexts(peopleTexts);
  const settings = useTexts(settingsTexts);
  const mayChange = useHolds(['administrator', 'system-manager']);
  const [open, setOpen] = useState<Team | 'new' | null>(null);
  const columns = useColumns(mayChange ? setOpen : null);
  const list = usePagedList<Team>({ path: '/teams', key: ['teams', 'list'], query: { limit: 100 } });
  const { items: teams = [], error } = list;
  usePageActions(mayChange ? [{ id: 'add', text: t('team-add'), keys: 'c', run: () => setOpen('new') }] : []);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{settings('tab-teams')}</Title>
          <Text fz="sm" c="dimmed">
            {t('teams-help')}
          </Text>
        </div>
        {mayChange ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            {t('team-add')}
          </Button>
        ) : null}
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={settings('tab-teams')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={teams}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        busy={list.isFetching}
        empty={error === null ? <EmptyState title={t('teams-none')}>{t('teams-none-why')}</EmptyState> : null}
        footer={<LoadMore list={list} />}
      />
      {open === null ? null : (
        <TeamDialog team={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { type PagedList, usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import { type Mail, mayDecideMail, useMailDecision } from './mail.ts';
import { useMailColumns } from './mail-columns.tsx';

const states = ['unsure', 'failed'] as const;

type Waiting = (typeof states)[number];

function useWaiting(state: Waiting): PagedList<Mail> {
  const query = { direction: 'out', state, to_decide: 'true', limit: 50 };
  return usePagedList<Mail>({ path: '/mails', key: ['mails', 'decide', state], query });
}

interface WaitingProps {
  readonly state: Waiting;
  readonly list: PagedList<Mail>;
}

/** Mails of one state that wait for a decision. */
function WaitingMails({ state, list }: WaitingProps): ReactNode {
  const t = useTexts(mailPageTexts);
  const mayDecide = useHolds(mayDecideMail);
  const { decide, busy, error: refused } = useMailDecision();
  const actions = ({ id }: Mail): ReactNode => (
    <Group gap={6} wrap="nowrap">
      <Button
        size="compact-xs"
        variant="default"
        loading={busy === id}
        onClick={() => decide({ id, what: 'send-again' })}
      >
        {t('send-again')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={busy === id}
        onClick={() => decide({ id, what: 'let-be' })}
      >
        {t(state === 'failed' ? 'leave-failed' : 'let-be')}
      </Button>
    </Group>
  );
  const columns = useMailColumns(mayDecide ? actions : undefined);
  const { items, error } = list;
  if (items?.length === 0 && error === null) return null;
  return (
    <Stack gap="xs">
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      {refused === null ? null : <ProblemPanel error={refused} />}
      <Text component="h2" fz="md" fw={600}>
        {t(`state-${state}`)}
      </Text>
      <ListTable
        label={t(`state-${state}`)}
        columns={columns}
        // Which state that is stands above the list.
        arrangement={columns.map(({ id }) => id).filter((id) => id !== 'state')}
        rows={items ?? []}
        rowId={({ id }) => id}
        rowName={({ subject }) => subject}
        busy={list.isFetching}
        footer={<LoadMore list={list} />}
      />
    </Stack>
  );
}

/** Mails about which people decide: those that failed, and those of which nobody knows whether they arrived. */
export function DecidePart(): ReactNode {
  const t = useTexts(mailPageTexts);
  const lists = { unsure: useWaiting('unsure'), failed: useWaiting('failed') };
  const none = states.every((state) => lists[state].items?.length === 0);
  return (
    <Stack gap="lg">
      <Text fz="sm" c="dimmed" maw="46rem">
        {t('decide-why')}
      </Text>
      {none ? <EmptyState title={t('decide-none')}>{t('decide-none-why')}</EmptyState> : null}
      {states.map((state) => (
        <WaitingMails key={state} state={state} list={lists[state]} />
      ))}
    </Stack>
  );
}

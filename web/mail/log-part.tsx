import { Group, NativeSelect, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { mailStates } from '../../processes/desk-mail-log.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import type { Mail } from './mail.ts';
import { useMailColumns } from './mail-columns.tsx';

/** What came and went, what became of it and why. */
export function LogPart(): ReactNode {
  const t = useTexts(mailPageTexts);
  const [url, setUrl] = useUrlState();
  const columns = useMailColumns();
  const { direction, state, q } = url;
  const query = { direction, state, q, limit: 50 };
  const list = usePagedList<Mail>({ path: '/mails', key: ['mails', 'log', query], query, keeps: true });
  const { items = [], error } = list;
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        <SearchInput label={t('search')} value={q ?? ''} onChange={(text) => setUrl({ q: text })} />
        <NativeSelect
          aria-label={t('direction')}
          value={direction ?? ''}
          onChange={(event) => setUrl({ direction: event.currentTarget.value })}
          data={[
            { value: '', label: t('direction-any') },
            { value: 'in', label: t('direction-in') },
            { value: 'out', label: t('direction-out') },
          ]}
        />
        <NativeSelect
          aria-label={t('state')}
          value={state ?? ''}
          onChange={(event) => setUrl({ state: event.currentTarget.value })}
          data={[
            { value: '', label: t('state-any') },
            ...mailStates.map((one) => ({ value: one, label: t(`state-${one}`) })),
          ]}
        />
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={t('log')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={items}
        rowId={({ id }) => id}
        rowName={({ subject }) => subject}
        busy={list.isFetching}
        empty={error === null ? <EmptyState title={t('log-none')}>{t('log-none-why')}</EmptyState> : null}
        footer={<LoadMore list={list} />}
      />
    </Stack>
  );
}

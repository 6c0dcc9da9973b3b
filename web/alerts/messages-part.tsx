import { Anchor, Badge, Button, Code, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { deliveryOutcomes } from '../../processes/alert-outcomes.ts';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { alertsTexts } from '../texts/alerts.ts';
import { type AlertMessage, type AlertProblem, mayReadMessage, sourcesQuery } from './alerts.ts';

const colours = { taken: 'teal', duplicate: 'gray', unreadable: 'red', refused: 'red' } as const;

function Why({ problem }: { readonly problem: AlertProblem | null }): ReactNode {
  if (problem === null) return null;
  return (
    <>
      <Text fz="xs">{problem.detail}</Text>
      {problem.errors.map(({ field, detail }) => (
        <Text key={`${field} ${detail}`} fz="xs" c="dimmed">
          {field}: {detail}
        </Text>
      ))}
    </>
  );
}

/** What became of each alert of a message. */
function Results({ message }: { readonly message: AlertMessage }): ReactNode {
  const t = useTexts(alertsTexts);
  return (
    <Stack gap={4}>
      {message.results.map(({ key, title, outcome, incident, problem }) => (
        <div key={key}>
          <Group gap={6}>
            <Text fz="sm">{title}</Text>
            <Text fz="xs" c="dimmed">
              {t(`did-${outcome}`)}
            </Text>
            {incident === null ? null : (
              <Anchor component={PlainLink} href={paths.incident(incident)} fz="xs">
                {incident}
              </Anchor>
            )}
          </Group>
          <Why problem={problem} />
        </div>
      ))}
      {message.results.length > 0 ? null : <Why problem={message.problem} />}
    </Stack>
  );
}

function MessageDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const t = useTexts(alertsTexts);
  const { data, error, refetch } = useQuery({
    queryKey: ['alert-messages', 'one', id],
    queryFn: ({ signal }) =>
      api.get<AlertMessage & { raw: string | null }>(`/alert-messages/${id}`, { signal }),
  });
  return (
    <Modal opened onClose={onClose} title={t('message')} size="xl">
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : (
        <Stack gap="sm">
          <Results message={data} />
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {data.raw ?? ''}
          </Code>
        </Stack>
      )}
    </Modal>
  );
}

function useColumns(onShow: ((id: string) => void) | null): readonly ListColumn<AlertMessage>[] {
  const t = useTexts(alertsTexts);
  const locale = useLocale();
  return [
    { id: 'when', header: t('when'), width: '8rem', cell: ({ received_at }) => <Time at={received_at} /> },
    { id: 'source', header: t('source'), width: '11rem', cell: ({ source }) => source.name },
    {
      id: 'outcome',
      header: t('outcome'),
      width: '9rem',
      cell: ({ outcome }) => (
        <Badge variant="light" color={colours[outcome]}>
          {t(`is-${outcome}`)}
        </Badge>
      ),
    },
    {
      id: 'what',
      header: t('what'),
      primary: true,
      wrap: true,
      cell: (message) => <Results message={message} />,
    },
    {
      id: 'show',
      header: '',
      width: '6rem',
      cell: ({ id, received_at }) =>
        onShow === null ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('show-of', { at: formatDateTime(received_at, locale) })}
            onClick={() => onShow(id)}
          >
            {t('show')}
          </Button>
        ),
    },
  ];
}

/** What tools reported, newest first, and what became of it. */
export function MessagesPart(): ReactNode {
  const t = useTexts(alertsTexts);
  const [url, setUrl] = useUrlState();
  const [shown, setShown] = useState<string | null>(null);
  const columns = useColumns(useHolds(mayReadMessage) ? setShown : null);
  const { data: sources } = useQuery(sourcesQuery);
  const { source, outcome } = url;
  const query = { source, outcome, limit: 50 };
  const list = usePagedList<AlertMessage>({
    path: '/alert-messages',
    key: ['alert-messages', query],
    query,
    keeps: true,
  });
  const { items = [], error } = list;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <NativeSelect
          aria-label={t('source')}
          value={source ?? ''}
          onChange={(event) => setUrl({ source: event.currentTarget.value })}
          data={[
            { value: '', label: t('any-source') },
            ...(sources?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          aria-label={t('outcome')}
          value={outcome ?? ''}
          onChange={(event) => setUrl({ outcome: event.currentTarget.value })}
          data={[
            { value: '', label: t('any') },
            ...deliveryOutcomes.map((one) => ({ value: one, label: t(`is-${one}`) })),
          ]}
        />
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      <ListTable
        label={t('messages')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={items}
        rowId={({ id }) => id}
        rowName={({ source: from }) => from.name}
        busy={list.isFetching}
        empty={
          error === null ? <EmptyState title={t('messages-none')}>{t('messages-none-why')}</EmptyState> : null
        }
        footer={<LoadMore list={list} />}
      />
      {shown === null ? null : <MessageDialog id={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import { AccountDialog } from './account-dialog.tsx';
import { accountsQuery, type MailAccount, type MailServer } from './mail.ts';
import { useReasonText } from './mail-state.tsx';

/** What came of the last connection to a server. */
function ServerStatus({ server }: { readonly server: MailServer | null }): ReactNode {
  const t = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  if (server === null) return <Text fz="sm">{t('no-server')}</Text>;
  const { host, status } = server;
  if (status === null) {
    return (
      <>
        <Badge color="gray">{t('status-none')}</Badge> {host}
      </>
    );
  }
  const good = status.reason === null;
  return (
    <span title={status.detail ?? undefined}>
      <Badge color={good ? 'teal' : 'red'}>{good ? t('status-good') : t('state-failed')}</Badge> {host}
      <Text fz="xs" c="dimmed">
        {good ? null : `${reasonText(status.reason)} `}
        <Time at={status.at} />
      </Text>
    </span>
  );
}

interface TestResult {
  readonly ok: boolean;
  readonly reason: string | null;
  readonly detail: string | null;
}

function useColumns(
  onOpen: (account: MailAccount) => void,
  onTest: (account: MailAccount) => void,
  tested: string | undefined,
): readonly ListColumn<MailAccount>[] {
  const t = useTexts(mailPageTexts);
  return [
    {
      id: 'name',
      header: t('name'),
      width: '18rem',
      wrap: true,
      cell: (account) => (
        <>
          <button type="button" className="plain-button" data-row-link="" onClick={() => onOpen(account)}>
            {account.name}
          </button>
          <Text fz="xs" c="dimmed">
            {account.address}
          </Text>
        </>
      ),
    },
    { id: 'smtp', header: t('sending'), wrap: true, cell: ({ smtp }) => <ServerStatus server={smtp} /> },
    { id: 'imap', header: t('fetching'), wrap: true, cell: ({ imap }) => <ServerStatus server={imap} /> },
    {
      id: 'active',
      header: t('in-use'),
      width: '8rem',
      cell: ({ active }) => (active ? t('in-use') : <Badge color="gray">{t('not-in-use')}</Badge>),
    },
    {
      id: 'test',
      header: '',
      width: '10rem',
      cell: (account) =>
        account.smtp === null || !account.active ? null : (
          <Button
            size="compact-xs"
            variant="default"
            loading={tested === account.id}
            aria-label={t('test-of', { name: account.name })}
            onClick={() => onTest(account)}
          >
            {t('test')}
          </Button>
        ),
    },
  ];
}

/** The mailboxes by which people write to the desk and are answered. */
export function AccountsPart(): ReactNode {
  const t = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  const client = useQueryClient();
  const [open, setOpen] = useState<MailAccount | 'new' | null>(null);
  const { data, error, refetch, isFetching } = useQuery(accountsQuery);
  const test = useMutation({
    mutationFn: ({ id }: MailAccount) => api.post<TestResult>(`/mail-accounts/${id}/test`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  const tested = test.isPending ? test.variables.id : undefined;
  const columns = useColumns(setOpen, test.mutate, tested);
  usePageActions([{ id: 'add', text: t('account-add'), keys: 'c', run: () => setOpen('new') }]);
  const failed = error ?? test.error;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('accounts-why')}
        </Text>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
          {t('account-add')}
        </Button>
      </Group>
      {failed === null ? null : <ProblemPanel error={failed} onRetry={() => void refetch()} />}
      {test.data === undefined ? null : (
        <Alert color={test.data.ok ? 'teal' : 'red'} variant="light" role="status">
          {test.data.ok ? t('test-good') : reasonText(test.data.reason)}
          {test.data.detail === null ? null : (
            <Text fz="xs" mt={4}>
              {test.data.detail}
            </Text>
          )}
        </Alert>
      )}
      <ListTable
        label={t('accounts')}
        columns={columns}
        arrangement={columns.map(({ id }) => id)}
        rows={data?.items ?? []}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        busy={isFetching}
        empty={
          error === null ? <EmptyState title={t('accounts-none')}>{t('accounts-none-why')}</EmptyState> : null
        }
      />
      {open === null ? null : (
        <AccountDialog account={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

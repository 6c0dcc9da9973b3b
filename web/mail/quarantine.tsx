import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import type { MailProcess } from '../../processes/desk-mail-accounts.ts';
import type { QuarantinedMail as WaitingMail } from '../../processes/desk-mail-log.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { type ListColumn, ListTable } from '../shared/list-table.tsx';
import { LoadMore } from '../shared/load-more.tsx';
import { usePagedList } from '../shared/paged-list.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { mailInTexts } from '../texts/mail-in.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import { pathOfRecord } from './mail.ts';
import { useReasonText } from './mail-state.tsx';
import classes from './quarantine.module.css';

/** Roles that look into the quarantine and decide. */
export const mayDecideQuarantine = workingRoles;

/** A mail that waits for a decision, as the API lists it. */
type QuarantinedMail = WaitingMail<string>;

const base = '/mail-quarantine';

function senderOf({ from, from_name }: QuarantinedMail): string {
  if (from === null) return '–';
  return from_name === null || from_name === '' ? from : `${from_name} <${from}>`;
}

interface DialogProps {
  readonly mail: QuarantinedMail;
  readonly onClose: () => void;
}

function Facts({ mail }: { readonly mail: QuarantinedMail }): ReactNode {
  const t = useTexts(mailInTexts);
  const page = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  return (
    <dl className={classes.facts}>
      <dt>{t('from')}</dt>
      <dd>{senderOf(mail)}</dd>
      <dt>{t('to')}</dt>
      <dd>{mail.to.length === 0 ? '–' : mail.to.join(', ')}</dd>
      <dt>{t('account')}</dt>
      <dd>{mail.account?.name ?? '–'}</dd>
      <dt>{page('when')}</dt>
      <dd>
        <Time at={mail.created_at} />
      </dd>
      <dt>{page('reason')}</dt>
      <dd>{[reasonText(mail.reason), mail.detail].filter((part) => part !== null).join(' ')}</dd>
    </dl>
  );
}

/** What a mail in quarantine says, and what can be done with it. */
function MailDialog({ mail, onClose }: DialogProps): ReactNode {
  const t = useTexts(mailInTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [why, setWhy] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['mails', 'quarantine', mail.id],
    queryFn: ({ signal }) => api.get<{ text: string | null }>(`${base}/${mail.id}`, { signal }),
  });
  const done = (): Promise<void> => client.invalidateQueries({ queryKey: ['mails'] });
  const file = useMutation({
    mutationFn: (process: string) =>
      api.post<{ id: string; number: string; process: string }>(`${base}/${mail.id}/file`, { process }),
    onSuccess: async (record) => {
      await done();
      await navigate({ to: pathOfRecord(record) });
    },
  });
  const discard = useMutation({
    mutationFn: (reason: string) => api.post(`${base}/${mail.id}/discard`, { reason }),
    onSuccess: async () => {
      await done();
      onClose();
    },
  });
  const error = file.error ?? discard.error ?? read.error;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    discard.mutate((why ?? '').trim());
  };
  const first = mail.account?.process === 'service-request' ? 'service-request' : 'incident';
  const make = (process: MailProcess): ReactNode => (
    <Button
      variant={process === first ? 'filled' : 'default'}
      loading={file.isPending && file.variables === process}
      onClick={() => file.mutate(process)}
    >
      {t(process === 'incident' ? 'make-incident' : 'make-request')}
    </Button>
  );
  const text = read.data?.text ?? mail.excerpt;
  return (
    <Modal opened size="lg" onClose={onClose} title={mail.subject === '' ? t('no-subject') : mail.subject}>
      <Stack gap="sm">
        <Facts mail={mail} />
        {error === null ? null : <ProblemPanel error={error} />}
        {text === null || text.trim() === '' ? (
          <Text fz="sm" c="dimmed">
            {t('no-text')}
          </Text>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
          <pre className={classes.text} tabIndex={0}>
            {text}
          </pre>
        )}
        {why === null ? (
          <Group justify="space-between">
            <Group gap="xs">
              <Button component="a" href={`/api/v1${base}/${mail.id}/original`} variant="default" download>
                {t('original')}
              </Button>
              <Button variant="default" color="red" onClick={() => setWhy('')}>
                {t('discard')}
              </Button>
            </Group>
            <Group gap="xs">
              {make(first === 'incident' ? 'service-request' : 'incident')}
              {make(first)}
            </Group>
          </Group>
        ) : (
          <form onSubmit={submit}>
            <Stack gap="sm">
              <Textarea
                label={t('discard-reason')}
                description={t('discard-help')}
                required
                maxLength={500}
                autosize
                minRows={2}
                data-autofocus
                value={why}
                onChange={(event) => setWhy(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setWhy(null)}>
                  {common('cancel')}
                </Button>
                <Button type="submit" color="red" loading={discard.isPending} disabled={why.trim() === ''}>
                  {t('discard')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Modal>
  );
}

function useColumns(open: (mail: QuarantinedMail) => void): readonly ListColumn<QuarantinedMail>[] {
  const t = useTexts(mailInTexts);
  const page = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  return [
    { id: 'when', header: page('when'), width: '8rem', cell: ({ created_at }) => <Time at={created_at} /> },
    {
      id: 'from',
      header: t('from'),
      width: '16rem',
      cell: (mail) => <span title={senderOf(mail)}>{senderOf(mail)}</span>,
    },
    {
      id: 'mail',
      header: page('mail'),
      primary: true,
      cell: ({ subject }) => <span title={subject}>{subject === '' ? t('no-subject') : subject}</span>,
    },
    {
      id: 'reason',
      header: page('reason'),
      width: '22rem',
      wrap: true,
      cell: ({ reason }) => reasonText(reason),
    },
    {
      id: 'actions',
      header: '',
      width: '6rem',
      cell: (mail) => (
        <Button size="compact-xs" variant="default" onClick={() => open(mail)}>
          {t('open')}
        </Button>
      ),
    },
  ];
}

/** Mail that became no record by itself, for people to decide about. */
export function QuarantinePart(): ReactNode {
  const t = useTexts(mailInTexts);
  const page = useTexts(mailPageTexts);
  const [opened, setOpened] = useState<QuarantinedMail | null>(null);
  const list = usePagedList<QuarantinedMail>({
    path: base,
    key: ['mails', 'quarantine'],
    query: { limit: 50 },
  });
  const columns = useColumns(setOpened);
  const { items, error } = list;
  return (
    <Stack gap="lg">
      <Text fz="sm" c="dimmed" maw="46rem">
        {t('quarantine-why')}
      </Text>
      {error === null ? null : <ProblemPanel error={error} onRetry={list.refetch} />}
      {items?.length === 0 && error === null ? (
        <EmptyState title={t('quarantine-none')}>{t('quarantine-none-why')}</EmptyState>
      ) : (
        <ListTable
          label={page('quarantine')}
          columns={columns}
          arrangement={columns.map(({ id }) => id)}
          rows={items ?? []}
          rowId={({ id }) => id}
          rowName={({ subject }) => subject}
          busy={list.isFetching}
          footer={<LoadMore list={list} />}
        />
      )}
      {opened === null ? null : <MailDialog mail={opened} onClose={() => setOpened(null)} />}
    </Stack>
  );
}

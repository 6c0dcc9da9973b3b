import { Button, Group, Loader, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { definitionOf } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { formatDate, formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { OfProcess } from '../records/process.tsx';
import { StateBadge } from '../records/state-badge.tsx';
import classes from '../records/timeline.module.css';
import { useDraft } from '../shared/drafts.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog } from './form-dialog.tsx';
import { type OpenedRequest, requestQuery, requestsQuery, roomPath } from './room.ts';

/** What guests do with a request here; the staff carry it on from the page of its record. */
const offered = ['satisfy', 'ask-again', 'withdraw'] as const;

interface OfRequest {
  readonly room: string;
  readonly request: OpenedRequest;
}

/** Takes over what the server answered, and has the list read anew. */
function useTakeOver({ room, request }: OfRequest): (next: OpenedRequest) => Promise<void> {
  const client = useQueryClient();
  return async (next) => {
    client.setQueryData(requestQuery(room, request.number).queryKey, next);
    await client.invalidateQueries({ queryKey: requestsQuery(room).queryKey, exact: true });
  };
}

function Step({ room, request, name }: OfRequest & { readonly name: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames('information-request');
  const takeOver = useTakeOver({ room, request });
  const path = `${roomPath(room)}/requests/${request.number}/transitions`;
  const send = async (text: string | null): Promise<void> =>
    takeOver(await api.post<OpenedRequest>(path, { activity: name, text }, { version: request.version }));
  const { mutate, error, isPending } = useMutation({ mutationFn: () => send(null) });
  if (name === 'satisfy') {
    return (
      <>
        <Button loading={isPending} onClick={() => mutate()}>
          {names.activity(name)}
        </Button>
        {error === null ? null : <ProblemPanel error={error} />}
      </>
    );
  }
  return (
    <FormDialog
      name={names.activity(name)}
      initial={{ text: '' }}
      fields={['text']}
      ready={({ text }) => text.trim() !== ''}
      send={({ text }) => send(text)}
    >
      {({ values, onChange, refused }) => (
        <Textarea
          label={t('reason')}
          required
          data-autofocus
          autosize
          minRows={3}
          maxLength={20_000}
          value={values.text}
          error={refused['text']}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}

function Answers({ request }: { readonly request: OpenedRequest }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const answers = request.answers ?? [];
  return (
    <section aria-label={t('answers')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('answers')}
      </Text>
      {answers.length === 0 ? <Text c="dimmed">{t('no-answer')}</Text> : null}
      <Stack gap="sm">
        {answers.map((answer) => (
          <Paper key={`${answer.at} ${answer.text}`} withBorder p="sm">
            <Text fz="sm" c="dimmed">
              {answer.by.name}, <Time at={answer.at} form="absolute" />
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.text}</Text>
            {answer.opened === null ? null : (
              <Text fz="sm" mt={4}>
                {t('opened-with', { names: answer.opened.split('\n').join(' · ') })}
              </Text>
            )}
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

function Say({ room, request }: OfRequest): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const takeOver = useTakeOver({ room, request });
  const [text, setText, forget] = useDraft(`room-comment:${request.number}`, '');
  const [sent, setSent] = useState(0);
  const say = useMutation({
    mutationFn: () =>
      api.post<OpenedRequest>(`${roomPath(room)}/requests/${request.number}/comments`, { text }),
    onSuccess: async (next) => {
      forget();
      setText('');
      setSent(sent + 1);
      await takeOver(next);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    say.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {say.error === null ? null : <ProblemPanel error={say.error} />}
        <Textarea
          label={t('say')}
          description={t('say-why')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" disabled={text.trim() === ''} loading={say.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Course({ request }: { readonly request: OpenedRequest }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames('information-request');
  return (
    <section aria-label={t('course')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('course')}
      </Text>
      <ol className={classes.timeline}>
        {request.journal.items.map((entry) => (
          <li
            key={entry.id}
            className={classes.entry}
            data-kind={entry.activity === 'comment' ? 'comment' : 'event'}
          >
            <Text fz="sm">
              <b>{names.activity(entry.activity)}</b> · {entry.actor?.name} ·{' '}
              <Time at={entry.occurred_at} form="absolute" />
            </Text>
            {entry.text === null ? null : <p className={classes.text}>{entry.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ request }: { readonly request: OpenedRequest }): ReactNode {
  const names = useProcessNames('information-request');
  const locale = useLocale();
  const facts = [
    [names.field('requester'), request.requester?.name],
    [names.field('assignee'), request.assignee?.name],
    [names.field('due_on'), request.due_on === null ? null : formatDate(request.due_on, locale, 'UTC')],
    [names.field('requirements'), request.requirements?.join(', ')],
    [names.state('asked'), formatDateTime(request.opened_at, locale)],
  ] as const;
  return (
    <dl className={classes.fact} style={{ margin: 0 }}>
      {facts.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A request for information: what is wanted, what was answered, what both sides said. */
export function RequestPage(): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const { key = '', request: number = '' }: { key?: string; request?: string } = useParams({ strict: false });
  const { data: request, error, refetch } = useQuery(requestQuery(key, number));
  if (request === undefined) {
    return (
      <>
        <PageHeader title={number} />
        {error === null ? (
          <Loader role="progressbar" aria-label={number} />
        ) : (
          <ProblemPanel error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  const steps = offered.filter((name) => request.activities.some((activity) => activity.name === name));
  return (
    <OfProcess definition={definitionOf('information-request')}>
      <PageHeader
        title={request.title}
        tab={request.number}
        above={
          <>
            <AppLink href={paths.room(key, { tab: 'requests' })}>{t('requests')}</AppLink> / {request.number}
          </>
        }
        aside={<StateBadge state={request.state} />}
        actions={
          <Group gap="xs">
            {steps.map((name) => (
              <Step key={name} room={key} request={request} name={name} />
            ))}
          </Group>
        }
      />
      <Stack gap="lg" maw="56rem">
        {request.description === null ? null : (
          <Text style={{ whiteSpace: 'pre-wrap' }}>{request.description}</Text>
        )}
        <Facts request={request} />
        <Answers request={request} />
        {request.may_comment ? <Say room={key} request={request} /> : null}
        <Course request={request} />
      </Stack>
    </OfProcess>
  );
}

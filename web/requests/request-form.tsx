import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useSession } from '../session.ts';
import { useDraft } from '../shared/drafts.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { requestsTexts } from '../texts/requests.ts';
import { newRequestPath } from './catalogue.tsx';
import { answersAsked, type RequestForm as Form, type Typed } from './form.ts';
import { Questions, useAnswerErrors } from './questions.tsx';

/** What somebody typed, kept in the tab until it is sent. */
interface Draft {
  readonly title: string | null;
  readonly requested_for: Reference | null;
  readonly typed: Typed;
  readonly description: string;
}

const blank: Draft = { title: null, requested_for: null, typed: {}, description: '' };

function useSend(form: Form, draft: Draft, forget: () => void) {
  const client = useQueryClient();
  const go = useGo();
  const { person } = useSession();
  // Sent again after a lost answer, the same request must not become a second one.
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () =>
      api.post<{ number: string }>(
        '/service-requests',
        {
          item: form.id,
          title: draft.title ?? form.title,
          requested_for: (draft.requested_for ?? person).id,
          answers: answersAsked(form.questions, draft.typed),
          ...(draft.description === '' ? {} : { description: draft.description }),
        },
        { idempotencyKey },
      ),
    onSuccess: async ({ number }) => {
      forget();
      await client.invalidateQueries({ queryKey: ['service-requests'] });
      go(paths.record('service-requests', number), { replace: true });
    },
  });
  return { send, renew: () => renewKey(crypto.randomUUID()) };
}

/** Asks for an item of the catalogue: its questions, for whom it is, and a title that may stay as it is. */
export function RequestForm({ form }: { readonly form: Form }): ReactNode {
  const t = useTexts(requestsTexts);
  const names = useProcessNames('service-request');
  const { person } = useSession();
  const [draft, keep, forget] = useDraft<Draft>(`service-request:new:${form.number}`, blank);
  const [wasSent, setSent] = useState(false);
  const { send, renew } = useSend(form, draft, forget);
  const own = useAnswerErrors(form.questions, draft.typed);
  const refused = send.error instanceof ApiProblem ? send.error.byField : {};
  const errors = { ...refused, ...(wasSent ? own : {}) };
  const change = (next: Partial<Draft>): void => {
    renew();
    keep({ ...draft, ...next });
    send.reset();
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    setSent(true);
    if (Object.keys(own).length === 0) send.mutate();
  }

  const shown = ['title', 'requested_for', 'description', ...form.questions.map(({ id }) => `answers.${id}`)];
  return (
    <>
      <PageHeader
        title={form.title}
        tab={t('new-title')}
        above={<AppLink href={newRequestPath()}>{t('another')}</AppLink>}
      />
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw="44rem">
          {form.description === null ? null : (
            <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {form.description}
            </Text>
          )}
          {form.approval ? (
            <Text fz="sm" c="dimmed">
              {t('with-approval')}
            </Text>
          ) : null}
          {send.error === null ? null : <ProblemPanel error={send.error} shownFields={shown} />}
          <ReferenceSelect
            kind="people"
            query={{ active: true }}
            label={names.field('requested_for')}
            value={draft.requested_for ?? person}
            clearable={false}
            error={errors['requested_for']}
            onChange={(requested_for) => change({ requested_for })}
          />
          <Questions
            questions={form.questions}
            typed={draft.typed}
            errors={errors}
            onChange={(typed) => change({ typed })}
          />
          <TextInput
            label={t('in-short')}
            required
            value={draft.title ?? form.title}
            error={errors['title']}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('remark')}
            autosize
            minRows={2}
            maxRows={12}
            value={draft.description}
            error={errors['description']}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <Group>
            <Button type="submit" loading={send.isPending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

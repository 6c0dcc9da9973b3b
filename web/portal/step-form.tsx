import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { useDraft } from '../shared/drafts.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';

/** Does something to a record as it was last read, and has everything of the portal read anew. */
function useStep(record: OpenedRecord, done: () => void) {
  const { plural } = useProcess();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ activity, text }: { activity: string; text: string | null }) =>
      api.post(`/${plural}/${record.number}/transitions`, { activity, text }, { version: record.version }),
    onSuccess: done,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [plural] }),
        client.invalidateQueries({ queryKey: ['portal'] }),
      ]),
  });
}

interface WhyFormProps {
  readonly record: OpenedRecord;
  readonly activity: 'reopen' | 'cancel';
  readonly onBack: () => void;
}

/** Asks why, and does it. */
function WhyForm({ record, activity, onBack }: WhyFormProps): ReactNode {
  const t = useTexts(portalTexts);
  const [text, setText, forget] = useDraft(`portal:${activity}:${record.number}`, '');
  const step = useStep(record, () => {
    forget();
    onBack();
  });
  const refused = step.error instanceof ApiProblem ? step.error.byField : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    step.mutate({ activity, text });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {step.error === null ? null : <ProblemPanel error={step.error} shownFields={['text']} />}
        <Textarea
          label={t(`${activity}-why`)}
          required
          autosize
          minRows={2}
          autoFocus
          value={text}
          error={refused['text']}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={step.isPending}>
            {t(activity === 'reopen' ? 'reopen' : 'cancel-send')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What whoever asked may do now: confirm that it is done or open it again, or say that it is no longer needed. */
export function OwnSteps({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(portalTexts);
  const [asking, setAsking] = useState<'reopen' | 'cancel' | null>(null);
  const step = useStep(record, () => undefined);
  const may = record.activities.map(({ name }) => name);
  const confirms = may.includes('close');
  if (asking !== null && may.includes(asking)) {
    return (
      <section className={classes.panel} aria-label={t(`${asking}-why`)}>
        <WhyForm record={record} activity={asking} onBack={() => setAsking(null)} />
      </section>
    );
  }
  if (!confirms && !may.includes('reopen') && !may.includes('cancel')) return null;
  return (
    <section className={confirms ? classes.panel : undefined} aria-label={t('confirm-question')}>
      {step.error === null ? null : <ProblemPanel error={step.error} />}
      {confirms ? (
        <Text fw={600} mb="xs">
          {t('confirm-question')}
        </Text>
      ) : null}
      <Group gap="xs">
        {confirms ? (
          <Button loading={step.isPending} onClick={() => step.mutate({ activity: 'close', text: null })}>
            {t('confirm-yes')}
          </Button>
        ) : null}
        {may.includes('reopen') ? (
          <Button variant="default" onClick={() => setAsking('reopen')}>
            {t(confirms ? 'confirm-no' : 'reopen')}
          </Button>
        ) : null}
        {may.includes('cancel') ? (
          <Button variant="default" onClick={() => setAsking('cancel')}>
            {t('cancel')}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

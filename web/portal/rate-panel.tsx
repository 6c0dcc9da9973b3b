import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { longestRemark, satisfactionChoiceTexts, satisfactionScores } from '../../processes/satisfaction.ts';
import { api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useDraft } from '../shared/drafts.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';
import type { Rating } from './portal.ts';

interface OfRecord {
  readonly record: OpenedRecord;
}

function RateForm({ record }: OfRecord): ReactNode {
  const t = useTexts(portalTexts);
  const say = useText();
  const client = useQueryClient();
  const [score, setScore] = useState('');
  const [text, setText, forget] = useDraft(`portal:rate:${record.number}`, '');
  const send = useMutation({
    mutationFn: () =>
      api.post(`/portal/records/${record.number}/rating`, {
        score: Number(score),
        text: text.trim() || null,
      }),
    onSuccess: forget,
    onSettled: () => client.invalidateQueries({ queryKey: ['portal'] }),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (score !== '') send.mutate();
  }

  return (
    <form onSubmit={submit} className={classes.panel}>
      <Stack gap="sm">
        {send.error === null ? null : <ProblemPanel error={send.error} />}
        <Radio.Group label={t('rate-question')} value={score} onChange={setScore}>
          <div className={classes.scores}>
            {satisfactionScores.toReversed().map((one) => (
              <Radio
                key={one}
                size="md"
                mt={8}
                value={String(one)}
                label={say(satisfactionChoiceTexts.satisfaction[one])}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('rate-remark')}
          autosize
          minRows={2}
          maxLength={longestRemark}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={send.isPending} disabled={score === ''}>
            {t('rate-send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Whoever asked says how satisfied they were, where they were asked; or sees what they said. */
export function RatePanel({ record }: OfRecord): ReactNode {
  const t = useTexts(portalTexts);
  const say = useText();
  const { data } = useQuery({
    queryKey: ['portal', 'rating', record.number, record.version],
    queryFn: ({ signal }) => api.get<Rating>(`/portal/records/${record.number}/rating`, { signal }),
    enabled: record.state === 'closed',
  });
  if (data?.state === 'asked') return <RateForm record={record} />;
  if (data?.state !== 'answered' || data.score === null) return null;
  const texts: Readonly<Record<number, (typeof satisfactionChoiceTexts.satisfaction)[5]>> =
    satisfactionChoiceTexts.satisfaction as never;
  const name = texts[data.score];
  return name === undefined ? null : (
    <p role="status">
      {t('rated')}: {say(name)}
    </p>
  );
}

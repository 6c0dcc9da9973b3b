import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { api } from '../api.ts';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { parseMinutes } from '../shared/duration.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { attachmentsTexts } from '../texts/attachments.ts';
import { commonTexts } from '../texts/common.ts';
import { useProcess } from './process.tsx';

/** Minutes as somebody wrote them, below nought with a minus before them; null where it is no length of time. */
function writtenMinutes(written: string): number | null {
  const [, minus = '', length = ''] = /^\s*([-−–]?)\s*(.*)$/.exec(written) ?? [];
  const minutes = parseMinutes(length);
  return minutes === null || minutes === 0 ? null : minus === '' ? minutes : -minutes;
}

interface TimeSpentProps {
  readonly number: string;
  /** Booked so far, in minutes. */
  readonly booked: number;
  readonly mayBook: boolean;
}

/** The time spent on a record, and where more is booked or corrected. */
export function TimeSpent({ number, booked, mayBook }: TimeSpentProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { plural } = useProcess();
  const client = useQueryClient();
  const [length, setLength] = useState('');
  const [text, setText] = useState('');
  const [unread, setUnread] = useState(false);
  const minutes = writtenMinutes(length);
  const correcting = minutes !== null && minutes < 0;
  const book = useMutation({
    mutationFn: () =>
      api.post(`/${plural}/${number}/time`, { minutes, text: text.trim() === '' ? null : text }),
    onSuccess: async () => {
      setLength('');
      setText('');
      await client.invalidateQueries({ queryKey: [plural] });
    },
  });
  const field = useRef<HTMLInputElement>(null);
  usePageActions(
    mayBook ? [{ id: 'time', text: t('time-book-key'), keys: 't', run: () => field.current?.focus() }] : [],
  );
  function submit(event: FormEvent): void {
    event.preventDefault();
    setUnread(minutes === null);
    if (minutes !== null) book.mutate();
  }
  return (
    <section aria-label={t('time')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('time')}
      </Text>
      <Text fz="sm" {...(booked === 0 ? { c: 'dimmed' } : {})}>
        {booked === 0 ? t('time-none') : t('time-sum', { time: formatMinutes(booked, locale) })}
      </Text>
      {mayBook ? (
        <form onSubmit={submit}>
          <Stack gap={6} mt={6}>
            <TextInput
              ref={field}
              size="xs"
              aria-label={t('time')}
              placeholder="45"
              description={t('time-how')}
              inputWrapperOrder={['input', 'error', 'description']}
              value={length}
              error={unread ? common('duration-unreadable') : undefined}
              onChange={(event) => {
                setUnread(false);
                setLength(event.currentTarget.value);
              }}
            />
            <Group gap={6} wrap="nowrap">
              <TextInput
                size="xs"
                style={{ flex: 1 }}
                aria-label={t(correcting ? 'time-why' : 'time-for')}
                placeholder={t(correcting ? 'time-why' : 'time-for')}
                maxLength={2000}
                required={correcting}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Button type="submit" size="xs" variant="default" loading={book.isPending}>
                {t('time-book')}
              </Button>
            </Group>
            {book.error === null ? null : <ProblemPanel error={book.error} />}
          </Stack>
        </form>
      ) : null}
    </section>
  );
}

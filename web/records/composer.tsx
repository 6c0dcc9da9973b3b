import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useDraft } from '../shared/drafts.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { recordsTexts } from '../texts/records.ts';
import { useProcess } from './process.tsx';

/** Where people write comments, and those who work on the record internal notes. What is not sent is kept. */
export function Composer({
  number,
  mayNote,
}: {
  readonly number: string;
  readonly mayNote: boolean;
}): ReactNode {
  const t = useTexts(recordsTexts);
  const { plural, fields } = useProcess();
  // Entries of registers come from nobody to whom a comment could go.
  const comment = fields['requester'] === undefined ? t('comment-own') : t('comment');
  const client = useQueryClient();
  const [kind, setKind] = useState<'note' | 'comment'>(mayNote ? 'note' : 'comment');
  const [text, setText, forget] = useDraft(`comment:${number}`, '');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useMutation({
    mutationFn: () => api.post(`/${plural}/${number}/comments`, { kind, text }),
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: [plural] });
    },
  });
  const focus = (next: 'note' | 'comment'): void => {
    setKind(next);
    field.current?.focus();
  };
  usePageActions([
    ...(mayNote ? [{ id: 'note', text: t('note'), keys: 'n', run: () => focus('note') }] : []),
    { id: 'comment', text: comment, keys: 'm', run: () => focus('comment') },
  ]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') send.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {mayNote ? (
          <SegmentedControl
            size="xs"
            value={kind}
            onChange={(value) => setKind(value)}
            data={[
              { value: 'note', label: t('note') },
              { value: 'comment', label: comment },
            ]}
          />
        ) : null}
        <Textarea
          ref={field}
          aria-label={mayNote ? (kind === 'note' ? t('note') : comment) : t('comment-own')}
          placeholder={t('write-here')}
          autosize
          minRows={2}
          maxRows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {send.error === null ? null : <ProblemPanel error={send.error} />}
        <Group>
          <Button
            type="submit"
            size="compact-sm"
            variant="default"
            loading={send.isPending}
            disabled={text.trim() === ''}
          >
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

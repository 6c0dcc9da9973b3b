import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { takesFiles } from '../../kernel/attachment.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { isDeskProcess } from '../../processes/desk.ts';
import { api } from '../api.ts';
import { CommentFiles, useCommentFiles } from '../attachments/comment-files.tsx';
import { FileChooser, FileDrop } from '../attachments/file-drop.tsx';
import { useTexts } from '../i18n.ts';
import { tellTyping } from '../live/presence.ts';
import { useIsStaff } from '../live/use-live.ts';
import { useHolds } from '../session.ts';
import { useDraft } from '../shared/drafts.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { attachmentsTexts } from '../texts/attachments.ts';
import { liveTexts } from '../texts/live.ts';
import { recordsTexts } from '../texts/records.ts';
import { MentionArea } from './mention-area.tsx';
import { stillMentioned } from './mentions.ts';
import { useProcess } from './process.tsx';
import type { OpenedRecord } from './record.ts';

const nobody: readonly Reference[] = [];

const CannedReplies = lazy(() =>
  import('../desk/canned-replies.tsx').then((module) => ({ default: module.CannedReplies })),
);

interface ComposerProps {
  readonly record: OpenedRecord;
  readonly mayNote: boolean;
}

/** Where people write comments, and those who work on the record internal notes. What is not sent is kept. */
export function Composer({ record, mayNote }: ComposerProps): ReactNode {
  const { number } = record;
  const t = useTexts(recordsTexts);
  const attachments = useTexts(attachmentsTexts);
  const live = useTexts(liveTexts);
  const staff = useIsStaff();
  const mayWork = useHolds(workingRoles);
  const definition = useProcess();
  const { plural, fields } = definition;
  const withFiles = takesFiles(definition);
  const withReplies = mayWork && isDeskProcess(definition.name);
  const files = useCommentFiles({ plural, number }, withFiles);
  // Entries of registers come from nobody to whom a comment could go.
  const comment = fields['requester'] === undefined ? t('comment-own') : t('comment');
  const client = useQueryClient();
  const [kind, setKind] = useState<'note' | 'comment'>(mayNote ? 'note' : 'comment');
  const [text, setText, forget] = useDraft(`comment:${number}`, '');
  const [chosen, setChosen, forgetChosen] = useDraft<readonly Reference[]>(`mentions:${number}`, nobody);
  const requester = (record['requester'] ?? null) as Reference | null;
  const [replying, setReplying] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const send = useMutation({
    mutationFn: () => {
      const mentions = stillMentioned(text, chosen).map(({ id }) => id);
      const body = {
        kind,
        text,
        ...(mentions.length === 0 ? {} : { mentions: [...new Set(mentions)] }),
        ...(files.ids.length === 0 ? {} : { files: files.ids }),
      };
      return api.post(`/${plural}/${number}/comments`, body);
    },
    onSuccess: async () => {
      forget();
      forgetChosen();
      await client.invalidateQueries({ queryKey: [plural] });
    },
  });
  const focus = (next: 'note' | 'comment'): void => {
    setKind(next);
    field.current?.focus();
  };
  usePageActions([
    ...(mayNote ? [{ id: 'note', text: t('note'), keys: 'n', run: () => focus('note') }] : []),
    { id: 'comment', text: comment, keys: 'r', run: () => focus('comment') },
    ...(withFiles
      ? [{ id: 'files', text: attachments('add'), keys: 'u', run: () => chooser.current?.click() }]
      : []),
  ]);

  const blank = text.trim() === '' && files.ids.length === 0;

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!blank && !files.going) send.mutate();
  }

  const write = (next: string): void => {
    setText(next);
    tellTyping(record.id);
  };
  const insert = (said: string): void => {
    write(text.trim() === '' ? said : `${text.trimEnd()}\n\n${said}`);
    field.current?.focus();
  };
  const area = {
    ref: field,
    'aria-label': mayNote ? (kind === 'note' ? t('note') : comment) : t('comment-own'),
    placeholder: t('write-here'),
    autosize: true,
    minRows: 2,
    maxRows: 14,
    value: text,
    onKeyDown: (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && held) submit(event);
      // Nobody begins a sentence with it; further on it is a sign like any other, and is held with Ctrl.
      if (!withReplies || event.key !== ';' || (text !== '' && !held)) return;
      event.preventDefault();
      setReplying(true);
    },
  };
  const form = (
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
        {staff ? (
          <MentionArea
            {...area}
            description={live('mention-hint')}
            inputWrapperOrder={['input', 'description']}
            onChange={write}
            onMention={(person) => setChosen([...chosen, person])}
            also={kind === 'comment' ? requester : null}
          />
        ) : (
          <Textarea {...area} onChange={(event) => write(event.currentTarget.value)} />
        )}
        {withFiles ? <CommentFiles files={files} /> : null}
        {send.error === null ? null : <ProblemPanel error={send.error} />}
        <Group>
          <Button
            type="submit"
            size="compact-sm"
            variant="default"
            loading={send.isPending}
            disabled={blank || files.going}
          >
            {t('send')}
          </Button>
          {withFiles ? <FileChooser onFiles={files.send} button={chooser} /> : null}
          {withReplies ? (
            <Suspense>
              <CannedReplies
                record_id={record.id}
                opened={replying}
                onOpened={setReplying}
                onChoose={insert}
              />
            </Suspense>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
  return withFiles ? <FileDrop onFiles={files.send}>{form}</FileDrop> : form;
}

import { Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { toolsTexts } from '../texts/working-tools.ts';
import { type CannedReply, useCannedReplies } from './tools.ts';

interface CannedRepliesProps {
  readonly record_id: string;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  /** Puts what was chosen into the text. */
  readonly onChoose: (text: string) => void;
}

function matches({ name, content }: CannedReply, words: string): boolean {
  const text = `${name} ${content.text}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

interface ChoiceProps {
  readonly reply: CannedReply;
  readonly onChoose: (reply: CannedReply) => void;
}

function Choice({ reply, onChoose }: ChoiceProps): ReactNode {
  const t = useTexts(toolsTexts);
  const { name, content, filled } = reply;
  const missing = filled?.missing ?? [];
  return (
    <UnstyledButton onClick={() => onChoose(reply)} p={4}>
      <Text fz="sm" fw={600}>
        {name}{' '}
        <Text span fz="xs" c="dimmed">
          {content.language}
        </Text>
      </Text>
      <Text fz="xs" c="dimmed" lineClamp={2}>
        {filled?.text ?? content.text}
      </Text>
      {missing.length === 0 ? null : (
        <Text fz="xs" c="orange">
          {t('missing', { names: missing.join(', ') })}
        </Text>
      )}
    </UnstyledButton>
  );
}

/** Canned replies, to be found by their words and put into what is being written, filled in for the record. */
export function CannedReplies({ record_id, opened, onOpened, onChoose }: CannedRepliesProps): ReactNode {
  const t = useTexts(toolsTexts);
  const [words, setWords] = useState('');
  const replies = useCannedReplies(record_id, opened);
  usePageActions([{ id: 'canned-reply', text: t('reply'), keys: ';', run: () => onOpened(true) }]);
  const found = (replies.data ?? []).filter((reply) => matches(reply, words.trim()));
  const choose = ({ content, filled }: CannedReply): void => {
    onOpened(false);
    setWords('');
    onChoose(filled?.text ?? content.text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key !== 'Enter') return;
    // The form around it would send what is not finished.
    event.preventDefault();
    if (first !== undefined) choose(first);
  };
  return (
    <Popover opened={opened} onChange={onOpened} position="top-start" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => onOpened(!opened)}>
          {t('reply')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap="xs">
          <TextInput
            size="xs"
            aria-label={t('reply-search')}
            placeholder={t('reply-search')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            data-autofocus
          />
          {replies.error === null ? null : <ProblemPanel error={replies.error} />}
          <ScrollArea.Autosize mah={320}>
            <Stack gap={2}>
              {found.map((reply) => (
                <Choice key={reply.id} reply={reply} onChoose={choose} />
              ))}
            </Stack>
            {replies.isSuccess && found.length === 0 ? <Text fz="sm">{t('no-replies')}</Text> : null}
          </ScrollArea.Autosize>
          <AppLink href={paths.deskTools()} fz="xs">
            {t('keep-replies')}
          </AppLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

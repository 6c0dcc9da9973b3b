import { Checkbox, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { filesOfEntry } from '../attachments/attachments.ts';
import { useTexts } from '../i18n.ts';
import type { TimelineEntry } from '../records/record.ts';
import type { Page } from '../shared/paged-list.ts';
import { Time } from '../shared/time.tsx';
import { toolsTexts } from '../texts/working-tools.ts';

/** Most comments that a new record is made of; the server takes no more. */
const mostChosen = 50;

interface ChooseCommentsProps {
  readonly plural: string;
  readonly number: string;
  /** Ids of those that are chosen. */
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** What a comment says in a line: its words, and what is sent with it. */
function Comment({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const files = filesOfEntry(entry).map(({ file_name }) => file_name);
  return (
    <>
      <Text fz="xs" c="dimmed">
        {entry.actor?.name} <Time at={entry.occurred_at} />
      </Text>
      {entry.text === null ? null : (
        <Text fz="sm" lineClamp={2}>
          {entry.text}
        </Text>
      )}
      {files.length === 0 ? null : (
        <Text fz="xs" c="dimmed">
          {files.join(', ')}
        </Text>
      )}
    </>
  );
}

/** Comments of a record of which another is to be made: the newest hundred. Those of merged records stay with these. */
export function ChooseComments({ plural, number, value, onChange }: ChooseCommentsProps): ReactNode {
  const t = useTexts(toolsTexts);
  const { data } = useQuery({
    queryKey: [plural, 'comments', number],
    queryFn: ({ signal }) =>
      api.get<Page<TimelineEntry>>(`/${plural}/${number}/comments`, {
        query: { limit: 100, order: 'newest-first' },
        signal,
      }),
  });
  const comments = data?.items.filter(
    ({ activity, from_record }) => activity === 'comment' && from_record === undefined,
  );
  if (comments === undefined || comments.length === 0) return null;
  return (
    <Checkbox.Group label={t('comments-over')} value={[...value]} onChange={onChange}>
      <ScrollArea.Autosize mah="14rem">
        <Stack gap={6} pt={6} pl={2}>
          {comments.map((entry) => (
            <Checkbox
              key={entry.id}
              value={entry.id}
              label={<Comment entry={entry} />}
              disabled={value.length >= mostChosen && !value.includes(entry.id)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}

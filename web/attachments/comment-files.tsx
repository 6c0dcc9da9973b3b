import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { attachmentsTexts } from '../texts/attachments.ts';
import { type Attachment, attachmentsPath, attachmentsQuery, type OfRecord } from './attachments.ts';
import { FileName } from './file-name.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** The files that go with a comment: those that have arrived are kept a day, also when the page is left. */
export function useCommentFiles(of: OfRecord, enabled: boolean) {
  const { data } = useQuery({ ...attachmentsQuery(of), enabled });
  const uploads = useUploads({ of, query: { hold: 'true' } });
  const waiting: readonly Attachment[] = data?.filter(({ sent }) => !sent) ?? [];
  return {
    ...uploads,
    of,
    waiting,
    ids: waiting.map(({ id }) => id),
    /** Whether one is on its way: a comment that is written now would go without it. */
    going: uploads.uploads.some(({ error }) => error === null),
  };
}

/** The files that will go with the comment, and those on their way. */
export function CommentFiles({
  files: { of, waiting, uploads, again, drop },
}: {
  readonly files: ReturnType<typeof useCommentFiles>;
}): ReactNode {
  const t = useTexts(attachmentsTexts);
  const client = useQueryClient();
  const leaveOut = useMutation({
    mutationFn: (id: string) => api.remove(`${attachmentsPath(of)}/${id}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: [of.plural, 'attachments', of.number] }),
  });
  return (
    <Stack gap={6}>
      {waiting.map((file) => (
        <Group key={file.id} gap={6} wrap="nowrap">
          <FileName of={of} file={file} there />
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('leave-out', { name: file.file_name })}
            onClick={() => leaveOut.mutate(file.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <UploadList uploads={uploads} again={again} drop={drop} />
      {leaveOut.error === null ? null : <ProblemPanel error={leaveOut.error} />}
    </Stack>
  );
}

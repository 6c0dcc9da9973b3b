import { ActionIcon, Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { attachmentsTexts } from '../texts/attachments.ts';
import { commonTexts } from '../texts/common.ts';
import { type Attachment, attachmentsPath, attachmentsQuery, type OfRecord } from './attachments.ts';
import { FileChooser, FileDrop } from './file-drop.tsx';
import { FileName } from './file-name.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

interface Removing {
  readonly of: OfRecord;
  readonly file: Attachment;
  readonly onDone: () => void;
}

/** Asks why a file is removed, and removes it. */
function RemoveForm({ of, file, onDone }: Removing): ReactNode {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const remove = useMutation({
    mutationFn: () => api.remove(`${attachmentsPath(of)}/${file.id}`, { text }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [of.plural] });
      onDone();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') remove.mutate();
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        size="xs"
        label={t('why')}
        value={text}
        data-autofocus
        autoFocus
        maxLength={2000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
      <Group gap={6} mt={4}>
        <Button
          type="submit"
          size="compact-xs"
          color="red"
          loading={remove.isPending}
          disabled={text.trim() === ''}
        >
          {common('remove')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  );
}

interface AttachmentRowProps {
  readonly of: OfRecord;
  readonly file: Attachment;
  readonly mayRemove: boolean;
}

function AttachmentRow({ of, file, mayRemove }: AttachmentRowProps): ReactNode {
  const common = useTexts(commonTexts);
  const [removing, setRemoving] = useState(false);
  return (
    <div>
      <Group gap={6} wrap="nowrap" justify="space-between" align="flex-start">
        <div>
          <FileName of={of} file={file} there />
          <Text fz="xs" c="dimmed">
            {file.created_by?.name} <Time at={file.created_at} />
          </Text>
        </div>
        {mayRemove && !removing ? (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={common('remove-named', { name: file.file_name })}
            onClick={() => setRemoving(true)}
          >
            <IconX size={14} />
          </ActionIcon>
        ) : null}
      </Group>
      {removing ? <RemoveForm of={of} file={file} onDone={() => setRemoving(false)} /> : null}
    </div>
  );
}

interface RecordAttachmentsProps {
  readonly of: OfRecord;
  readonly mayAdd: boolean;
  /** Whether this person works on the record: adds files for staff alone, and removes with a reason. */
  readonly staff: boolean;
}

/** The files of a record, newest last, and where more are added without a word. */
export function RecordAttachments({ of, mayAdd, staff }: RecordAttachmentsProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const { data, error } = useQuery(attachmentsQuery(of));
  const [open, setOpen] = useState(!staff);
  const { uploads, send, again, drop } = useUploads({
    of,
    query: { audience: open ? 'everyone' : 'staff' },
  });
  const sent = data?.filter((one) => one.sent);
  const add = (files: readonly File[]): void => {
    if (mayAdd) send(files);
  };
  return (
    <section aria-label={t('files')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('files')}
      </Text>
      <FileDrop onFiles={add}>
        <Stack gap={6}>
          {error === null ? null : <ProblemPanel error={error} />}
          {sent?.length === 0 && uploads.length === 0 ? (
            <Text fz="sm" c="dimmed">
              {t('none')}
            </Text>
          ) : null}
          {sent?.map((file) => (
            <AttachmentRow key={file.id} of={of} file={file} mayRemove={staff} />
          ))}
          <UploadList uploads={uploads} again={again} drop={drop} />
          {mayAdd ? (
            <Group gap="xs">
              <FileChooser onFiles={add} />
              {staff ? (
                <Switch
                  size="xs"
                  label={t('for-requester')}
                  checked={open}
                  onChange={(event) => setOpen(event.currentTarget.checked)}
                />
              ) : null}
            </Group>
          ) : null}
        </Stack>
      </FileDrop>
    </section>
  );
}

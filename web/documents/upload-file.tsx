import { Alert, Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { formatBytes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { documentsTexts } from '../texts/documents.ts';
import { apiPath } from './content.ts';
import { pdfType, wordType } from './file-types.ts';

const limit_bytes = 25 * 1024 * 1024;

/** What a file says it is, by its ending: not every system knows what Word files are. */
function typeOf({ name, type }: File): string {
  const ending = name.split('.').at(-1)?.toLowerCase();
  if (ending === 'pdf') return pdfType;
  if (ending === 'docx') return wordType;
  return type === '' ? 'application/octet-stream' : type;
}

interface UploadProps {
  readonly record: OpenedRecord;
  readonly onDone: () => void;
}

function UploadForm({ record, onDone }: UploadProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [version, setVersion] = useState(record.version);
  const upload = useMutation({
    mutationFn: (chosen: File) =>
      api.put<OpenedRecord>(apiPath(record.number, 'content'), new Blob([chosen], { type: typeOf(chosen) }), {
        version,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['documents'] });
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.status !== 412) return;
      setVersion((error.current as OpenedRecord).version);
      void client.invalidateQueries({ queryKey: ['documents'] });
    },
  });
  const isConflict = upload.error instanceof ApiProblem && upload.error.status === 412;
  const size = file?.size ?? 0;
  const tooLarge =
    size > limit_bytes
      ? t('too-large', { size: formatBytes(size, locale), limit: formatBytes(limit_bytes, locale) })
      : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file !== null && tooLarge === null) upload.mutate(file);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fz="sm">{t('upload-why')}</Text>
        {record.state === 'draft' ? null : <Alert color="yellow">{t('voids-signatures')}</Alert>}
        {isConflict ? (
          <Alert color="yellow" role="alert">
            {t('conflict-upload')}
          </Alert>
        ) : null}
        {upload.error === null || isConflict ? null : <ProblemPanel error={upload.error} />}
        <FileInput
          label={t('file')}
          placeholder={t('choose-file')}
          accept=".docx,.pdf,application/pdf"
          required
          data-autofocus
          value={file}
          onChange={(next) => {
            setFile(next);
            upload.reset();
          }}
          error={tooLarge}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={upload.isPending} disabled={file === null || tooLarge !== null}>
            {t('upload')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface UploadDialogProps extends UploadProps {
  readonly open: boolean;
}

/** Puts a Word or PDF file in the place of what is being prepared. */
export function UploadDialog({ open, record, onDone }: UploadDialogProps): ReactNode {
  const t = useTexts(documentsTexts);
  return (
    <Modal opened={open} onClose={onDone} title={t('upload')}>
      {open ? <UploadForm record={record} onDone={onDone} /> : null}
    </Modal>
  );
}

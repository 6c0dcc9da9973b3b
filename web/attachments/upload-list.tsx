import { ActionIcon, Group, Progress, Stack, Text } from '@mantine/core';
import { IconRefresh, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatBytes, formatPercent } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProblemText } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { attachmentsTexts } from '../texts/attachments.ts';
import classes from './attachments.module.css';
import type { Upload, useUploads } from './use-uploads.ts';

type Going = Pick<ReturnType<typeof useUploads>, 'again' | 'drop'>;

function UploadRow({ upload, again, drop }: { readonly upload: Upload } & Going): ReactNode {
  const t = useTexts(attachmentsTexts);
  const problemText = useProblemText();
  const locale = useLocale();
  const { file, done, error } = upload;
  const { name } = file;
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        <Text fz="sm" className={classes.name}>
          {name}
        </Text>
        <Text fz="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {formatBytes(file.size, locale)}
        </Text>
        {error === null ? null : (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('again', { name })}
            onClick={() => again(upload)}
          >
            <IconRefresh size={14} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t(error === null ? 'stop' : 'leave-out', { name })}
          onClick={() => drop(upload)}
        >
          <IconX size={14} />
        </ActionIcon>
      </Group>
      {error === null ? (
        <Progress
          size="sm"
          value={done * 100}
          aria-label={t('sending-part', { name, percent: formatPercent(Math.round(done * 100), locale) })}
        />
      ) : (
        <Text fz="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(error)}
        </Text>
      )}
    </div>
  );
}

/** Files on their way, each with how far it is, and those that did not arrive, each with the reason. */
export function UploadList({
  uploads,
  ...going
}: { readonly uploads: readonly Upload[] } & Going): ReactNode {
  if (uploads.length === 0) return null;
  return (
    <Stack gap={6}>
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} {...going} />
      ))}
    </Stack>
  );
}

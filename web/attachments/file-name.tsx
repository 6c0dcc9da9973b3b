import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatBytes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { attachmentsTexts } from '../texts/attachments.ts';
import classes from './attachments.module.css';
import { type AttachedFile, contentAddress, type OfRecord } from './attachments.ts';

interface FileNameProps {
  readonly of: OfRecord;
  readonly file: AttachedFile;
  /** Whether it can be had; otherwise it is told by its name alone. */
  readonly there: boolean;
}

/** A file by its name and size: pictures and PDF open beside the page, everything else is saved. */
export function FileName({ of, file, there }: FileNameProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const locale = useLocale();
  const address = contentAddress(of, file);
  const opens = address.endsWith('inline=true');
  return (
    <Text fz="sm" className={classes.name} span>
      {there ? (
        <Anchor
          href={address}
          fz="sm"
          underline="always"
          {...(opens ? { target: '_blank', rel: 'noreferrer' } : { download: file.file_name })}
        >
          {file.file_name}
        </Anchor>
      ) : (
        file.file_name
      )}{' '}
      <Text span c="dimmed" fz="sm">
        {formatBytes(file.size, locale)}
        {file.audience === 'staff' ? ` · ${t('staff-only')}` : ''}
      </Text>
    </Text>
  );
}

import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { attachmentsTexts } from '../texts/attachments.ts';
import classes from './attachments.module.css';
import {
  type AttachedFile,
  attachmentsQuery,
  contentAddress,
  isPicture,
  type OfRecord,
} from './attachments.ts';
import { FileName } from './file-name.tsx';
import { PictureViewer } from './picture-viewer.tsx';

interface EntryFilesProps {
  readonly of: OfRecord;
  readonly files: readonly AttachedFile[];
}

/** The files that an entry of the journal tells of: pictures small, to be opened, and others by name and size. */
export function EntryFiles({ of, files }: EntryFilesProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const { data } = useQuery(attachmentsQuery(of));
  const [at, setAt] = useState<number | null>(null);
  const isThere = ({ id }: AttachedFile): boolean => data?.some((one) => one.id === id) === true;
  const pictures = files.filter((file) => isPicture(file) && isThere(file));
  return (
    <>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            {pictures.includes(file) ? (
              <UnstyledButton
                className={classes.picture}
                aria-label={t('open', { name: file.file_name })}
                title={file.file_name}
                onClick={() => setAt(pictures.indexOf(file))}
              >
                <img src={contentAddress(of, file)} alt="" loading="lazy" />
              </UnstyledButton>
            ) : (
              <>
                <FileName of={of} file={file} there={isThere(file)} />
                {data === undefined || isThere(file) ? null : (
                  <Text span fz="sm" c="dimmed">
                    {' '}
                    · {t('removed')}
                  </Text>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {at === null ? null : (
        <PictureViewer of={of} pictures={pictures} at={at} onMove={setAt} onClose={() => setAt(null)} />
      )}
    </>
  );
}

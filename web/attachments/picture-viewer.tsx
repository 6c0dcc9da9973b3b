import { Button, Group, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { attachmentsTexts } from '../texts/attachments.ts';
import { commonTexts } from '../texts/common.ts';
import classes from './attachments.module.css';
import { type AttachedFile, attachmentsPath, contentAddress, type OfRecord } from './attachments.ts';

interface PictureViewerProps {
  readonly of: OfRecord;
  readonly pictures: readonly AttachedFile[];
  /** Which of them is shown. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** Shows pictures as large as the window lets them be; arrow keys go from one to the next. */
export function PictureViewer({ of, pictures, at, onMove, onClose }: PictureViewerProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const picture = pictures[at];
  if (picture === undefined) return null;
  const go = (to: number): void => {
    if (pictures[to] !== undefined) onMove(to);
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') go(at - 1);
    if (key === 'ArrowRight') go(at + 1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      onKeyDown={press}
      size="auto"
      title={picture.file_name}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <img className={classes.shown} src={contentAddress(of, picture)} alt={picture.file_name} />
      <Group justify="center" mt="sm" gap="xs">
        {pictures.length === 1 ? null : (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={at === 0}
              leftSection={<IconChevronLeft size={16} />}
              onClick={() => go(at - 1)}
            >
              {t('before')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={at === pictures.length - 1}
              rightSection={<IconChevronRight size={16} />}
              onClick={() => go(at + 1)}
            >
              {t('after')}
            </Button>
          </>
        )}
        <Button
          component="a"
          href={`/api/v1${attachmentsPath(of)}/${picture.id}`}
          download={picture.file_name}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {common('download')}
        </Button>
      </Group>
    </Modal>
  );
}

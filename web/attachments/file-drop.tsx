import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, type Ref, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { attachmentsTexts } from '../texts/attachments.ts';
import classes from './attachments.module.css';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** A place onto which files can be dropped, and pictures pasted while something in it has the focus. */
export function FileDrop({ onFiles, children }: FileDropProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  function paste(event: ClipboardEvent): void {
    const files = [...event.clipboardData.files];
    // Text that comes with a picture of itself, as from a spreadsheet, is text.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    const day = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    onFiles(
      files.map((file) =>
        file.name === 'image.png' ? new File([file], `${t('pasted')} ${day}.png`, { type: file.type }) : file,
      ),
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen by the button as well
    <div
      className={classes.drop}
      data-over={over}
      data-drop={t('drop')}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
    </div>
  );
}

interface FileChooserProps extends Pick<FileDropProps, 'onFiles'> {
  /** The button, for those who press it by a key. */
  readonly button?: Ref<HTMLButtonElement>;
}

/** The button by which files are chosen. */
export function FileChooser({ onFiles, button }: FileChooserProps): ReactNode {
  const t = useTexts(attachmentsTexts);
  return (
    <FileButton multiple onChange={(files) => onFiles(files)}>
      {(props) => (
        <Button
          {...props}
          {...(button === undefined ? {} : { ref: button })}
          size="compact-sm"
          variant="subtle"
          title={t('how')}
          leftSection={<IconPaperclip size={16} />}
        >
          {t('add')}
        </Button>
      )}
    </FileButton>
  );
}

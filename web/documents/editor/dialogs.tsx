import { Button, FileInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { commonTexts } from '../../texts/common.ts';
import { documentsTexts } from '../../texts/documents.ts';
import { isAddress } from './extensions.ts';

/** Stores a picture, so that texts can show it by its hash. */
export function uploadPicture(file: Blob): Promise<{ readonly hash: string }> {
  return api.post<{ hash: string }>('/documents/pictures', file);
}

interface FormProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

function LinkForm({ editor, onDone }: FormProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const current = String(editor.getAttributes('link')['href'] ?? '');
  const [address, setAddress] = useState(current);
  const [tried, setTried] = useState(false);
  const href = address.trim();

  function set(event: FormEvent): void {
    event.preventDefault();
    // The form stands in a portal, but events go through the page as React sees it.
    event.stopPropagation();
    setTried(true);
    if (!isAddress(href)) return;
    onDone();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && current === '') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
  }

  return (
    <form onSubmit={set} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('link-address')}
          description={t('link-why')}
          type="url"
          data-autofocus
          required
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={tried && !isAddress(href) ? t('link-why') : null}
        />
        <Group justify="flex-end">
          {current === '' ? null : (
            <Button
              variant="default"
              onClick={() => {
                onDone();
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
              }}
            >
              {t('link-remove')}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit">{t('link')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function PictureForm({ editor, onDone }: FormProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const chosen = editor.isActive('image') ? editor.getAttributes('image') : null;
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(String(chosen?.['alt'] ?? ''));
  const insert = useMutation({
    mutationFn: async () => {
      if (file === null) return null;
      return (await uploadPicture(file)).hash;
    },
    onSuccess: (src) => {
      onDone();
      const attrs = { ...(src === null ? {} : { src }), alt: alt.trim() };
      if (chosen !== null) editor.chain().focus().updateAttributes('image', attrs).run();
      else if (src !== null) editor.chain().focus().insertContent({ type: 'image', attrs }).run();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    insert.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {insert.error === null ? null : <ProblemPanel error={insert.error} />}
        <FileInput
          label={t('file')}
          description={t('picture-why')}
          placeholder={t('choose-file')}
          accept="image/png,image/jpeg"
          required={chosen === null}
          data-autofocus
          value={file}
          onChange={setFile}
        />
        <TextInput
          label={t('picture-says')}
          description={t('picture-says-why')}
          maxLength={1_000}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={insert.isPending} disabled={file === null && chosen === null}>
            {t('picture')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const forms = { link: LinkForm, picture: PictureForm } as const;

/** A dialog of the editor. */
export type EditorDialogName = keyof typeof forms;

interface EditorDialogProps {
  readonly editor: Editor;
  readonly name: EditorDialogName | null;
  readonly onDone: () => void;
}

/** Asks for what a tool needs: the address of a link, a picture and what it shows. */
export function EditorDialog({ editor, name, onDone }: EditorDialogProps): ReactNode {
  const t = useTexts(documentsTexts);
  const Form = name === null ? null : forms[name];
  return (
    <Modal
      opened={name !== null}
      onClose={() => {
        onDone();
        editor.commands.focus();
      }}
      title={name === null ? '' : t(name)}
      returnFocus={false}
    >
      {Form === null ? null : <Form editor={editor} onDone={onDone} />}
    </Modal>
  );
}

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Editor, EditorContent, getSchema, useEditor, useEditorState } from '@tiptap/react';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { ApiProblem, api } from '../../api.ts';
import { formatRelative } from '../../format.ts';
import { useTexts } from '../../i18n.ts';
import type { OpenedRecord, RecordWithJournal } from '../../records/record.ts';
import { ProblemPanel, useProblemText } from '../../shared/problem-panel.tsx';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { useLocale, useNow } from '../../shared/time.tsx';
import { commonTexts } from '../../texts/common.ts';
import { documentsTexts } from '../../texts/documents.ts';
import { Differences } from '../compare.tsx';
import { contentPath, pluralOf } from '../content.ts';
import classes from '../documents.module.css';
import { openPassages } from '../remarks.ts';
import { useFieldNames } from '../use-words.ts';
import { WithRemarks } from '../with-remarks.tsx';
import { EditorDialog, type EditorDialogName, uploadPicture } from './dialogs.tsx';
import own from './editor.module.css';
import { textExtensions } from './extensions.ts';
import { goToPlace } from './go-to-place.ts';
import { useKeptText } from './kept-text.ts';
import { markedPlaces, markPassages, RemarkMarks } from './remark-marks.ts';
import { comparable, editableText, storedText } from './stored-text.ts';
import { Toolbar } from './toolbar.tsx';

/** What was typed is kept when nothing was typed for so long. */
const calm_ms = 400;

const blank: TextNode = { type: 'doc', content: [{ type: 'paragraph' }] };

function hashIn(record: OpenedRecord): string | null {
  return (record['content_hash'] ?? null) as string | null;
}

/** Whether only something else than the content changed, so that what was written can be saved all the same. */
function isSameGround(now: OpenedRecord, before: OpenedRecord): boolean {
  return hashIn(now) === hashIn(before) && now.state === before.state;
}

/** Takes what the server says of the record now, before it is asked for everything about it again. */
function useTook(): (record: OpenedRecord) => void {
  const client = useQueryClient();
  return (record) => {
    client.setQueriesData<OpenedRecord>({ queryKey: [pluralOf(record), 'one'] }, (before) =>
      before?.id === record.id ? { ...before, ...record } : before,
    );
    void client.invalidateQueries({ queryKey: [pluralOf(record)] });
  };
}

/** Pictures among files that were pasted or dropped. */
function picturesAmong(files: FileList | undefined): readonly File[] {
  return [...(files ?? [])].filter(({ type }) => type === 'image/png' || type === 'image/jpeg');
}

/** What is said of what is written here. */
const saidOf = {
  saved: 'saved',
  kept: 'unsaved',
  'not-kept': 'unsaved-lost',
  conflict: 'conflict-above',
} as const;

interface ConflictProps {
  readonly record: OpenedRecord;
  readonly theirs: TextNode | undefined;
  readonly mine: TextNode;
  /** Whether somebody wanted to save just now. */
  readonly sought: boolean;
  readonly onSettle: (keep: 'mine' | 'theirs') => void;
}

/** What somebody else saved meanwhile, beside what is written here. */
function Conflict({ record, theirs, mine, sought, onSettle }: ConflictProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  // Whoever wanted to save is taken to what kept them from it; whoever is typing is left where they are.
  useEffect(() => {
    if (sought) ref.current?.scrollIntoView({ block: 'start' });
  }, [sought]);
  const t = useTexts(documentsTexts);
  const locale = useLocale();
  const now = useNow();
  const saved = (record as RecordWithJournal).journal?.items.find(
    ({ changes }) => changes['content_hash'] !== undefined,
  );
  const name = saved?.actor?.name;
  const when = saved === undefined ? '' : formatRelative(saved.recorded_at, now, locale);
  return (
    <Alert color="yellow" role="alert" ref={ref} className={own.conflict ?? ''}>
      <Stack gap="xs">
        <Text fz="sm">{name === undefined ? t('conflict-somebody') : t('conflict', { name, when })}</Text>
        {theirs === undefined ? null : (
          <>
            <Text fz="sm">{t('conflict-shows')}</Text>
            <Differences before={theirs} after={mine} language={String(record['language'] ?? 'en')} />
          </>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={() => onSettle('mine')}>
            {t('keep-mine')}
          </Button>
          {theirs === undefined ? null : (
            <Button variant="default" onClick={() => onSettle('theirs')}>
              {t('take-theirs')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

interface DiscardProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

function DiscardDialog({ open, onClose, onDiscard }: DiscardProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  return (
    <Modal opened={open} onClose={onClose} title={t('discard')}>
      <Stack gap="sm">
        <Text fz="sm">{t('discard-why')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="red" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Keeps what is in the editor on the device whenever typing pauses, and when the page is left. */
function useKeeping(editor: Editor, keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = (): void => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      latest.current();
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(flush, calm_ms);
    };
    editor.on('update', later);
    window.addEventListener('pagehide', flush);
    return () => {
      editor.off('update', later);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [editor]);
}

/** Marks the passages that are remarked upon, and tells where they stand while the text changes. */
function useRemarkMarks(editor: Editor, record: OpenedRecord): ReadonlyMap<string, number> {
  const passages = useMemo(() => openPassages(record), [record]);
  useEffect(() => markPassages(editor, passages), [editor, passages]);
  return useEditorState({ editor, selector: ({ editor: one }) => markedPlaces(one) });
}

/** Goes to a hint or blank that is left, once when the editor opens. */
function useOpenedAt(editor: Editor, place: number | null): void {
  const first = useRef(place);
  useEffect(() => {
    const go = (): void => {
      const { current } = first;
      first.current = null;
      if (current !== null) goToPlace(editor, current);
    };
    // There is nothing to go to before the editor stands on the page.
    if (editor.isInitialized) go();
    else editor.on('create', go);
    return () => {
      editor.off('create', go);
    };
  }, [editor]);
}

/** Remarks are made on documents; a filled copy of a form is its writer's own. */
function Surroundings(props: ComponentProps<typeof WithRemarks>): ReactNode {
  return pluralOf(props.record) === 'documents' ? <WithRemarks {...props} /> : props.children;
}

interface TextEditorProps {
  readonly record: OpenedRecord;
  /** The structured text that is stored now; undefined while it is asked for, null where none is. */
  readonly stored: TextNode | null | undefined;
  readonly onClose: () => void;
  /** The hint or blank at which writing begins, counted from 0; null: at the beginning. */
  readonly place: number | null;
}

/** Writes the content of a document. What is typed is kept on the device until it is saved. */
export function TextEditor({ record, stored, onClose, place }: TextEditorProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const problemText = useProblemText();
  const client = useQueryClient();
  const took = useTook();
  const kept = useKeptText(record);
  const names = useFieldNames();
  const [first] = useState(() => kept.read());
  // The names of fields are those of the language in which editing began: the text itself has none.
  const [extensions] = useState(() => [...textExtensions(names), RemarkMarks]);
  const schema = useMemo(() => getSchema(extensions), [extensions]);
  /** What the writing goes on from, and what that was like. */
  const [base, setBase] = useState(() => ({
    hash: first === null ? hashIn(record) : first.base,
    text: comparable(schema, stored ?? blank),
  }));
  const [standing, setStanding] = useState<'saved' | 'kept' | 'not-kept' | null>(
    first === null ? null : 'kept',
  );
  const [dialog, setDialog] = useState<EditorDialogName | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const [pictureProblem, setPictureProblem] = useState<unknown>(null);
  const frame = useRef<HTMLDivElement>(null);
  const language = String(record['language'] ?? 'en');

  const insertPictures = (files: readonly File[]): boolean => {
    setPictureProblem(null);
    for (const file of files) {
      uploadPicture(file).then(
        ({ hash }) =>
          editor
            .chain()
            .focus()
            .insertContent({ type: 'image', attrs: { src: hash } })
            .run(),
        setPictureProblem,
      );
    }
    return files.length > 0;
  };
  const editor = useEditor({
    extensions,
    content: editableText(schema, first?.text ?? stored ?? blank),
    // The server's content security policy takes styles from files only.
    injectCSS: false,
    autofocus: place === null ? 'start' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor'),
        'aria-describedby': 'editor-keys',
        lang: language === 'zh' ? 'zh-Hans' : language,
      },
      handlePaste: (_view, event) => insertPictures(picturesAmong(event.clipboardData?.files)),
      handleDrop: (_view, event) => insertPictures(picturesAmong(event.dataTransfer?.files)),
    },
  });

  const keep = (): void => {
    const text = storedText(editor.getJSON());
    const changed = JSON.stringify(text) !== base.text;
    const fits = kept.write(changed ? { text, base: base.hash, at: Date.now() } : null);
    setStanding((before) => {
      if (!changed) return before === 'saved' ? 'saved' : null;
      return fits ? 'kept' : 'not-kept';
    });
  };
  useKeeping(editor, keep);
  useOpenedAt(editor, place);
  const places = useRemarkMarks(editor, record);

  const save = useMutation({
    mutationFn: async () => {
      const text = storedText(editor.getJSON());
      const put = (onto: OpenedRecord): Promise<OpenedRecord> =>
        api.put<OpenedRecord>(contentPath(record, 'content'), text, { version: onto.version });
      try {
        return { text, answer: await put(record) };
      } catch (error) {
        const current = error instanceof ApiProblem && error.status === 412 ? error.current : null;
        if (current === null) throw error;
        if (isSameGround(current as OpenedRecord, record))
          return { text, answer: await put(current as OpenedRecord) };
        took(current as OpenedRecord);
        throw error;
      }
    },
    onSuccess: ({ text, answer }) => {
      const hash = hashIn(answer);
      client.setQueryData(['document-content', record.id, hash], text);
      const written = JSON.stringify(text);
      setBase({ hash, text: written });
      // What was typed while it was on its way is kept, from what is stored now.
      const now = storedText(editor.getJSON());
      const more = JSON.stringify(now) !== written;
      kept.write(more ? { text: now, base: hash, at: Date.now() } : null);
      setStanding(more ? 'kept' : 'saved');
      took(answer);
    },
  });
  const send = (): void => {
    if (!save.isPending) save.mutate();
  };
  useShortcuts([{ keys: 'mod+s', text: common('save'), run: send }]);

  const conflict = hashIn(record) !== base.hash && !save.isPending;
  const settle = (choice: 'mine' | 'theirs'): void => {
    const hash = hashIn(record);
    const text = comparable(schema, stored ?? blank);
    setBase({ hash, text });
    save.reset();
    if (choice === 'theirs') {
      editor.commands.setContent(editableText(schema, stored ?? blank));
      kept.write(null);
      setStanding(null);
    } else {
      kept.write({ text: storedText(editor.getJSON()), base: hash, at: Date.now() });
      setStanding('kept');
    }
    editor.commands.focus();
  };
  const discard = (): void => {
    editor.commands.setContent(JSON.parse(base.text));
    kept.write(null);
    onClose();
  };
  const toTools = (event: KeyboardEvent): void => {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>('button[data-tool][tabindex="0"]')?.focus();
  };
  const at = conflict ? 'conflict' : standing;
  const said = save.isPending ? 'saving' : at === null ? null : saidOf[at];
  const isConflict = save.error instanceof ApiProblem && save.error.status === 412;
  const problem = isConflict ? null : (save.error ?? pictureProblem);

  return (
    <Stack gap="sm">
      {conflict ? (
        <Conflict
          record={record}
          theirs={stored ?? undefined}
          mine={storedText(editor.getJSON())}
          sought={isConflict}
          onSettle={settle}
        />
      ) : null}
      {isConflict && !conflict ? (
        <Alert color="yellow" role="alert">
          {problemText(save.error)}
        </Alert>
      ) : null}
      {record.state === 'draft' ? null : <Alert color="yellow">{t('voids-signatures')}</Alert>}
      {stored === null && hashIn(record) !== null ? <Alert color="yellow">{t('replaces-file')}</Alert> : null}
      <Surroundings record={record} places={places}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt+F10 works wherever in the editor the cursor is */}
        <div className={own.frame} ref={frame} onKeyDown={toTools}>
          <Toolbar editor={editor} onLink={() => setDialog('link')} onPicture={() => setDialog('picture')} />
          <div className={`${own.page} ${classes.prose}`}>
            <EditorContent editor={editor} />
          </div>
          <div className={own.foot}>
            <Text fz="sm" c="dimmed" role="status">
              {said === null ? null : t(said)}
            </Text>
            <Group gap="sm">
              {standing === 'kept' || standing === 'not-kept' ? (
                <Button variant="subtle" color="gray" onClick={() => setDiscarding(true)}>
                  {t('discard')}
                </Button>
              ) : null}
              <Button variant="default" onClick={onClose}>
                {common('close')}
              </Button>
              <Button onClick={send} loading={save.isPending} disabled={conflict}>
                {common('save')}
              </Button>
            </Group>
          </div>
        </div>
      </Surroundings>
      {problem === null ? null : <ProblemPanel error={problem} />}
      <Text fz="xs" c="dimmed" id="editor-keys">
        {t('editor-keys')}
      </Text>
      <EditorDialog editor={editor} name={dialog} onDone={() => setDialog(null)} />
      <DiscardDialog open={discarding} onClose={() => setDiscarding(false)} onDiscard={discard} />
    </Stack>
  );
}

import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconBraces,
  IconChevronDown,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconSeparatorHorizontal,
  IconTable,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { textFields } from '../../../processes/document/structured-text.ts';
import { useTexts } from '../../i18n.ts';
import { documentsTexts } from '../../texts/documents.ts';
import { useFieldNames } from '../use-words.ts';
import classes from './editor.module.css';
import { useRoving } from './roving.ts';

/** What stands where the cursor is. */
function standing(editor: Editor) {
  const heading = Number(editor.getAttributes('heading')['level'] ?? 0);
  return {
    heading: editor.isActive('heading') ? heading : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    image: editor.isActive('image'),
    mayTable: editor.can().insertTable({ rows: 2, cols: 2 }),
    mayQuote: editor.can().toggleBlockquote(),
    mayRule: editor.can().setHorizontalRule(),
    mayHead: editor.can().toggleHeading({ level: 2 }),
    mayMerge: editor.can().mergeCells(),
    maySplit: editor.can().splitCell(),
    mayUndo: editor.can().undo(),
    mayRedo: editor.can().redo(),
  };
}

type Standing = ReturnType<typeof standing>;

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
  /** Whether it holds where the cursor is; absent for what is done rather than switched. */
  readonly on?: boolean;
  /** Whether it can do anything here. */
  readonly may?: boolean;
  readonly keys?: string;
}

function Tool({ label, icon, run, on, may = true, keys }: ToolProps): ReactNode {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon
        data-tool
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        {...(may ? {} : { 'aria-disabled': true, 'data-disabled': true })}
        className={classes.tool}
        // The cursor stays in the text when a tool is clicked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (may ? run() : undefined)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly face: ReactNode;
  readonly items: readonly {
    readonly label: string;
    readonly run: () => void;
    readonly may?: boolean;
    readonly on?: boolean;
  }[];
}

function ToolMenu({ label, face, items }: ChoiceProps): ReactNode {
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          data-tool
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.choice ?? ''}
          aria-label={label}
          rightSection={<IconChevronDown size={14} />}
        >
          {face}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {items.map(({ label: name, run, may = true, on = false }) => (
          <Menu.Item key={name} onClick={run} disabled={!may} {...(on ? { 'aria-current': true } : {})}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface PartProps {
  readonly editor: Editor;
  readonly now: Standing;
}

const size = 18;

function StyleMenu({ editor, now }: PartProps): ReactNode {
  const t = useTexts(documentsTexts);
  const nameOf = (level: number): string => (level === 0 ? t('paragraph') : t('heading', { level }));
  const name = nameOf(now.heading);
  return (
    <ToolMenu
      label={t('style', { name })}
      face={<span className={classes.styleName}>{name}</span>}
      items={([0, 1, 2, 3, 4] as const).map((level) => ({
        label: nameOf(level),
        on: level === now.heading,
        may: level === 0 || now.mayHead || now.heading > 0,
        run: () => {
          const chain = editor.chain().focus();
          if (level === 0) chain.setParagraph().run();
          else chain.setHeading({ level }).run();
        },
      }))}
    />
  );
}

function TableMenu({ editor, now }: PartProps): ReactNode {
  const t = useTexts(documentsTexts);
  const chain = () => editor.chain().focus();
  const inside = now.table;
  return (
    <ToolMenu
      label={t('table')}
      face={<IconTable size={size} />}
      items={[
        {
          label: t('table-insert'),
          may: now.mayTable && !inside,
          run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        },
        { label: t('row-above'), may: inside, run: () => chain().addRowBefore().run() },
        { label: t('row-below'), may: inside, run: () => chain().addRowAfter().run() },
        { label: t('row-remove'), may: inside, run: () => chain().deleteRow().run() },
        { label: t('column-before'), may: inside, run: () => chain().addColumnBefore().run() },
        { label: t('column-after'), may: inside, run: () => chain().addColumnAfter().run() },
        { label: t('column-remove'), may: inside, run: () => chain().deleteColumn().run() },
        { label: t('head-row'), may: inside, run: () => chain().toggleHeaderRow().run() },
        { label: t('cells-merge'), may: now.mayMerge, run: () => chain().mergeCells().run() },
        { label: t('cell-split'), may: now.maySplit, run: () => chain().splitCell().run() },
        { label: t('table-remove'), may: inside, run: () => chain().deleteTable().run() },
      ]}
    />
  );
}

function FieldMenu({ editor }: Pick<PartProps, 'editor'>): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useFieldNames();
  return (
    <ToolMenu
      label={t('field')}
      face={<IconBraces size={size} />}
      items={textFields.map((name) => ({
        label: names[name] ?? name,
        run: () => editor.chain().focus().insertField(name).run(),
      }))}
    />
  );
}

interface ToolbarProps {
  readonly editor: Editor;
  readonly onLink: () => void;
  readonly onPicture: () => void;
}

/** The tools of the editor: one stop of the Tab key, arrows go from tool to tool. */
export function Toolbar({ editor, onLink, onPicture }: ToolbarProps): ReactNode {
  const t = useTexts(documentsTexts);
  const roving = useRoving();
  const now = useEditorState({ editor, selector: ({ editor: one }) => standing(one) });
  const chain = () => editor.chain().focus();
  return (
    <div
      {...roving}
      role="toolbar"
      aria-label={t('tools')}
      aria-orientation="horizontal"
      className={classes.toolbar}
    >
      <StyleMenu editor={editor} now={now} />
      <Tool
        label={t('bold')}
        keys="Ctrl+B"
        icon={<IconBold size={size} />}
        on={now.bold}
        run={() => chain().toggleBold().run()}
      />
      <Tool
        label={t('italic')}
        keys="Ctrl+I"
        icon={<IconItalic size={size} />}
        on={now.italic}
        run={() => chain().toggleItalic().run()}
      />
      <Tool
        label={t('underline')}
        keys="Ctrl+U"
        icon={<IconUnderline size={size} />}
        on={now.underline}
        run={() => chain().toggleUnderline().run()}
      />
      <Tool label={t('link')} icon={<IconLink size={size} />} on={now.link} run={onLink} />
      <Tool
        label={t('bullet-list')}
        icon={<IconList size={size} />}
        on={now.bulletList}
        run={() => chain().toggleBulletList().run()}
      />
      <Tool
        label={t('ordered-list')}
        icon={<IconListNumbers size={size} />}
        on={now.orderedList}
        run={() => chain().toggleOrderedList().run()}
      />
      <Tool
        label={t('quote')}
        icon={<IconBlockquote size={size} />}
        on={now.blockquote}
        may={now.mayQuote || now.blockquote}
        run={() => chain().toggleBlockquote().run()}
      />
      <TableMenu editor={editor} now={now} />
      <Tool label={t('picture')} icon={<IconPhoto size={size} />} on={now.image} run={onPicture} />
      <FieldMenu editor={editor} />
      <Tool
        label={t('rule')}
        icon={<IconSeparatorHorizontal size={size} />}
        may={now.mayRule}
        run={() => chain().setHorizontalRule().run()}
      />
      <Tool
        label={t('undo')}
        keys="Ctrl+Z"
        icon={<IconArrowBackUp size={size} />}
        may={now.mayUndo}
        run={() => chain().undo().run()}
      />
      <Tool
        label={t('redo')}
        keys="Ctrl+Y"
        icon={<IconArrowForwardUp size={size} />}
        may={now.mayRedo}
        run={() => chain().redo().run()}
      />
    </div>
  );
}

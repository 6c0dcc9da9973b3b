import { Image } from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { type AnyExtension, Extension, mergeAttributes, Node } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { type TextField, textFields } from '../../../processes/document/structured-text.ts';

/** What the server takes as the address of a link. */
export function isAddress(address: string): boolean {
  return address.length <= 2_000 && /^(https?:\/\/|mailto:)[^\s"<>\\]+$/i.test(address);
}

const ofCell = '(paragraph | bulletList | orderedList | image)+';

/** What the server lets stand in these, where the editor would take more. */
const heldBy: Readonly<Record<string, string>> = {
  blockquote: '(paragraph | bulletList | orderedList)+',
  listItem: 'paragraph (paragraph | bulletList | orderedList | image | blockquote)*',
};

/** Words, headings, lists, quotes, rules and links, each only where the server takes it. */
const Basics = StarterKit.extend({
  addExtensions() {
    const given: readonly AnyExtension[] = this.parent?.() ?? [];
    return given.map((one) => {
      const content = heldBy[one.name];
      return content === undefined ? one : (one as Node).extend({ content });
    });
  },
}).configure({
  codeBlock: false,
  heading: { levels: [1, 2, 3, 4, 5, 6] },
  link: { openOnClick: false, autolink: true, defaultProtocol: 'https', isAllowedUri: isAddress },
});

/** A picture, named by the hash under which it was uploaded; pictures from elsewhere are not taken. */
const Picture = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      src: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-hash'),
        renderHTML: ({ src }: { src?: string }) => ({
          src: `/api/v1/documents/pictures/${src}`,
          'data-hash': src,
        }),
      },
    };
  },
  parseHTML: () => [{ tag: 'img[data-hash]' }],
  addInputRules: () => [],
});

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    field: { insertField: (name: TextField) => ReturnType };
  }
}

interface FieldOptions {
  /** What each is called in the language of the interface. */
  readonly names: Readonly<Record<string, string>>;
}

/** A fact about the document that is filled in when it is shown. */
const Field = Node.create<FieldOptions>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ names: {} }),
  addAttributes: () => ({
    name: {
      default: textFields[0],
      parseHTML: (element: HTMLElement) => element.getAttribute('data-field'),
      renderHTML: ({ name }: { name?: string }) => ({ 'data-field': name }),
    },
  }),
  parseHTML: () => textFields.map((name) => ({ tag: `span[data-field="${name}"]` })),
  renderHTML({ node, HTMLAttributes }) {
    const name = String(node.attrs['name']);
    return ['span', mergeAttributes(HTMLAttributes), this.options.names[name] ?? name];
  },
  renderText({ node }) {
    return this.options.names[String(node.attrs['name'])] ?? '';
  },
  addCommands() {
    return {
      insertField:
        (name) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { name } }),
    };
  },
});

const alignments = ['left', 'center', 'right', 'justify'];

/** Keeps how paragraphs are aligned, where templates say so. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['heading', 'paragraph', 'tableCell', 'tableHeader'],
      attributes: {
        textAlign: {
          default: null,
          parseHTML: ({ style }: HTMLElement) =>
            alignments.includes(style.textAlign) ? style.textAlign : null,
          renderHTML: ({ textAlign }: { textAlign?: string | null }) =>
            textAlign === null || textAlign === undefined ? {} : { style: `text-align: ${textAlign}` },
        },
      },
    },
  ],
});

/** Everything that a text can be made of: what the server takes, and nothing else. */
export function textExtensions(fieldNames: Readonly<Record<string, string>>): AnyExtension[] {
  return [
    Basics,
    Picture,
    Table,
    TableRow,
    TableHeader.extend({ content: ofCell }),
    TableCell.extend({ content: ofCell }),
    Field.configure({ names: fieldNames }),
    Alignment,
  ];
}

/** Media type under which structured text is stored: JSON of this shape, exactly as it was sent. */
export const structuredType = 'application/json';

/** Largest structured text, in bytes; pictures are stored apart. */
export const structuredLimit_bytes = 5 * 1024 * 1024;

/** Deepest that nodes stand in each other. */
const deepest = 24;

/** Most nodes of a text. */
const mostNodes = 200_000;

/** Facts about a document that a text can show, filled in when it is printed. */
export const textFields = [
  'number',
  'title',
  'version',
  'effective_date',
  'next_review',
  'owner',
  'organisation',
] as const;

export type TextField = (typeof textFields)[number];

/** Something said of a stretch of text. */
export interface Mark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A part of a structured text, in the shape of ProseMirror. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
  readonly marks?: readonly Mark[];
}

/** What is wrong with a text, and where (`content.3.content.0`). */
export interface TextProblem {
  readonly place: string;
  readonly problem: string;
}

type Takes = (value: unknown) => boolean;

const whole =
  (least: number, most: number): Takes =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const oneOf =
  (...values: readonly unknown[]): Takes =>
  (value) =>
    values.includes(value);
const textOf =
  (most: number): Takes =>
  (value) =>
    typeof value === 'string' && value.length <= most && isStorable(value);
const isHash: Takes = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isAddress: Takes = (value) =>
  typeof value === 'string' && value.length <= 2_000 && /^(https?:\/\/|mailto:)[^\s"<>\\]+$/i.test(value);
const areWidths: Takes = (value) =>
  Array.isArray(value) && value.length <= 100 && value.every(whole(0, 10_000));

/** Text without U+0000 and halves of surrogate pairs. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

interface Kind {
  /** Kinds that may stand in it. */
  readonly holds: readonly string[];
  readonly attrs?: Readonly<Record<string, Takes>>;
  readonly needs?: readonly string[];
}

const align = { textAlign: oneOf('left', 'center', 'right', 'justify') };
const inline = ['text', 'hardBreak', 'field'];
const block = [
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'table',
  'image',
  'blockquote',
  'horizontalRule',
];
const cell: Kind = {
  holds: ['paragraph', 'bulletList', 'orderedList', 'image'],
  attrs: { colspan: whole(1, 50), rowspan: whole(1, 500), colwidth: areWidths, ...align },
};

const kinds: Readonly<Record<string, Kind>> = {
  doc: { holds: block },
  heading: { holds: inline, attrs: { level: whole(1, 6), ...align }, needs: ['level'] },
  paragraph: { holds: inline, attrs: align },
  blockquote: { holds: ['paragraph', 'bulletList', 'orderedList'] },
  bulletList: { holds: ['listItem'] },
  orderedList: {
    holds: ['listItem'],
    attrs: { start: whole(0, 100_000), type: oneOf('1', 'a', 'A', 'i', 'I') },
  },
  listItem: { holds: ['paragraph', 'bulletList', 'orderedList', 'image', 'blockquote'] },
  table: { holds: ['tableRow'] },
  tableRow: { holds: ['tableHeader', 'tableCell'] },
  tableHeader: cell,
  tableCell: cell,
  image: {
    holds: [],
    attrs: {
      src: isHash,
      alt: textOf(1_000),
      title: textOf(1_000),
      width: whole(1, 10_000),
      height: whole(1, 10_000),
    },
    needs: ['src'],
  },
  horizontalRule: { holds: [] },
  hardBreak: { holds: [] },
  field: { holds: [], attrs: { name: oneOf(...textFields) }, needs: ['name'] },
  text: { holds: [] },
};

const marks: Readonly<Record<string, Kind>> = {
  bold: { holds: [] },
  italic: { holds: [] },
  underline: { holds: [] },
  strike: { holds: [] },
  code: { holds: [] },
  link: {
    holds: [],
    attrs: {
      href: isAddress,
      target: textOf(50),
      rel: textOf(200),
      class: textOf(200),
      title: textOf(1_000),
    },
    needs: ['href'],
  },
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a name that somebody gave; names that every object has count for nothing. */
function own<T>(named: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

/** Looks through a text node by node; gives up at the first problem. */
class Reader {
  readonly pictures = new Set<string>();
  problem: TextProblem | null = null;
  #nodes = 0;

  #refuse(place: string, problem: string): false {
    this.problem ??= { place: place === '' ? 'doc' : place, problem };
    return false;
  }

  #attributes(given: unknown, { attrs = {}, needs = [] }: Kind, place: string): boolean {
    if (given !== undefined && given !== null && !isObject(given)) {
      return this.#refuse(place, 'attrs must be an object');
    }
    // Editors name attributes that nobody set, with null.
    const set = Object.entries(given ?? {}).filter(([, value]) => value !== null);
    const wrong = set.find(([name, value]) => own(attrs, name)?.(value) !== true);
    if (wrong !== undefined) return this.#refuse(place, `attribute ${wrong[0].slice(0, 60)} does not fit`);
    const missing = needs.find((name) => !set.some(([one]) => one === name));
    return missing === undefined ? true : this.#refuse(place, `attribute ${missing} is missing`);
  }

  #marks(given: unknown, place: string): boolean {
    if (given === undefined) return true;
    if (!Array.isArray(given) || given.length > 10) return this.#refuse(place, 'marks must be a short list');
    return given.every((mark) => {
      const kind = isObject(mark) ? own(marks, String(mark['type'])) : undefined;
      if (kind === undefined) return this.#refuse(place, 'a mark of a kind that is not known');
      return this.#attributes(mark['attrs'], kind, place);
    });
  }

  #text(node: Readonly<Record<string, unknown>>, place: string): boolean {
    const { text } = node;
    if (typeof text !== 'string' || text === '') return this.#refuse(place, 'text is missing');
    if (!isStorable(text)) return this.#refuse(place, 'text holds U+0000 or half of a surrogate pair');
    return this.#marks(node['marks'], place);
  }

  /** Whether the node and everything in it are of known kinds, each where it may stand. */
  read(node: unknown, allowed: readonly string[], place: string, depth: number): boolean {
    if (!isObject(node)) return this.#refuse(place, 'not a node');
    const name = String(node['type']);
    const kind = allowed.includes(name) ? kinds[name] : undefined;
    if (kind === undefined) return this.#refuse(place, `${name.slice(0, 60)} may not stand here`);
    this.#nodes += 1;
    if (this.#nodes > mostNodes) return this.#refuse(place, `more than ${mostNodes} nodes`);
    if (depth > deepest) return this.#refuse(place, `deeper than ${deepest} levels`);
    if (!this.#attributes(node['attrs'], kind, place)) return false;
    if (name === 'text') return this.#text(node, place);
    if (name === 'image') this.pictures.add((node['attrs'] as { src: string }).src);
    const { content } = node;
    if (content === undefined) return true;
    if (!Array.isArray(content)) return this.#refuse(place, 'content must be a list');
    const inside = place === '' ? 'content' : `${place}.content`;
    return content.every((child, index) => this.read(child, kind.holds, `${inside}.${index}`, depth + 1));
  }
}

/** What came of reading a structured text: the text with the pictures it shows, or what is wrong with it. */
export type ReadText =
  | { readonly ok: true; readonly text: TextNode; readonly pictures: readonly string[] }
  | { readonly ok: false; readonly problem: TextProblem };

/** Reads a value as structured text: known kinds of nodes only, each where it may stand, within bounds. */
export function readStructuredText(value: unknown): ReadText {
  const reader = new Reader();
  if (reader.read(value, ['doc'], '', 0)) {
    return { ok: true, text: value as TextNode, pictures: [...reader.pictures] };
  }
  return { ok: false, problem: reader.problem ?? { place: 'doc', problem: 'not a text' } };
}

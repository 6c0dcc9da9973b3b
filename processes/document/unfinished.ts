import type { Text } from '../../kernel/text.ts';
import type { TextNode } from './structured-text.ts';

/** With what each paragraph of guidance begins, in templates and in what the program adds. */
export const guidanceMarks = { en: 'Guidance:', vi: 'Hướng dẫn:', zh: '说明：' } as const satisfies Text;

/** Words in square brackets, as templates and missing facts leave them; empty ones are boxes to tick. */
const blank = /\[[^[\]\n]*\S[^[\]\n]*\]/g;

/** Most that is said of a place, in characters. */
const longest = 200;

/** A place of a text that its writer has not dealt with. */
export interface OpenPlace {
  /** `guidance`: a hint for the writer. `blank`: words in square brackets to be replaced. */
  readonly kind: 'guidance' | 'blank';
  /** How it reads, shortened. */
  readonly text: string;
  /** The nearest heading before it; null above the first. */
  readonly heading: string | null;
  /** Which of the headings and paragraphs of the text it stands in, from 0, and from where to where in it. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

function isBlock({ type }: TextNode): boolean {
  return type === 'heading' || type === 'paragraph';
}

/** What a heading or paragraph says; everything in it that is no text counts one character, as in the editor. */
function textOf({ content = [] }: TextNode): string {
  return content.map(({ type, text = '' }) => (type === 'text' ? text : '\uFFFC')).join('');
}

/** The same without code, in which square brackets are what they are. */
function proseOf({ content = [] }: TextNode): string {
  return content
    .map(({ type, text = '', marks = [] }) => {
      if (type !== 'text') return '\uFFFC';
      return marks.some((mark) => mark.type === 'code') ? '\uFFFC'.repeat(text.length) : text;
    })
    .join('');
}

function firstBlock(node: TextNode): TextNode | undefined {
  if (isBlock(node)) return node;
  for (const child of node.content ?? []) {
    const found = firstBlock(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isGuidance(node: TextNode): boolean {
  const first = node.type === 'blockquote' ? firstBlock(node) : undefined;
  const text = first === undefined ? '' : textOf(first).trimStart();
  return Object.values(guidanceMarks).some((mark) => text.startsWith(mark));
}

/** Goes through a text block by block and notes what is open. */
class Finder {
  readonly places: OpenPlace[] = [];
  #heading: string | null = null;
  #block = -1;

  #note(kind: OpenPlace['kind'], text: string, from: number, to: number): void {
    const said = text.trim().slice(0, longest);
    this.places.push({ kind, text: said, heading: this.#heading, block: this.#block, from, to });
  }

  #look(node: TextNode, hinted: boolean): void {
    this.#block += 1;
    const text = textOf(node);
    if (hinted) return;
    for (const found of proseOf(node).matchAll(blank)) {
      this.#note('blank', found[0], found.index, found.index + found[0].length);
    }
    const title = text.replaceAll('\uFFFC', ' ').trim().slice(0, longest);
    if (node.type === 'heading' && title !== '') this.#heading = title;
  }

  go(node: TextNode, hinted = false): void {
    if (isBlock(node)) {
      this.#look(node, hinted);
      return;
    }
    const hint = !hinted && isGuidance(node);
    if (hint) {
      const text = textOf(firstBlock(node) as TextNode);
      this.#block += 1;
      this.#note('guidance', text, 0, text.length);
      this.#block -= 1;
    }
    for (const child of node.content ?? []) this.go(child, hinted || hint);
  }
}

/**
 * What is left in a text of hints for the writer and of places that nobody has filled in, in the order in which it
 * reads. What stands inside a hint goes with it.
 */
export function openPlaces(text: TextNode): readonly OpenPlace[] {
  const finder = new Finder();
  finder.go(text);
  return finder.places;
}

import type { Reference } from '../shared/references.ts';

/** What is being typed behind an @: where the sign stands, and the part of a name that follows it. */
export interface Asked {
  readonly at: number;
  readonly words: string;
}

/** Longest part of a name that is looked for: a name has a few words, a sentence goes on. */
const longest = 40;

/** Whom a text asks for where the cursor stands; null: nobody. The sign begins a word, as none does in a mail address. */
export function askedFor(text: string, cursor: number): Asked | null {
  const before = text.slice(0, cursor);
  const at = before.lastIndexOf('@');
  if (at < 0 || /\S/.test(before.charAt(at - 1))) return null;
  const words = before.slice(at + 1);
  return words.length > longest || /[\n\r]|^\s|\s\s/.test(words) ? null : { at, words };
}

/** The text with a name in the place of what was typed, and where the cursor then stands. */
export function withMention(
  text: string,
  { at, words }: Asked,
  { name }: Reference,
): { readonly text: string; readonly cursor: number } {
  const put = `@${name} `;
  const after = text.slice(at + 1 + words.length).replace(/^ /, '');
  return { text: text.slice(0, at) + put + after, cursor: at + put.length };
}

/** Of those who were chosen the ones whom the text still names. */
export function stillMentioned(text: string, chosen: readonly Reference[]): readonly Reference[] {
  return chosen.filter(({ name }, index) => {
    const isFirst = chosen.findIndex((one) => one.name === name) === index;
    return text.includes(`@${name}`) && (isFirst || text.split(`@${name}`).length > 2);
  });
}

/** A text in pieces: what stands between names, and the names with their sign. */
export function piecesOf(
  text: string,
  mentions: readonly Reference[],
): readonly { readonly text: string; readonly isName: boolean }[] {
  // The longer name first: one may begin with another.
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text, isName: false }];
  const any = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text
    .split(any)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isName: names.includes(piece) }));
}

import type { Phrase, SearchQuery } from './search-query.ts';
import { type TextWord, wordsOf } from './search-words.ts';

/** Where something stands in a text, in UTF-16 units; the end is excluded. */
export type Mark = readonly [from: number, to: number];

/** Part of a text with the words that were looked for. */
export interface Excerpt {
  readonly text: string;
  /** In order, apart from each other. */
  readonly marks: readonly Mark[];
}

/** How many characters an excerpt has, about. */
export const excerptLength = 220;

/** How many characters stand before the first word that was found. */
const before = 60;

function holds({ forms }: TextWord, { word, prefix }: Phrase[number]): boolean {
  return forms.some((form) => form === word || (prefix && form.startsWith(word)));
}

/** The words of a phrase where they stand as it wants them; null where they do not from here on. */
function phraseFrom(
  first: TextWord,
  phrase: Phrase,
  places: ReadonlyMap<number, readonly TextWord[]>,
): readonly TextWord[] | null {
  const found: TextWord[] = [];
  for (const wanted of phrase) {
    const word = places.get(first.position + wanted.offset)?.find((one) => holds(one, wanted));
    if (word === undefined) return null;
    found.push(word);
  }
  return found;
}

function joined(marks: readonly Mark[]): readonly Mark[] {
  const kept: [number, number][] = [];
  for (const [from, to] of marks.toSorted(([one], [other]) => one - other)) {
    const last = kept.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else kept.push([from, to]);
  }
  return kept;
}

/** Where the words of a query stand in a text, and how many of its phrases are in it. Pure. */
export function marksIn(
  text: string,
  { wanted }: SearchQuery,
): { readonly marks: readonly Mark[]; readonly phrases: number } {
  const words = wordsOf(text);
  const places = Map.groupBy(words, ({ position }) => position);
  const marks: Mark[] = [];
  let phrases = 0;
  for (const phrase of wanted) {
    const [first] = phrase;
    if (first === undefined) continue;
    const found = words
      .filter((word) => holds(word, first))
      .flatMap((word) => phraseFrom(word, phrase, places) ?? []);
    if (found.length > 0) phrases += 1;
    for (const { from, to } of found) marks.push([from, to]);
  }
  return { marks: joined(marks), phrases };
}

/** The place nearest to `at` where a word begins, so that none is cut in two; where there is none near, `at`. */
function wordEdge(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  const space = text.indexOf(' ', at);
  if (space >= 0 && space - at < 20) return space + 1;
  // Not between the two halves of a character.
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

function cut(text: string, marks: readonly Mark[]): Excerpt {
  const first = marks[0]?.[0] ?? 0;
  const from = Math.min(first, text.length <= excerptLength ? 0 : wordEdge(text, first - before));
  const to = Math.max(marks[0]?.[1] ?? 0, wordEdge(text, from + excerptLength));
  const [head, tail] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, to).trimEnd()}${tail}`,
    marks: marks.filter((mark) => mark[1] <= to).map(([start, end]) => [start + shift, end + shift]),
  };
}

/**
 * Of several texts the part that tells best why they were found: of the first that holds most of what was looked for. Null
 * where none holds anything of it. Pure.
 */
export function excerptOf(
  texts: readonly string[],
  query: SearchQuery,
): (Excerpt & { readonly of: number }) | null {
  let best: { of: number; phrases: number; text: string; marks: readonly Mark[] } | null = null;
  for (const [of, given] of texts.entries()) {
    // Each by one, so that places stay.
    const text = given.replace(/\s/g, ' ');
    const { marks, phrases } = marksIn(text, query);
    if (phrases > (best?.phrases ?? 0)) best = { of, phrases, text, marks };
    if (phrases === query.wanted.length) break;
  }
  return best === null ? null : { of: best.of, ...cut(best.text, best.marks) };
}

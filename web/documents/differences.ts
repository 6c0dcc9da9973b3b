import { diffArrays } from 'diff';

/** A stretch of a line: in both texts, in the older alone, or in the newer alone. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** A line of two compared texts; `unchanged` stands for so many that are the same in both. */
export type ComparedLine =
  | { readonly kind: 'line'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'unchanged'; readonly lines: readonly string[] };

function kindOf({ added, removed }: { readonly added: boolean; readonly removed: boolean }): Piece['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** The words of a text, and what stands between them. Chinese has no spaces: the language tells its words apart. */
function wordsOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** Word by word what became of some lines. */
function changedLines(
  before: readonly string[],
  after: readonly string[],
  language: string,
): readonly ComparedLine[] {
  const [older, newer] = [before, after].map((lines) => wordsOf(lines.join('\n'), language));
  const pieces = diffArrays(older ?? [], newer ?? []).map(
    (change): Piece => ({ text: change.value.join(''), kind: kindOf(change) }),
  );
  const lines: Piece[][] = [[]];
  for (const { text, kind } of pieces) {
    const [first = '', ...further] = text.split('\n');
    lines.at(-1)?.push({ text: first, kind });
    for (const line of further) lines.push([{ text: line, kind }]);
  }
  return lines
    .map((line) => line.filter(({ text }) => text !== ''))
    .filter((line) => line.length > 0)
    .map((line) => ({ kind: 'line', pieces: line }));
}

/**
 * What changed between two texts: first line by line, so that long texts are compared quickly, then word by word where
 * lines differ.
 */
export function compareLines(
  before: readonly string[],
  after: readonly string[],
  language: string,
): readonly ComparedLine[] {
  const compared: ComparedLine[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const settle = (): void => {
    if (removed.length > 0 || added.length > 0) compared.push(...changedLines(removed, added, language));
    removed = [];
    added = [];
  };
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed = [...removed, ...change.value];
    else if (change.added) added = [...added, ...change.value];
    else {
      settle();
      compared.push({ kind: 'unchanged', lines: change.value });
    }
  }
  settle();
  return compared;
}

/** How many words were taken out and put in. */
export function countChanges(lines: readonly ComparedLine[]): {
  readonly removed: number;
  readonly added: number;
} {
  const count = { removed: 0, added: 0 };
  for (const line of lines) {
    if (line.kind === 'unchanged') continue;
    for (const { kind, text } of line.pieces) if (kind !== 'same' && text.trim() !== '') count[kind] += 1;
  }
  return count;
}

import type { TextNode } from '../../processes/document/structured-text.ts';

/** A passage as a remark names it: its words, and what stands before them. */
export interface Passage {
  readonly quote: string;
  readonly before: string;
}

/** Part of one piece of a text, from where to where in it. */
export interface Stretch {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** A text without what may be another from page to page: blanks and ends of lines. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Where a passage stands in the pieces of a text; null where it no longer does. Of several, what follows the same words. */
export function findPassage(
  pieces: readonly string[],
  { quote, before }: Passage,
): readonly Stretch[] | null {
  const wanted = bare(quote);
  if (wanted === '') return null;
  const places: (readonly [piece: number, at: number])[] = [];
  let all = '';
  for (const [piece, text] of pieces.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      if (bare(text.charAt(at)) === '') continue;
      all += text.charAt(at);
      places.push([piece, at]);
    }
  }
  const context = bare(before);
  let best: { at: number; shared: number } | null = null;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const shared = commonEnd(all.slice(0, at), context);
    if (best === null || shared > best.shared) best = { at, shared };
  }
  if (best === null) return null;
  const stretches = new Map<number, Stretch>();
  for (const [piece, at] of places.slice(best.at, best.at + wanted.length)) {
    stretches.set(piece, { piece, from: stretches.get(piece)?.from ?? at, to: at + 1 });
  }
  return [...stretches.values()];
}

/** A passage with the id by which it is marked. */
export interface MarkedPassage extends Passage {
  readonly id: string;
}

function piecesOf(node: TextNode): readonly string[] {
  if (node.type === 'text') return [node.text ?? ''];
  return (node.content ?? []).flatMap(piecesOf);
}

/** A piece of text cut where passages begin and end, each part with a mark for every passage that covers it. */
function cut(node: TextNode, stretches: readonly (Stretch & { readonly id: string })[]): readonly TextNode[] {
  const text = node.text ?? '';
  const ends = [...new Set([0, text.length, ...stretches.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  );
  return ends.slice(0, -1).map((from, index) => {
    const to = ends[index + 1] ?? text.length;
    const covering = stretches.filter((one) => one.from <= from && one.to >= to);
    const marks = covering.map(({ id }) => ({ type: 'remark', attrs: { id } }));
    return { ...node, text: text.slice(from, to), marks: [...marks, ...(node.marks ?? [])] };
  });
}

/** A text for showing with passages marked where they still stand, and how far into it each begins. */
export function withPassages(
  text: TextNode,
  passages: readonly MarkedPassage[],
): { readonly text: TextNode; readonly places: ReadonlyMap<string, number> } {
  const pieces = piecesOf(text);
  const places = new Map<string, number>();
  const byPiece = new Map<number, (Stretch & { readonly id: string })[]>();
  for (const passage of passages) {
    const found = findPassage(pieces, passage);
    const [first] = found ?? [];
    if (first !== undefined) places.set(passage.id, first.piece + first.from / 1e6);
    for (const stretch of found ?? []) {
      byPiece.set(stretch.piece, [...(byPiece.get(stretch.piece) ?? []), { ...stretch, id: passage.id }]);
    }
  }
  let piece = -1;
  const marked = (node: TextNode): readonly TextNode[] => {
    if (node.type !== 'text') {
      return [node.content === undefined ? node : { ...node, content: node.content.flatMap(marked) }];
    }
    piece += 1;
    const here = byPiece.get(piece);
    return here === undefined ? [node] : cut(node, here);
  };
  return { text: marked(text)[0] ?? text, places };
}

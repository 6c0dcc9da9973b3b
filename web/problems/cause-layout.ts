import type { CauseNode } from '../../processes/problem/causes.ts';

/** Sizes of the picture, in pixels. */
export const sizes = { width: 164, height: 68, across: 20, down: 24 } as const;

/** A cause where it stands in the picture: its upper left corner, and that of what it explains. */
export interface PlacedCause {
  readonly node: CauseNode;
  readonly x: number;
  readonly y: number;
  readonly above: { readonly x: number; readonly y: number };
}

/** The tree laid out from left to right by levels, each above the middle of what is below it. Pure. */
export interface CausePicture {
  readonly placed: readonly PlacedCause[];
  readonly root: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Lays out the causes of a problem, which stands at the left. */
export function layOut(tree: readonly CauseNode[]): CausePicture {
  const { width, height, across, down } = sizes;
  const placed: PlacedCause[] = [];
  let row = 0;
  let deepest = 0;
  const xOf = (depth: number): number => depth * (width + across);
  /** Places the nodes, those below them first; gives the middle of them. */
  const place = (nodes: readonly CauseNode[], depth: number): number => {
    deepest = Math.max(deepest, depth);
    const ys = nodes.map((node) => {
      const from = placed.length;
      const y = node.below.length === 0 ? row++ * (height + down / 2) : place(node.below, depth + 1);
      const here = { x: xOf(depth), y };
      for (let index = from; index < placed.length; index += 1) {
        const one = placed[index] as PlacedCause;
        if (node.below.includes(one.node)) placed[index] = { ...one, above: here };
      }
      placed.push({ node, ...here, above: { x: 0, y: 0 } });
      return y;
    });
    return ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2;
  };
  const root = { x: 0, y: place(tree, 1) };
  return {
    placed: placed.map((one) => (one.node.parent === null ? { ...one, above: root } : one)),
    root,
    width: xOf(deepest) + width,
    height: Math.max(1, row) * (height + down / 2) - down / 2,
  };
}

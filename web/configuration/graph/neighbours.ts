import type { Graph } from './graph.ts';
import type { Box } from './layout.ts';

/** Keys that lead from one node to another. */
export const walkingKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

export type WalkingKey = (typeof walkingKeys)[number];

/** Of several nodes the one in the row nearest to another, and in it the one nearest to its side. */
function nearest(boxes: readonly Box[], to: Box): Box | null {
  const far = (box: Box): number => Math.abs(box.row - to.row) * 1_000 + Math.abs(box.column - to.column);
  return boxes.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/**
 * Where an arrow key leads from a node: up and down to what hangs together with it, along the row to what stands beside it.
 * Null where there is nothing in that direction.
 */
export function neighbourOf(
  id: string,
  key: WalkingKey,
  boxes: readonly Box[],
  { edges }: Pick<Graph, 'edges'>,
): string | null {
  const own = boxes.find(({ node }) => node.id === id);
  if (own === undefined) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const isBeside = (box: Box): boolean =>
      box.row === own.row && (key === 'ArrowLeft' ? box.column < own.column : box.column > own.column);
    return nearest(boxes.filter(isBeside), own)?.node.id ?? null;
  }
  const linked = new Set(edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  const isThere = (box: Box): boolean => (key === 'ArrowUp' ? box.row < own.row : box.row > own.row);
  return (
    nearest(
      boxes.filter((box) => linked.has(box.node.id) && isThere(box)),
      own,
    )?.node.id ?? null
  );
}

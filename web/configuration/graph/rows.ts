import { type Graph, type GraphNode, kindOf } from './graph.ts';

/** Where a node stands: rows from the top, columns from the left. */
export interface Place {
  readonly node: GraphNode;
  readonly row: number;
  readonly column: number;
}

/** Columns of a small, a middling and a large graph: what is wider is read by scrolling sideways, which nobody likes. */
function mostColumns(count: number): number {
  if (count <= 60) return 6;
  return count <= 200 ? 8 : 10;
}

/**
 * The levels of a graph from the top: services that fail, then what fails by how far it is, the centre, and what it needs.
 */
function levelsOf(nodes: readonly GraphNode[]): readonly (readonly GraphNode[])[] {
  const failing = nodes.filter(({ side }) => side === 'fails');
  const top = -Math.max(0, ...failing.map(({ depth }) => depth)) - 1;
  const levels = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const isTop = node.side === 'fails' && node.process === 'service';
    const level = isTop ? top : node.side === 'fails' ? -node.depth : node.depth;
    levels.set(level, [...(levels.get(level) ?? []), node]);
  }
  return [...levels].toSorted(([a], [b]) => a - b).map(([, level]) => level);
}

function neighboursOf({ edges }: Graph): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

/** Columns for nodes in order, each as near to where it would like to stand as the others let it. */
function columnsFor(wanted: readonly number[], width: number): readonly number[] {
  const columns: number[] = [];
  for (const [index, wish] of wanted.entries()) {
    const first = index === 0 ? 0 : (columns[index - 1] as number) + 1;
    // As many columns stay free as nodes are to come.
    const last = width - (wanted.length - index);
    columns.push(Math.min(last, Math.max(first, Math.round(wish - (wanted.length - 1) / 2 + index))));
  }
  return columns;
}

interface Wish {
  readonly node: GraphNode;
  readonly column: number;
}

function inWishedOrder(a: Wish, b: Wish): number {
  if (a.column !== b.column) return a.column - b.column;
  const kinds = kindOf(a.node).localeCompare(kindOf(b.node));
  return kinds === 0 ? a.node.number.localeCompare(b.node.number) : kinds;
}

/**
 * Places the nodes of a graph in rows and columns: a row for each level, several where a level is wider than the picture,
 * each node below or above those nearer to the centre that it hangs on. The same graph always gives the same places.
 */
export function placed(graph: Graph): readonly Place[] {
  const levels = levelsOf(graph.nodes);
  const width = Math.min(mostColumns(graph.nodes.length), Math.max(1, ...levels.map(({ length }) => length)));
  const neighbours = neighboursOf(graph);
  const columns = new Map<string, number>();
  const middle = (width - 1) / 2;
  const rowsOf = (level: readonly GraphNode[]): readonly (readonly GraphNode[])[] => {
    const wishes = level.map((node): Wish => {
      const known = (neighbours.get(node.id) ?? []).flatMap((id) => columns.get(id) ?? []);
      const sum = known.reduce((total, column) => total + column, 0);
      return { node, column: known.length === 0 ? middle : sum / known.length };
    });
    wishes.sort(inWishedOrder);
    const count = Math.ceil(level.length / width);
    // Every so-manieth goes into the same row, so that each row keeps the order of all.
    const rows = Array.from({ length: count }, (_, row) => wishes.filter((_wish, at) => at % count === row));
    for (const row of rows) {
      const average = row.reduce((total, { column }) => total + column, 0) / row.length;
      const given = columnsFor(
        row.map(() => average),
        width,
      );
      for (const [index, { node }] of row.entries()) columns.set(node.id, given[index] as number);
    }
    return rows.map((row) => row.map(({ node }) => node));
  };
  // Outward from the centre: each level is placed by the one before.
  const centre = Math.max(
    0,
    levels.findIndex((level) => level.some(({ side }) => side === 'centre')),
  );
  const above = levels.slice(0, centre).toReversed();
  const upward = [levels[centre] ?? [], ...above].map(rowsOf);
  const downward = levels.slice(centre + 1).map(rowsOf);
  const [own = [], ...higher] = upward;
  // The first row of a level is the one next to the centre.
  const rows = [...higher.toReversed().flatMap((level) => level.toReversed()), ...own, ...downward.flat()];
  return rows.flatMap((row, index) =>
    row.map((node) => ({ node, row: index, column: columns.get(node.id) as number })),
  );
}

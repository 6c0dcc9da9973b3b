import { describe, expect, test } from 'vitest';
import type { Impact, ImpactNode } from '../impact.ts';
import { circlesIn, type Graph, joined, withoutKinds } from './graph.ts';
import { layoutOf, nodeSize } from './layout.ts';
import { neighbourOf } from './neighbours.ts';

function node(id: string, depth: number, item_type: string | null = 'server'): ImpactNode {
  const process = item_type === null ? 'service' : 'configuration-item';
  return { id, process, number: `CFG${id}`, title: `Item ${id}`, item_type, depth, state: 'live' };
}

type Written = readonly [from: string, relation: string, to: string];

function walk(nodes: readonly ImpactNode[], edges: readonly Written[]): Impact {
  return {
    nodes,
    edges: edges.map(([from, relation, to]) => ({ from, relation, to })),
    touched: [],
    more: false,
  };
}

/** Applications on a database on a server; one of them stands for a service. */
const landscape = joined({
  fails: walk(
    [node('s', 0), node('d', 1, 'database'), node('a', 2, 'application'), node('b', 2), node('v', 3, null)],
    [
      ['d', 'runs-on', 's'],
      ['a', 'depends-on', 'd'],
      ['b', 'depends-on', 'd'],
      ['a', 'represents', 'v'],
    ],
  ),
});

describe('both directions', () => {
  test('stand in one graph, each node on the side where it is nearer', () => {
    const graph = joined({
      fails: walk([node('s', 0), node('x', 3)], []),
      needs: walk([node('s', 0), node('x', 1), node('y', 1)], [['s', 'uses', 'x']]),
    });
    expect(graph.nodes.map(({ id, side, depth }) => [id, side, depth])).toEqual([
      ['s', 'centre', 0],
      ['x', 'needs', 1],
      ['y', 'needs', 1],
    ]);
  });
});

describe('hidden kinds', () => {
  test('are left out, and what hung together through them still does', () => {
    const shown = withoutKinds(landscape, new Set(['database']));
    expect(shown.nodes.map(({ id }) => id)).toEqual(['s', 'a', 'b', 'v']);
    expect(shown.edges).toEqual([
      { from: 'a', to: 'v', relation: 'represents' },
      { from: 'a', to: 's', relation: null },
      { from: 'b', to: 's', relation: null },
    ]);
  });

  test('never hide the centre, and a circle of hidden ones ends', () => {
    const graph = joined({
      fails: walk(
        [node('s', 0), node('d', 1, 'database'), node('e', 2, 'database'), node('a', 3)],
        [
          ['d', 'runs-on', 's'],
          ['e', 'uses', 'd'],
          ['d', 'uses', 'e'],
          ['a', 'uses', 'e'],
        ],
      ),
    });
    const shown = withoutKinds(graph, new Set(['database', 'server']));
    expect(shown.nodes.map(({ id }) => id)).toEqual(['s']);
    expect(withoutKinds(graph, new Set(['database'])).edges).toEqual([
      { from: 'a', to: 's', relation: null },
    ]);
  });
});

describe('circles', () => {
  test('are what fails with itself, whichever way the relations are written', () => {
    const graph: Graph = joined({
      fails: walk(
        [node('a', 0), node('b', 1), node('c', 2), node('d', 1)],
        [
          ['b', 'depends-on', 'a'],
          ['b', 'part-of', 'c'],
          ['a', 'runs-on', 'c'],
          ['d', 'uses', 'a'],
        ],
      ),
    });
    expect(circlesIn(graph).map((circle) => circle.toSorted())).toEqual([['a', 'b', 'c']]);
    expect(circlesIn(landscape)).toEqual([]);
  });

  test('of a long chain are found without exhausting the stack', () => {
    const nodes = Array.from({ length: 5_000 }, (_, index) => node(String(index), index));
    const edges = nodes.map(
      ({ id }, index): Written => [id, 'depends-on', String((index + nodes.length - 1) % nodes.length)],
    );
    expect(circlesIn(joined({ fails: walk(nodes, edges) }))[0]).toHaveLength(5_000);
  });
});

/** Points of a path, corners included. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

/** A landscape of three levels in which everything hangs on two nodes of the level before. */
function dense(count: number): Graph {
  const nodes = [node('0', 0)];
  const edges: Written[] = [];
  for (let index = 1; index < count; index += 1) {
    const depth = index < count / 10 ? 1 : index < count / 3 ? 2 : 3;
    const before = nodes.filter((one) => one.depth === depth - 1);
    nodes.push(node(String(index), depth));
    for (const step of [1, 3]) {
      edges.push([String(index), 'depends-on', before[(index * step) % before.length]?.id ?? '0']);
    }
  }
  return joined({ fails: walk(nodes, edges) });
}

describe('the picture', () => {
  test('has services at the top, then what fails by how far it is, and what is needed below', () => {
    const graph = joined({
      fails: walk(
        [...landscape.nodes],
        [...landscape.edges].map(({ from, relation, to }) => [from, relation ?? '', to]),
      ),
      needs: walk([node('s', 0), node('n', 1, 'location')], [['s', 'located-in', 'n']]),
    });
    const rows = new Map(layoutOf(graph).boxes.map(({ node: { id }, y }) => [id, y]));
    const order = ['v', 'a', 'd', 's', 'n'].map((id) => rows.get(id) as number);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(5);
    expect(rows.get('a')).toBe(rows.get('b'));
  });

  test.each([7, 60, 180])('of %d nodes: none lies upon another, and no line runs across one', (count) => {
    const { boxes, lines, width, height } = layoutOf(dense(count));
    expect(boxes).toHaveLength(count);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
    for (const { x, y } of boxes) {
      expect(x >= 0 && x + nodeSize.width <= width && y >= 0 && y + nodeSize.height <= height).toBe(true);
    }
    const isInside = ([x, y]: readonly [number, number]): boolean =>
      boxes.some(
        (box) => x > box.x && x < box.x + nodeSize.width && y > box.y && y < box.y + nodeSize.height,
      );
    for (const { path } of lines) {
      const points = pointsOf(path);
      for (const [index, [x, y]] of points.entries()) {
        const [toX, toY] = points[index + 1] ?? [x, y];
        // Ten places on each stretch, its ends included.
        for (let step = 0; step <= 10; step += 1) {
          const share = step / 10;
          expect(isInside([x + (toX - x) * share, y + (toY - y) * share])).toBe(false);
        }
      }
    }
  });

  test('is the same each time, and of one node alone too', () => {
    expect(layoutOf(dense(50))).toEqual(layoutOf(dense(50)));
    const alone = layoutOf(joined({ fails: walk([node('0', 0)], []) }));
    expect(alone.boxes).toHaveLength(1);
    expect(alone.lines).toEqual([]);
  });
});

describe('arrow keys', () => {
  test('lead along relations up and down, and to what stands beside', () => {
    const { boxes } = layoutOf(landscape);
    expect(neighbourOf('s', 'ArrowUp', boxes, landscape)).toBe('d');
    expect(neighbourOf('d', 'ArrowDown', boxes, landscape)).toBe('s');
    expect(neighbourOf('s', 'ArrowDown', boxes, landscape)).toBeNull();
    const beside =
      neighbourOf('a', 'ArrowRight', boxes, landscape) ?? neighbourOf('a', 'ArrowLeft', boxes, landscape);
    expect(beside).toBe('b');
    expect(neighbourOf('a', 'ArrowUp', boxes, landscape)).toBe('v');
  });
});

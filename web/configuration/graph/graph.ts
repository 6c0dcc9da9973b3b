import { impactOf } from '../../../processes/configuration-item/relations.ts';
import type { Direction, Impact, ImpactNode } from '../impact.ts';

/** What is shown of the graph around its centre: what fails with it, what it needs, or both at once. */
export const looks = ['fails', 'needs', 'both'] as const;

export type Look = (typeof looks)[number];

/** On which side of the centre a node stands. */
export type Side = 'centre' | Direction;

/** A node of the graph as it is shown. */
export interface GraphNode extends ImpactNode {
  readonly side: Side;
}

/** A relation as it is shown, as it was written down; null in place of a relation: by way of what is hidden. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string | null;
}

/** What is shown of the landscape around one item, service or change. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The kind by which nodes are told apart and hidden: the type of an item, `service`, or blank for items without a type. */
export function kindOf({ process, item_type }: Pick<ImpactNode, 'process' | 'item_type'>): string {
  return process === 'service' ? 'service' : (item_type ?? '');
}

/** The key by which an edge is told apart from all others. */
export function edgeKey({ from, to, relation }: GraphEdge): string {
  return `${from} ${relation ?? ''} ${to}`;
}

/**
 * What was walked in one direction or in both, as one graph. What both came upon stands where it is nearer, with what
 * fails where it is as near.
 */
export function joined(walks: Readonly<Partial<Record<Direction, Impact>>>): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const side of ['fails', 'needs'] as const) {
    for (const node of walks[side]?.nodes ?? []) {
      const known = nodes.get(node.id);
      if (known !== undefined && known.depth <= node.depth) continue;
      nodes.set(node.id, { ...node, side: node.depth === 0 ? 'centre' : side });
    }
    for (const edge of walks[side]?.edges ?? []) edges.set(edgeKey(edge), edge);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** An edge as a failure goes along it: what fails first, and what fails with it. */
function failing({ from, to, relation }: GraphEdge): readonly [cause: string, effect: string] {
  // An item that stands for a service takes the service with it.
  const alongWriting = relation === 'represents' || (relation !== null && impactOf(relation) === 'from-to');
  return alongWriting ? [from, to] : [to, from];
}

/** Everything that fails at once with each node, by its id. */
export function effectsOf(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly string[]> {
  const effects = new Map<string, string[]>();
  for (const edge of edges) {
    const [cause, effect] = failing(edge);
    const known = effects.get(cause);
    if (known === undefined) effects.set(cause, [effect]);
    else known.push(effect);
  }
  return effects;
}

/** What is shown that fails with a node by way of nodes that are hidden alone. */
function throughHidden(
  start: string,
  shown: ReadonlySet<string>,
  effects: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set([start]);
  const found: string[] = [];
  const open = (effects.get(start) ?? []).filter((id) => !shown.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const next of effects.get(id) ?? []) {
      if (!shown.has(next)) open.push(next);
      else if (!seen.has(next)) {
        seen.add(next);
        found.push(next);
      }
    }
  }
  return found;
}

/** The graph without nodes of some kinds. What hung together through them still does, by edges without a relation. */
export function withoutKinds(graph: Graph, hidden: ReadonlySet<string>): Graph {
  const nodes = graph.nodes.filter((node) => node.side === 'centre' || !hidden.has(kindOf(node)));
  if (nodes.length === graph.nodes.length) return graph;
  const shown = new Set(nodes.map(({ id }) => id));
  const kept = graph.edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const direct = effectsOf(kept);
  const effects = effectsOf(graph.edges);
  const around = nodes.flatMap(({ id }) =>
    throughHidden(id, shown, effects)
      .filter((effect) => direct.get(id)?.includes(effect) !== true)
      .map((effect): GraphEdge => ({ from: effect, to: id, relation: null })),
  );
  return { nodes, edges: [...kept, ...around] };
}

/** One walk of the search for circles, which keeps a stack of its own so that long chains do not exhaust the engine's. */
interface Frame {
  readonly id: string;
  next: number;
}

/**
 * Nodes that fail with themselves, each circle as a list of ids: the strongly connected parts of more than one node
 * (Tarjan 1972).
 */
export function circlesIn({ nodes, edges }: Graph): readonly (readonly string[])[] {
  const effects = effectsOf(edges);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();
  const circles: string[][] = [];
  const lower = (id: string, to: number): void => void low.set(id, Math.min(low.get(id) as number, to));
  const open = (id: string): Frame => {
    index.set(id, index.size);
    low.set(id, index.get(id) as number);
    waiting.push(id);
    isWaiting.add(id);
    return { id, next: 0 };
  };
  const close = (id: string): void => {
    if (low.get(id) !== index.get(id)) return;
    const part = waiting.splice(waiting.indexOf(id));
    for (const one of part) isWaiting.delete(one);
    if (part.length > 1) circles.push(part);
  };
  for (const { id: root } of nodes) {
    if (index.has(root)) continue;
    const frames = [open(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const effect = effects.get(frame.id)?.[frame.next];
      frame.next += 1;
      if (effect === undefined) {
        frames.pop();
        close(frame.id);
        const before = frames.at(-1);
        if (before !== undefined) lower(before.id, low.get(frame.id) as number);
      } else if (!index.has(effect)) frames.push(open(effect));
      else if (isWaiting.has(effect)) lower(frame.id, index.get(effect) as number);
    }
  }
  return circles;
}

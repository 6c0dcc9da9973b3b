import { edgeKey, type Graph, type GraphEdge } from './graph.ts';
import { type Place, placed } from './rows.ts';

/** Size of a node, and the room between columns, in pixels. */
export const nodeSize = { width: 184, height: 44, gap: 32 } as const;

/** Room between a node and the first line that runs along its row, where the relation is named. */
const labelRoom = 20;

/** Room between lines that run beside each other, and what all lines between two rows take at most. */
const trackRoom = 6;
const mostTrackRoom = 150;

const margin = 16;

/** A node where it is drawn: its upper left corner. */
export interface Box extends Place {
  readonly x: number;
  readonly y: number;
}

/** A relation as it is drawn, from the one that begins it to the other. */
export interface Line {
  readonly key: string;
  readonly edge: GraphEdge;
  /** As the attribute `d` of an SVG path. */
  readonly path: string;
}

/** The names of the relations by which a node hangs on what is nearer to the centre, beside it. */
export interface LineLabel {
  readonly key: string;
  readonly relations: readonly (string | null)[];
  readonly x: number;
  readonly y: number;
}

/** A graph as it is drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly labels: readonly LineLabel[];
}

/** An edge with its ends told apart by which is nearer to the centre. */
interface Hung {
  readonly edge: GraphEdge;
  readonly near: Place;
  readonly far: Place;
}

const pitch = nodeSize.width + nodeSize.gap;
const leftOf = (column: number): number => margin + nodeSize.gap / 2 + column * pitch;
const middleOf = (column: number): number => leftOf(column) + nodeSize.width / 2;

function hungOf({ edges }: Graph, places: ReadonlyMap<string, Place>): readonly Hung[] {
  return edges.flatMap((edge): Hung[] => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (from === undefined || to === undefined || from === to) return [];
    const [near, far] = from.node.depth <= to.node.depth ? [from, to] : [to, from];
    return [{ edge, near, far }];
  });
}

/** A line along a row: below the row of this number, for all that hangs on one node. */
interface Run {
  readonly gap: number;
  readonly of: string;
  left: number;
  right: number;
}

/** The way of an edge over the gaps between rows; the gap of a number lies below the row of that number. */
interface Way {
  readonly hung: Hung;
  readonly nearX: number;
  readonly farX: number;
  readonly nearGap: number;
  readonly farGap: number;
  /** Where it goes past the rows between; null: there is none. */
  readonly channel: number | null;
}

function waysOf(hungs: readonly Hung[]): readonly Way[] {
  const perFar = new Map<string, string[]>();
  for (const { near, far } of hungs) {
    const ids = perFar.get(far.node.id) ?? [];
    if (!ids.includes(near.node.id)) ids.push(near.node.id);
    perFar.set(far.node.id, ids);
  }
  return hungs.map((hung) => {
    const { near, far } = hung;
    const ids = perFar.get(far.node.id) as readonly string[];
    // Lines that end at one node end beside each other.
    const step = Math.min(12, (nodeSize.width - 40) / ids.length);
    const farX = middleOf(far.column) + (ids.indexOf(near.node.id) - (ids.length - 1) / 2) * step;
    const nearX = middleOf(near.column);
    const isBelow = far.row >= near.row;
    const nearGap = isBelow ? near.row : near.row - 1;
    const farGap = far.row === near.row ? nearGap : isBelow ? far.row - 1 : far.row;
    const side = nearX <= farX ? leftOf(far.column) : leftOf(far.column) + nodeSize.width + nodeSize.gap;
    const offset = ((near.column * 7 + near.row * 3) % 5) * 4 - 8;
    const channel = nearGap === farGap ? null : side - nodeSize.gap / 2 + offset;
    return { hung, nearX, farX, nearGap, farGap, channel };
  });
}

/** Which runs there are in each gap, and on which track each goes: runs that do not meet share one. */
function tracksOf(ways: readonly Way[]): {
  readonly trackOf: (gap: number, of: string) => number;
  readonly counts: ReadonlyMap<number, number>;
} {
  const runs = new Map<string, Run>();
  const stretch = (gap: number, of: string, xs: readonly number[]): void => {
    const key = `${gap} ${of}`;
    const run = runs.get(key) ?? { gap, of, left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    run.left = Math.min(run.left, ...xs);
    run.right = Math.max(run.right, ...xs);
    runs.set(key, run);
  };
  for (const { hung, nearX, farX, nearGap, farGap, channel } of ways) {
    stretch(nearGap, hung.near.node.id, [nearX, channel ?? farX]);
    if (channel !== null) stretch(farGap, hung.near.node.id, [channel, farX]);
  }
  const ends = new Map<number, number[]>();
  const tracks = new Map<string, number>();
  for (const { gap, of, left, right } of [...runs.values()].toSorted((a, b) => a.left - b.left)) {
    const taken = ends.get(gap) ?? [];
    const free = taken.findIndex((end) => end + 4 < left);
    const track = free < 0 ? taken.length : free;
    taken[track] = right;
    ends.set(gap, taken);
    tracks.set(`${gap} ${of}`, track);
  }
  return {
    trackOf: (gap, of) => tracks.get(`${gap} ${of}`) ?? 0,
    counts: new Map([...ends].map(([gap, taken]) => [gap, taken.length])),
  };
}

type Point = readonly [x: number, y: number];

/** A way through points with corners rounded. */
function pathOf(points: readonly Point[]): string {
  const kept = points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
  );
  const near = ([fromX, fromY]: Point, [x, y]: Point, by: number): Point => {
    const length = Math.hypot(x - fromX, y - fromY);
    const share = Math.min(by, length / 2) / length;
    return [x + (fromX - x) * share, y + (fromY - y) * share];
  };
  const written = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return kept
    .map((point, index) => {
      const before = kept[index - 1];
      const after = kept[index + 1];
      if (before === undefined) return `M${written(point)}`;
      if (after === undefined) return `L${written(point)}`;
      return `L${written(near(before, point, 5))}Q${written(point)} ${written(near(after, point, 5))}`;
    })
    .join('');
}

/** Draws a graph: rows and columns, and lines that run between them and never across a node. Pure. */
export function layoutOf(graph: Graph): Layout {
  const places = placed(graph);
  const byId = new Map(places.map((place) => [place.node.id, place]));
  const ways = waysOf(hungOf(graph, byId));
  const { trackOf, counts } = tracksOf(ways);
  const rows = Math.max(0, ...places.map(({ row }) => row + 1));
  const columns = Math.max(0, ...places.map(({ column }) => column + 1));
  const tracksRoom = (gap: number): number =>
    Math.min(mostTrackRoom, Math.max(0, (counts.get(gap) ?? 0) - 1) * trackRoom);
  const gapRoom = (gap: number): number =>
    counts.has(gap) ? 2 * labelRoom + tracksRoom(gap) : nodeSize.height / 3;
  // A line may also run above the first row or below the last, between two nodes of it.
  const tops: number[] = [margin + (counts.has(-1) ? gapRoom(-1) : 0)];
  for (let row = 1; row <= rows; row += 1) {
    tops.push((tops[row - 1] as number) + nodeSize.height + gapRoom(row - 1));
  }
  const gapTop = (gap: number): number => (gap < 0 ? margin : (tops[gap] as number) + nodeSize.height);
  const trackY = (gap: number, of: string): number => {
    const count = Math.max(1, (counts.get(gap) ?? 1) - 1);
    return gapTop(gap) + labelRoom + (trackOf(gap, of) / count) * tracksRoom(gap);
  };
  const topOf = (place: Place): number => tops[place.row] as number;
  /** Where a line leaves a node into a gap: below it or above it. */
  const endY = (place: Place, gap: number): number =>
    gap === place.row ? topOf(place) + nodeSize.height : topOf(place);

  const lines = ways.map(({ hung, nearX, farX, nearGap, farGap, channel }): Line => {
    const { near, far, edge } = hung;
    const nearY = trackY(nearGap, near.node.id);
    const farY = trackY(farGap, near.node.id);
    const between: readonly Point[] =
      channel === null
        ? [[farX, nearY]]
        : [
            [channel, nearY],
            [channel, farY],
            [farX, farY],
          ];
    const points: readonly Point[] = [
      [nearX, endY(near, nearGap)],
      [nearX, nearY],
      ...between,
      [farX, endY(far, farGap)],
    ];
    const isFromNear = edge.from === near.node.id;
    return { key: edgeKey(edge), edge, path: pathOf(isFromNear ? points : points.toReversed()) };
  });

  const labels = new Map<string, LineLabel>();
  for (const { hung, farGap } of ways) {
    const { far, edge } = hung;
    const isBelow = farGap === far.row;
    const key = `${far.node.id} ${isBelow}`;
    const known = labels.get(key)?.relations ?? [];
    labels.set(key, {
      key,
      relations: known.includes(edge.relation) ? known : [...known, edge.relation],
      x: middleOf(far.column),
      y: isBelow ? topOf(far) + nodeSize.height + 13 : topOf(far) - 6,
    });
  }
  const last = gapTop(rows - 1);
  return {
    width: leftOf(columns) - nodeSize.gap / 2 + margin,
    height: rows === 0 ? 0 : last + (counts.has(rows - 1) ? gapRoom(rows - 1) : 0) + margin,
    boxes: places.map((place) => ({ ...place, x: leftOf(place.column), y: topOf(place) })),
    lines,
    labels: [...labels.values()],
  };
}

/** A point of a diagram, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something stands. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What stands in a diagram, after the elements of BPMN 2.0. */
export type NodeKind = 'start' | 'task' | 'gateway' | 'milestone' | 'end' | 'while';

/** Something that happens or is decided. `while` is an event sub-process: what may be done meanwhile. */
export interface DiagramNode extends Box {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** The lane in which it stands, by its place among the lanes. */
  readonly lane: number;
  /** The sub-process in which it stands; null: in the process itself. */
  readonly within: string | null;
  /** Where its name stands when it is not inside. */
  readonly label: Box | null;
}

/** What follows what. */
export interface DiagramFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly within: string | null;
  readonly way: readonly Point[];
}

/** Who does what stands in it. */
export interface DiagramLane extends Box {
  readonly id: string;
  readonly name: string;
}

/** A process drawn: lanes from left to right, time from top to bottom. */
export interface Diagram {
  readonly process: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Height of the heads of lanes, and of the head of the process above them. */
  readonly head: number;
  readonly title: number;
  /** Above it stands what leads from state to state, below it what may be done meanwhile. */
  readonly middle: number;
  readonly lanes: readonly DiagramLane[];
  readonly nodes: readonly DiagramNode[];
  readonly flows: readonly DiagramFlow[];
}

/** Highest that a picture of a diagram is, in pixels, so that it can be read on a page of A4. */
const highest = 1_100;

function moved(node: DiagramNode, by: number): DiagramNode {
  const label = node.label === null ? null : { ...node.label, y: node.label.y + by };
  return { ...node, y: node.y + by, label };
}

/** A diagram as it is drawn on pages: as one, or where that is too high, with what may be done meanwhile apart. */
export function pagesOf(diagram: Diagram): readonly Diagram[] {
  const { height, middle, nodes, flows, lanes, title, head } = diagram;
  if (height <= highest || middle >= height) return [diagram];
  const page = (top: number, bottom: number): Diagram => {
    const by = top === 0 ? 0 : title + head + 8 - top;
    const isOn = ({ y }: Point): boolean => y >= top && y < bottom;
    return {
      ...diagram,
      height: bottom + by,
      lanes: lanes.map((lane) => ({ ...lane, height: bottom + by - title })),
      nodes: nodes.filter(isOn).map((node) => moved(node, by)),
      flows: flows
        .filter(({ way }) => way.every(isOn))
        .map((flow) => ({ ...flow, way: flow.way.map(({ x, y }) => ({ x, y: y + by })) })),
    };
  };
  return [page(0, middle), page(middle, height)];
}

import { type KeyboardEvent, memo, type ReactNode, type Ref, useMemo, useState } from 'react';
import { useTexts } from '../../i18n.ts';
import { paths, type Query } from '../../paths.ts';
import { useProcessNames } from '../../process-names.ts';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import { cutTo } from './cut-to.ts';
import classes from './graph.module.css';
import { type Graph, type GraphNode, kindOf } from './graph.ts';
import { type Box, type Layout, type Line } from './layout.ts';
import { neighbourOf, type WalkingKey, walkingKeys } from './neighbours.ts';
import { NodeBox } from './node-box.tsx';
import type { GraphNames } from './use-graph.ts';

interface LinesProps {
  readonly lines: readonly Line[];
  readonly titles: ReadonlyMap<string, string>;
  readonly names: GraphNames;
  readonly circleOf: ReadonlyMap<string, number>;
}

function isInCircle({ edge }: Line, circleOf: LinesProps['circleOf']): boolean {
  const circle = circleOf.get(edge.from);
  return circle !== undefined && circle === circleOf.get(edge.to);
}

/** Relations between the nodes; those of a circle, and those by way of hidden nodes, are broken lines. */
const Lines = memo(function Lines({ lines, titles, names, circleOf }: LinesProps): ReactNode {
  return (
    <g fill="none" stroke="var(--graph-line)" strokeWidth={1.25}>
      {lines.map((line) => (
        <path
          key={line.key}
          d={line.path}
          markerEnd="url(#graph-arrow)"
          strokeDasharray={
            line.edge.relation === null ? '2 4' : isInCircle(line, circleOf) ? '7 3' : undefined
          }
        >
          <title>
            {`${titles.get(line.edge.from) ?? ''} ${names.relation(line.edge.relation)} ${titles.get(line.edge.to) ?? ''}`}
          </title>
        </path>
      ))}
    </g>
  );
});

const Labels = memo(function Labels({
  labels,
  names,
}: Pick<Layout, 'labels'> & Pick<LinesProps, 'names'>): ReactNode {
  return (
    <g
      fontSize={10}
      textAnchor="middle"
      fill="var(--mantine-color-text)"
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
      aria-hidden="true"
    >
      {labels.map(({ key, relations, x, y }) => (
        <text key={key} x={x} y={y}>
          {cutTo(28, relations.map(names.relation).join(', '))}
        </text>
      ))}
    </g>
  );
});

function Arrow({ id, fill }: { readonly id: string; readonly fill: string }): ReactNode {
  return (
    <marker id={id} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
      <path d="M0 0.5L7.5 4L0 7.5Z" fill={fill} />
    </marker>
  );
}

interface GraphPictureProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly names: GraphNames;
  readonly circles: readonly (readonly string[])[];
  readonly zoom: number;
  /** What the links of the nodes take along. */
  readonly query: Query;
  readonly label: string;
  readonly picture: Ref<SVGSVGElement>;
  readonly onWalk: (node: GraphNode) => void;
}

/** A node in words. */
function useNodeWords(names: GraphNames, inCircle: (id: string) => boolean): (node: GraphNode) => string {
  const t = useTexts(impactGraphTexts);
  const ownNames = useProcessNames('configuration-item');
  return (node) => {
    const { id, title, number, side, depth, state } = node;
    const where =
      side === 'centre' ? t('side-centre') : `${t(`side-${side}`)}, ${t('steps', { count: depth })}`;
    const planned = state === 'planned' ? `, ${ownNames.state(state)}` : '';
    const circle = inCircle(id) ? `, ${t('in-circle')}` : '';
    return `${title}, ${number}, ${names.kind(kindOf(node))}, ${where}${planned}${circle}`;
  };
}

/** Which nodes stay plain while one is pointed at: it and what hangs together with it. */
function useLit(graph: Graph, pointed: string | null): ReadonlySet<string> | null {
  return useMemo(() => {
    if (pointed === null) return null;
    const near = graph.edges.flatMap(({ from, to }) =>
      from === pointed ? [to] : to === pointed ? [from] : [],
    );
    return new Set([pointed, ...near]);
  }, [graph, pointed]);
}

/** The graph as a picture: walked by clicking and by the keyboard. */
export function GraphPicture(props: GraphPictureProps): ReactNode {
  const { graph, layout, names, circles, zoom, query, label, picture, onWalk } = props;
  const t = useTexts(impactGraphTexts);
  const [at, setAt] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const circleOf = useMemo(
    () => new Map(circles.flatMap((circle, index) => circle.map((id) => [id, index] as const))),
    [circles],
  );
  const titles = useMemo(() => new Map(graph.nodes.map(({ id, title }) => [id, title])), [graph]);
  const words = useNodeWords(names, (id) => circleOf.has(id));
  const lit = useLit(graph, pointed);
  const hasPlace = graph.nodes.some(({ id }) => id === at);
  const first = hasPlace ? at : graph.nodes.find(({ side }) => side === 'centre')?.id;
  const bright = layout.lines.filter(({ edge }) => edge.from === pointed || edge.to === pointed);
  const walk = (id: string): void => {
    const node = graph.nodes.find((one) => one.id === id);
    if (node !== undefined) onWalk(node);
  };
  const lead = (event: KeyboardEvent<SVGSVGElement>): void => {
    const key = walkingKeys.find((one): one is WalkingKey => one === event.key);
    const from = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (key === undefined || from == null) return;
    event.preventDefault();
    event.stopPropagation();
    const to = neighbourOf(from, key, layout.boxes, graph);
    if (to === null) return;
    event.currentTarget.querySelector<SVGAElement>(`[data-node="${to}"]`)?.focus();
  };
  const nodeOf = (box: Box): ReactNode => {
    const kind = kindOf(box.node);
    return (
      <NodeBox
        key={box.node.id}
        box={box}
        kind={kind}
        kindName={names.kind(kind)}
        label={words(box.node)}
        href={paths.impactGraph(box.node.number, query)}
        inCircle={circleOf.has(box.node.id)}
        faint={lit !== null && !lit.has(box.node.id)}
        first={box.node.id === first}
        onWalk={walk}
        onPoint={setPointed}
        onFocused={setAt}
      />
    );
  };
  return (
    <svg
      ref={picture}
      role="group"
      aria-label={`${label}. ${t('keys')}`}
      className={classes.picture}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width * zoom}
      height={layout.height * zoom}
      onKeyDown={lead}
    >
      <defs>
        <Arrow id="graph-arrow" fill="var(--graph-line)" />
        <Arrow id="graph-arrow-lit" fill="var(--mantine-color-text)" />
      </defs>
      <g opacity={lit === null ? 1 : 0.35}>
        <Lines lines={layout.lines} titles={titles} names={names} circleOf={circleOf} />
      </g>
      <g fill="none" stroke="var(--mantine-color-text)" strokeWidth={2}>
        {bright.map(({ key, path }) => (
          <path key={key} d={path} markerEnd="url(#graph-arrow-lit)" />
        ))}
      </g>
      <Labels labels={layout.labels} names={names} />
      {layout.boxes.map(nodeOf)}
    </svg>
  );
}

import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react';
import { cutTo } from './cut-to.ts';
import { type KindLook, lookOfKind } from './kinds.ts';
import { type Box, nodeSize } from './layout.ts';

const { width, height } = nodeSize;

/** Width of the ground on which the mark stands. */
const bandWidth = 32;

/** Room for words, in narrow letters, of the name and of the small print below it. */
const nameRoom = 18;
const smallRoom = 20;

/** The outline of a node: kinds are told apart without colour too. */
function outline(shape: KindLook['shape']): string {
  const right = width;
  switch (shape) {
    case 'round': {
      const r = height / 2;
      return `M${r} 0H${right - r}A${r} ${r} 0 0 1 ${right - r} ${height}H${r}A${r} ${r} 0 0 1 ${r} 0Z`;
    }
    case 'soft':
      return `M8 0H${right - 8}Q${right} 0 ${right} 8V${height - 8}Q${right} ${height} ${right - 8} ${height}H8Q0 ${height} 0 ${height - 8}V8Q0 0 8 0Z`;
    case 'square':
      return `M0 0H${right}V${height}H0Z`;
    case 'folded':
      return `M0 0H${right - 12}L${right} 12V${height}H0Z`;
    case 'cut':
      return `M10 0H${right - 10}L${right} ${height / 2}L${right - 10} ${height}H10L0 ${height / 2}Z`;
  }
}

/** The part of the outline on which the mark stands. */
function band(shape: KindLook['shape']): string {
  switch (shape) {
    case 'round': {
      const r = height / 2;
      return `M${r} 0H${bandWidth + 4}V${height}H${r}A${r} ${r} 0 0 1 ${r} 0Z`;
    }
    case 'soft':
      return `M8 0H${bandWidth}V${height}H8Q0 ${height} 0 ${height - 8}V8Q0 0 8 0Z`;
    case 'cut':
      return `M10 0H${bandWidth + 2}V${height}H10L0 ${height / 2}Z`;
    default:
      return `M0 0H${bandWidth}V${height}H0Z`;
  }
}

interface NodeBoxProps {
  readonly box: Box;
  readonly kind: string;
  readonly kindName: string;
  /** All of it in words. */
  readonly label: string;
  readonly href: string;
  readonly inCircle: boolean;
  readonly faint: boolean;
  /** Whether the keyboard comes here first. */
  readonly first: boolean;
  readonly onWalk: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
  readonly onFocused: (id: string) => void;
}

function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

/** A node of the picture: a link that makes it the centre. */
export const NodeBox = memo(function NodeBox({
  box: { node, x, y },
  kind,
  kindName,
  label,
  href,
  inCircle,
  faint,
  first,
  onWalk,
  onPoint,
  onFocused,
}: NodeBoxProps): ReactNode {
  const { shape, colour, mark: Mark } = lookOfKind(kind);
  const isCentre = node.side === 'centre';
  const follow = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    onWalk(node.id);
  };
  // A link of HTML follows Enter by itself; not every browser does so inside a picture.
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onWalk(node.id);
  };
  return (
    <g transform={`translate(${x} ${y})`} opacity={faint ? 0.45 : 1}>
      <a
        href={href}
        data-node={node.id}
        aria-label={label}
        aria-current={isCentre ? 'true' : undefined}
        tabIndex={first ? 0 : -1}
        onClick={follow}
        onKeyDown={enter}
        onMouseEnter={() => onPoint(node.id)}
        onMouseLeave={() => onPoint(null)}
        onFocus={() => onFocused(node.id)}
      >
        <title>{label}</title>
        <path d={outline(shape)} fill="var(--surface)" />
        <path d={band(shape)} fill={colour} />
        <path
          d={outline(shape)}
          data-outline=""
          fill="none"
          stroke={isCentre ? 'var(--mantine-color-text)' : colour}
          strokeWidth={isCentre ? 3 : 1.25}
          strokeDasharray={node.state === 'planned' ? '5 3' : undefined}
        />
        <Mark x={9} y={height / 2 - 9} width={18} height={18} color="#ffffff" aria-hidden="true" />
        <text
          x={bandWidth + 8}
          y={18}
          fontSize={12}
          fontWeight={isCentre ? 700 : 500}
          fill="var(--mantine-color-text)"
        >
          {cutTo(nameRoom, node.title)}
        </text>
        <text x={bandWidth + 8} y={34} fontSize={10.5} fill="var(--mantine-color-dimmed)">
          {cutTo(smallRoom, `${inCircle ? '↻ ' : ''}${node.number} · ${kindName}`)}
        </text>
      </a>
    </g>
  );
});

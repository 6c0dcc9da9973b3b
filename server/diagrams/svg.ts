import type { Box, Diagram, DiagramFlow, DiagramNode, Point } from './diagram.ts';
import { letters } from './process-diagram.ts';
import { textLines } from './text-lines.ts';

const ink = '#1f2937';
const quiet = '#64748b';
const faint = '#cbd5e1';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface TextStyle {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly most?: number;
  readonly top?: boolean;
}

/** A text in a box, broken into lines, in the middle of its height unless it begins at the top. */
function words(
  text: string,
  box: Box,
  { size, anchor = 'middle', bold = false, most = 3, top = false }: TextStyle,
): string {
  if (text === '') return '';
  const lines = textLines(text, size, box.width, most);
  const step = size * 1.18;
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor];
  const first = top ? box.y + size : box.y + box.height / 2 - ((lines.length - 1) * step) / 2 + size * 0.36;
  const spans = lines.map(
    (line, index) => `<tspan x="${x}" y="${(first + index * step).toFixed(1)}">${escaped(line)}</tspan>`,
  );
  const weight = bold ? ' font-weight="700"' : '';
  return `<text font-size="${size}" text-anchor="${anchor}" fill="${ink}"${weight}>${spans.join('')}</text>`;
}

function rectangle({ x, y, width, height }: Box, more: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${more}/>`;
}

function circle({ x, y, width }: Box, radius: number, more: string): string {
  return `<circle cx="${x + width / 2}" cy="${y + width / 2}" r="${radius}" fill="#fff" stroke="${ink}" ${more}/>`;
}

function shape(node: DiagramNode): string {
  const { x, y, width, height } = node;
  const radius = width / 2;
  switch (node.kind) {
    case 'task':
      return rectangle(node, `rx="6" fill="#eef4fb" stroke="${ink}" stroke-width="1"`);
    case 'while':
      return rectangle(node, `rx="6" fill="#fff" stroke="${quiet}" stroke-dasharray="3 2"`);
    case 'gateway':
      return `<path d="M${x + radius} ${y}L${x + width} ${y + radius}L${x + radius} ${y + height}L${x} ${y + radius}Z" fill="#fff7e0" stroke="${ink}"/>`;
    case 'milestone':
      return circle(node, radius, '') + circle(node, radius - 3, '');
    case 'end':
      return circle(node, radius - 1, 'stroke-width="3"');
    default:
      return circle(node, radius, node.within === null ? '' : 'stroke-dasharray="3 2"');
  }
}

function nameOf(node: DiagramNode): string {
  const { kind, name, label } = node;
  if (kind === 'while' && label !== null) {
    return words(name, label, { size: letters.small, anchor: 'start', most: 4, top: true });
  }
  if (label !== null) return words(name, label, { size: letters.name, anchor: 'end', bold: true });
  const inner = { ...node, x: node.x + 4, width: node.width - 8 };
  return kind === 'task'
    ? words(name, inner, { size: node.within === null ? letters.name : letters.small })
    : '';
}

/** The directions in which a line leaves a point, back and forth: none when it does not come by. */
function directions({ x, y }: Point, { way }: DiagramFlow): readonly string[] {
  return way.slice(1).flatMap((end, index) => {
    const begin = way[index] as Point;
    const isOn =
      x >= Math.min(begin.x, end.x) &&
      x <= Math.max(begin.x, end.x) &&
      y >= Math.min(begin.y, end.y) &&
      y <= Math.max(begin.y, end.y);
    if (!isOn) return [];
    return [begin, end]
      .filter((one) => one.x !== x || one.y !== y)
      .map((one) => `${Math.sign(one.x - x)} ${Math.sign(one.y - y)}`);
  });
}

/** Where lines come together or part: a dot tells it from lines that only cross. */
function joints(flows: readonly DiagramFlow[]): readonly Point[] {
  const corners = new Map<string, Point>();
  for (const corner of flows.flatMap(({ way }) => way.slice(1, -1))) {
    corners.set(`${corner.x} ${corner.y}`, corner);
  }
  return [...corners.values()].filter(
    (corner) => new Set(flows.flatMap((flow) => directions(corner, flow))).size > 2,
  );
}

function line({ way }: DiagramFlow): string {
  const path = way.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return `<path d="${path}" fill="none" stroke="${quiet}" stroke-width="1.1" stroke-linejoin="round" marker-end="url(#arrow)"/>`;
}

/** A diagram as SVG, in letters of Noto Sans: the same diagram gives the same bytes. */
export function svgOf(diagram: Diagram): string {
  const { width, height, head, title, lanes, nodes, flows } = diagram;
  const heads = lanes.map((lane) => {
    const box = { x: lane.x + 6, y: lane.y, width: lane.width - 12, height: head };
    return (
      rectangle({ ...lane, height: head }, `fill="#f1f5f9" stroke="${faint}" stroke-width="1"`) +
      rectangle(lane, `fill="none" stroke="${faint}" stroke-width="1"`) +
      words(lane.name, box, { size: letters.head, most: 6 })
    );
  });
  const top = { x: 0, y: 0, width, height: title };
  const marker = `<marker id="arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="6.5" markerHeight="6.5" orient="auto"><path d="M0 0.8L8 4L0 7.2Z" fill="${quiet}"/></marker>`;
  const boxes = nodes.filter(({ kind }) => kind === 'while');
  const others = nodes.filter(({ kind }) => kind !== 'while');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-1 -1 ${width + 2} ${height + 2}" font-family="Noto Sans, Noto Sans SC">`,
    `<defs>${marker}</defs>`,
    rectangle({ x: -1, y: -1, width: width + 2, height: height + 2 }, 'fill="#fff"'),
    rectangle(top, `fill="#e2e8f0" stroke="${faint}" stroke-width="1"`),
    words(diagram.name, top, { size: letters.title, bold: true, most: 1 }),
    ...heads,
    ...boxes.map(shape),
    ...flows.map(line),
    ...joints(flows).map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.1" fill="${quiet}"/>`),
    ...others.map(shape),
    ...nodes.map(nameOf),
    '</svg>',
  ].join('\n');
}

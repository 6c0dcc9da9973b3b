import { type Cause, type CauseNode, causeTree } from '../../processes/problem/causes.ts';

/** A cause as one line of the indented list in which people write an analysis. */
export interface CauseLine {
  readonly id: string;
  /** 0: directly below the problem. */
  readonly level: number;
  readonly kind: Cause['kind'];
  readonly text: string;
  readonly confirmed: boolean;
}

/** The causes as lines, each after what it explains. Pure. */
export function linesOf(causes: readonly Cause[]): readonly CauseLine[] {
  const walk = (nodes: readonly CauseNode[]): readonly CauseLine[] =>
    nodes.flatMap(({ id, depth, kind, text, confirmed, below }) => [
      { id, level: depth - 1, kind, text, confirmed },
      ...walk(below),
    ]);
  return walk(causeTree(causes));
}

/** The lines as causes: each explains the last line above it that stands one level further out. Pure. */
export function causesOf(lines: readonly CauseLine[]): readonly Cause[] {
  const above: string[] = [];
  return lines.map(({ id, level, kind, text, confirmed }) => {
    above.length = level;
    above[level] = id;
    return { id, parent: level === 0 ? null : (above[level - 1] ?? null), kind, text, confirmed };
  });
}

/** Where the lines end that belong to one: those further in that follow it. */
function endOf(lines: readonly CauseLine[], at: number): number {
  const level = lines[at]?.level ?? 0;
  const after = lines.findIndex((line, index) => index > at && line.level <= level);
  return after === -1 ? lines.length : after;
}

/** Moves a line, and what belongs to it, one level in or out; the same lines where it cannot go there. Pure. */
export function moved(lines: readonly CauseLine[], at: number, by: 1 | -1): readonly CauseLine[] {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || line.level + by < 0) return lines;
  // Further in than one below the line before it there is nothing that it could explain.
  if (by === 1 && (before === undefined || line.level > before.level)) return lines;
  const end = endOf(lines, at);
  return lines.map((one, index) => (index >= at && index < end ? { ...one, level: one.level + by } : one));
}

/** Adds a line after one and what belongs to it, on its level; at the end where none is named. Pure. */
export function added(lines: readonly CauseLine[], at: number | null): readonly CauseLine[] {
  const names = new Set(lines.map(({ id }) => id));
  let number = lines.length + 1;
  while (names.has(`c${number}`)) number += 1;
  const level = at === null ? 0 : (lines[at]?.level ?? 0);
  const line: CauseLine = { id: `c${number}`, level, kind: 'why', text: '', confirmed: false };
  return lines.toSpliced(at === null ? lines.length : endOf(lines, at), 0, line);
}

/** Takes a line away; what belonged to it moves one level out. Pure. */
export function removed(lines: readonly CauseLine[], at: number): readonly CauseLine[] {
  const end = endOf(lines, at);
  return lines
    .map((line, index) => (index > at && index < end ? { ...line, level: line.level - 1 } : line))
    .toSpliced(at, 1);
}

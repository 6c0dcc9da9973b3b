import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';

/** What a cause in the analysis says: an answer to "why", something that made it worse, or what shows it. */
export const causeKinds = ['why', 'contributing', 'evidence'] as const;

/** Most causes of one analysis, and how deep they may go: more than that nobody reads. */
export const mostCauses = 100;
export const deepestCause = 10;

/** One cause. A chain of causes is a 5-why analysis, a branching one a cause tree. */
export interface Cause {
  /** Short name within the record. */
  readonly id: string;
  /** The cause or effect that it explains; null: it explains the problem itself. */
  readonly parent: string | null;
  readonly kind: (typeof causeKinds)[number];
  readonly text: string;
  readonly confirmed: boolean;
}

/** A cause with those below it, and how deep it stands (1: directly below the problem). */
export interface CauseNode extends Cause {
  readonly depth: number;
  readonly below: readonly CauseNode[];
}

/** The causes that a record holds, in the order in which they are written. */
export function causesIn(record: Pick<ProcessRecord, 'values'>): readonly Cause[] {
  return rowsIn(record as ProcessRecord, 'causes').map((row) => ({
    id: String(row['id']),
    parent: typeof row['parent'] === 'string' && row['parent'] !== '' ? row['parent'] : null,
    kind: row['kind'] as Cause['kind'],
    text: String(row['text']),
    confirmed: row['confirmed'] === true,
  }));
}

/** How deep a cause stands; null where its way up ends in a circle or in nothing. */
function depthOf(cause: Cause, byId: ReadonlyMap<string, Cause>): number | null {
  const passed = new Set<string>();
  let at: Cause | undefined = cause;
  while (at !== undefined && !passed.has(at.id)) {
    passed.add(at.id);
    if (at.parent === null) return passed.size;
    at = byId.get(at.parent);
  }
  return null;
}

/** What is wrong with one cause among the others; null: nothing. */
function problemOf(
  cause: Cause,
  byId: ReadonlyMap<string, Cause>,
): Pick<FieldProblem, 'code' | 'params'> | null {
  const { parent } = cause;
  if (parent !== null && !byId.has(parent))
    return { code: 'problem.cause-parent-unknown', params: { parent } };
  const depth = depthOf(cause, byId);
  // Whoever stands above an unknown parent is told by that one.
  if (depth === null) return { code: 'problem.causes-in-circle', params: { cause: cause.id } };
  if (depth > deepestCause) return { code: 'problem.causes-too-deep', params: { most: deepestCause } };
  // What shows a cause is no cause: nothing can be below it.
  const above = parent === null ? undefined : byId.get(parent);
  return above?.kind === 'evidence' ? { code: 'problem.cause-below-evidence', params: { parent } } : null;
}

/** What speaks against an analysis of causes: names given twice, parents that are not there, circles, limits. Pure. */
export function causeProblems(causes: readonly Cause[]): readonly FieldProblem[] {
  if (causes.length > mostCauses) {
    return [{ field: 'causes', code: 'problem.too-many-causes', params: { most: mostCauses } }];
  }
  // The first of a name counts; a second one is told.
  const byId = new Map(causes.toReversed().map((cause) => [cause.id, cause]));
  return causes.flatMap((cause, at): readonly FieldProblem[] => {
    if (byId.get(cause.id) !== cause) {
      return [{ field: `causes.${at}.id`, code: 'problem.cause-twice', params: { cause: cause.id } }];
    }
    const problem = problemOf(cause, byId);
    return problem === null ? [] : [{ field: `causes.${at}.parent`, ...problem }];
  });
}

/** The causes as a tree, each below what it explains, in the order in which they are written; for an analysis without problems. */
export function causeTree(causes: readonly Cause[]): readonly CauseNode[] {
  const below = Map.groupBy(causes, ({ parent }) => parent);
  const nodesBelow = (parent: string | null, depth: number): readonly CauseNode[] =>
    (below.get(parent) ?? []).map((cause) => ({ ...cause, depth, below: nodesBelow(cause.id, depth + 1) }));
  return nodesBelow(null, 1);
}

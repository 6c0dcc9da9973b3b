import type { CheckVerdict } from '../../kernel/verdict.ts';
import type { AssessedRequirement, Assessment } from './assessment.ts';

/**
 * How a requirement moved: `worse` it is contradicted now, or lost its support; `better` the other way round; `otherwise`
 * between verdicts that say neither.
 */
export type Direction = 'worse' | 'better' | 'otherwise';

/** A check that says something else than before; null: it did not bear on the requirement then, or does not now. */
export interface MovedCheck {
  readonly id: string;
  readonly from: CheckVerdict | null;
  readonly to: CheckVerdict | null;
}

/** A requirement with another verdict than before, and what made it so. */
export interface Move {
  readonly id: string;
  readonly from: CheckVerdict;
  readonly to: CheckVerdict;
  readonly direction: Direction;
  readonly checks: readonly MovedCheck[];
  /** Whether another judgement counts than before, or none any more. */
  readonly judged: boolean;
}

/** For one side or the other only what is told by all: contradicted, undecided in whatever way, supported. */
function standing(verdict: CheckVerdict): number {
  if (verdict === 'contradicts') return 0;
  return verdict === 'supports' ? 2 : 1;
}

function directionOf(from: CheckVerdict, to: CheckVerdict): Direction {
  const step = standing(to) - standing(from);
  if (step === 0) return 'otherwise';
  return step < 0 ? 'worse' : 'better';
}

function movedChecks(before: AssessedRequirement, after: AssessedRequirement): readonly MovedCheck[] {
  const verdictIn = ({ checks }: AssessedRequirement, id: string): CheckVerdict | null =>
    checks.find((check) => check.id === id)?.verdict ?? null;
  const ids = new Set([...before.checks, ...after.checks].map(({ id }) => id));
  return [...ids]
    .toSorted()
    .map((id) => ({ id, from: verdictIn(before, id), to: verdictIn(after, id) }))
    .filter(({ from, to }) => from !== to);
}

/** The requirements of which two assessments say different things, in the order of the standard; left out: in one only. */
export function movesBetween(
  before: Pick<Assessment, 'requirements'>,
  after: Pick<Assessment, 'requirements'>,
): readonly Move[] {
  const earlier = new Map(before.requirements.map((one) => [one.id, one]));
  return after.requirements.flatMap((one) => {
    const was = earlier.get(one.id);
    if (was === undefined || was.verdict === one.verdict) return [];
    return [
      {
        id: one.id,
        from: was.verdict,
        to: one.verdict,
        direction: directionOf(was.verdict, one.verdict),
        checks: movedChecks(was, one),
        judged: was.judgement?.id !== one.judgement?.id,
      },
    ];
  });
}

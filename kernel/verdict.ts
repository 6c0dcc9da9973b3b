/**
 * What evidence can say, from the worst to the best: a verdict over several checks is the worst of theirs.
 *
 * - `contradicts` at least one record or measure speaks against it
 * - `needs-judgement` a person has to judge: no check, or no planned value to judge by
 * - `no-evidence` there is nothing to look at
 * - `stale` what there is speaks for it, but is too old
 * - `supports` what there is speaks for it
 */
export const verdicts = ['contradicts', 'needs-judgement', 'no-evidence', 'stale', 'supports'] as const;

export type CheckVerdict = (typeof verdicts)[number];

/** Why a check cannot say anything by itself. */
export type UndecidedReason = 'planned-value-unconfirmed' | 'planned-value-missing';

/** What the verdict of a check follows from. */
export interface VerdictBasis {
  readonly population: number;
  /** Settings that lack a planned value which was needed. */
  readonly absent: readonly string[];
  /** Settings that hold a starting value which nobody confirmed. */
  readonly unconfirmed: readonly string[];
  readonly exceptions: number;
  readonly beyond_limit: boolean;
  readonly newest_evidence_at: number | null;
  /** Evidence older than this instant is stale. */
  readonly stale_before: number;
}

/** A verdict and, when a person has to judge, why. */
export interface Outcome {
  readonly verdict: CheckVerdict;
  readonly reason: UndecidedReason | null;
  readonly settings: readonly string[];
}

/**
 * The verdict of one check.
 *
 * Nothing to look at is never a pass. Without values that the organisation planned (and confirmed as its own) there
 * is nothing to judge by. An exception speaks against it however old it is; only what would support can be stale.
 */
export function verdictOf(basis: VerdictBasis): Outcome {
  if (basis.population === 0) return { verdict: 'no-evidence', reason: null, settings: [] };
  if (basis.absent.length > 0) {
    return { verdict: 'needs-judgement', reason: 'planned-value-missing', settings: basis.absent };
  }
  if (basis.unconfirmed.length > 0) {
    return { verdict: 'needs-judgement', reason: 'planned-value-unconfirmed', settings: basis.unconfirmed };
  }
  const decided = { reason: null, settings: [] };
  if (basis.exceptions > 0 || basis.beyond_limit) return { verdict: 'contradicts', ...decided };
  const stale = basis.newest_evidence_at === null || basis.newest_evidence_at < basis.stale_before;
  return { verdict: stale ? 'stale' : 'supports', ...decided };
}

/** The worse of two verdicts. */
export function worseOf(a: CheckVerdict, b: CheckVerdict): CheckVerdict {
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}

/**
 * How the answer of a check counts that is stricter than the text of its requirements.
 *
 * - `counts` as the answer of any other check: the organisation holds itself to it
 * - `asks` what speaks against it alone is no contradiction of the requirement: a person judges
 * - `off` it counts for nothing, and is shown as what it found
 */
export const strictWeights = ['counts', 'asks', 'off'] as const;

export type StrictWeight = (typeof strictWeights)[number];

/** What a check's answer means for its requirement, by how it counts; null: nothing. */
export function weighed(verdict: CheckVerdict, weight: StrictWeight): CheckVerdict | null {
  if (weight === 'off') return null;
  return weight === 'asks' && verdict === 'contradicts' ? 'needs-judgement' : verdict;
}

/** What a person judged of a requirement, until when it stands (epoch milliseconds). */
export interface StandingJudgement {
  readonly verdict: 'supports' | 'contradicts';
  readonly valid_until: number;
}

/**
 * The verdict of a requirement from its checks and the newest judgement of a person.
 *
 * Checks count by the worst of them; without any, a person has to judge. What contradicts wins, whoever found it: a
 * judgement cannot talk records away, nor records a judgement. A judgement that stands otherwise decides where checks
 * cannot say enough (no planned value, nothing to look at, too old). One that ran out leaves `stale` behind there.
 *
 * @param reference epoch milliseconds at which the judgement must still stand
 */
export function requirementVerdict(
  checks: readonly CheckVerdict[],
  judgement: StandingJudgement | null,
  reference: number,
): CheckVerdict {
  const found = checks.length === 0 ? 'needs-judgement' : checks.reduce(worseOf);
  if (judgement === null || found === 'contradicts') return found;
  if (judgement.valid_until > reference) return judgement.verdict;
  return found === 'supports' ? 'supports' : 'stale';
}

import type { Measure } from '../../kernel/check.ts';
import type { Origin } from '../../kernel/record.ts';
import { type CheckVerdict, type StrictWeight, verdicts } from '../../kernel/verdict.ts';

/** How many requirements have which verdict. */
export type VerdictCounts = Readonly<Record<CheckVerdict, number>>;

/**
 * The answer of a check about one requirement as an assessment keeps it: what bears on others is left out. Its exceptions
 * are kept beside.
 */
export interface AssessedCheck {
  readonly id: string;
  /** How the answer counts; absent where the assessment was made before that could be chosen: as any other. */
  readonly counts?: StrictWeight;
  readonly verdict: CheckVerdict;
  readonly population: number;
  readonly exceptions: number;
  readonly newest_evidence_at: string | null;
  readonly evidence: Readonly<Record<Origin, number>>;
  readonly measures: readonly Measure[];
  readonly reason: string | null;
  readonly settings: readonly string[];
}

/** What a person judged of a requirement, as it stood when the assessment was made. */
export interface AssessedJudgement {
  readonly id: string;
  readonly verdict: 'supports' | 'contradicts';
  readonly reason: string;
  readonly judged_by: { readonly id: string; readonly name: string };
  readonly judged_at: string;
  readonly valid_until: string;
}

/** A requirement with its verdict and what it rests on. */
export interface AssessedRequirement {
  readonly id: string;
  readonly clause: string;
  readonly verdict: CheckVerdict;
  readonly checks: readonly AssessedCheck[];
  readonly judgement: AssessedJudgement | null;
}

/** An assessment in short, as lists and trends show it. Instants as ISO 8601 in UTC. */
export interface AssessmentSummary {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly queried_at: string;
  /** The clause it was limited to; null for all requirements. */
  readonly clause: string | null;
  readonly counts: VerdictCounts;
  /** Counts for each clause and each clause above it (`8`, `8.6`, `8.6.1`). */
  readonly clauses: Readonly<Record<string, VerdictCounts>>;
}

/** A whole assessment: what `GET /assessments/latest` answers and `touchstone assess --json` prints. */
export interface Assessment extends Omit<AssessmentSummary, 'clauses'> {
  readonly requirements: readonly AssessedRequirement[];
}

function noCounts(): Record<CheckVerdict, number> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<CheckVerdict, number>;
}

/** How many of the requirements have which verdict. */
export function countVerdicts(requirements: readonly AssessedRequirement[]): VerdictCounts {
  const counts = noCounts();
  for (const { verdict } of requirements) counts[verdict] += 1;
  return counts;
}

/** The same for each clause, a requirement counting in its own and in every clause above. */
export function countByClause(requirements: readonly AssessedRequirement[]): Record<string, VerdictCounts> {
  const clauses: Record<string, Record<CheckVerdict, number>> = {};
  for (const { clause, verdict } of requirements) {
    const parts = clause.split('.');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const counts = (clauses[parts.slice(0, depth).join('.')] ??= noCounts());
      counts[verdict] += 1;
    }
  }
  return clauses;
}

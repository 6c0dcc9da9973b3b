import type { DeploymentMatching } from './settings.ts';

/** What of a report tells where it belongs. Instants are epoch milliseconds. */
export interface ToMatch {
  readonly change_reference: string | null;
  readonly deployed_at: number;
  readonly service: string | null;
  readonly items: readonly string[];
}

/** A change or release to which a deployment may belong. */
export interface Candidate {
  readonly id: string;
  readonly process: 'change' | 'release';
  readonly number: string;
  /** The key it has in another system. */
  readonly external_key: string | null;
  readonly planned_start: number | null;
  readonly planned_end: number | null;
  readonly services: readonly string[];
  readonly items: readonly string[];
  /** Whether it may be carried out: only such is found by time. */
  readonly underway: boolean;
}

/** What was found, and by what. */
export interface Match {
  readonly candidate: Candidate;
  readonly matched_by: 'reference' | 'window';
}

/** Numbers of ours that a reference holds, such as a branch or a message of a commit. */
export function numbersIn(reference: string): readonly string[] {
  const found = reference.toUpperCase().match(/\b(?:CHG|REL)\d{1,15}\b/g) ?? [];
  return [...new Set(found)];
}

function byReference(reference: string, candidates: readonly Candidate[]): Candidate | null {
  const numbers = numbersIn(reference);
  const named = candidates.filter(
    ({ number, external_key }) =>
      numbers.includes(number) || (external_key !== null && external_key === reference.trim()),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isAbout({ services, items }: Candidate, wanted: ToMatch): boolean {
  if (wanted.items.length > 0 && items.some((item) => wanted.items.includes(item))) return true;
  return wanted.service !== null && services.includes(wanted.service);
}

function byWindow(
  wanted: ToMatch,
  candidates: readonly Candidate[],
  { tolerance_minutes }: Pick<DeploymentMatching, 'tolerance_minutes'>,
): Candidate | null {
  const slack = tolerance_minutes * 60_000;
  const fitting = candidates.filter(({ process, underway, planned_start, planned_end, ...rest }) => {
    if (process !== 'change' || !underway || planned_start === null) return false;
    const { deployed_at } = wanted;
    const inTime =
      deployed_at >= planned_start - slack && deployed_at <= (planned_end ?? planned_start) + slack;
    return inTime && isAbout({ process, underway, planned_start, planned_end, ...rest }, wanted);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * The one change or release to which a deployment belongs; null where none fits or several do. Pure.
 *
 * Whoever names a change means that one: where it is not there, nothing else is looked for. Without a name it is the only
 * change that may be carried out, is planned for that time, and touches the service or one of the items.
 */
export function matchOf(
  wanted: ToMatch,
  candidates: readonly Candidate[],
  plan: Pick<DeploymentMatching, 'tolerance_minutes'>,
): Match | null {
  const reference = wanted.change_reference;
  const candidate =
    reference === null ? byWindow(wanted, candidates, plan) : byReference(reference, candidates);
  return candidate === null ? null : { candidate, matched_by: reference === null ? 'window' : 'reference' };
}

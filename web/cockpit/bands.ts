import type { CheckVerdict } from '../../kernel/verdict.ts';
import { clauses } from '../../standard/clauses.ts';
import { requirements } from '../../standard/requirements.ts';
import type { Clause, Requirement } from '../../standard/types.ts';
import type { AssessedRequirement, AssessmentSummary } from './assessment.ts';

/** A clause with requirements of its own: one band of the wall. */
export interface Band {
  readonly clause: Clause;
  readonly requirements: readonly Requirement[];
}

/** A chapter of the standard, or a part of clause 8, with its bands. */
export interface Section {
  readonly clause: Clause;
  readonly bands: readonly Band[];
}

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

/** The clause of that number. @throws Error when the standard has none */
export function clauseNamed(id: string): Clause {
  const clause = byId.get(id);
  if (clause === undefined) throw new Error(`There is no clause ${id}.`);
  return clause;
}

/** A clause and all it lies in, the outermost first: 8, 8.6, 8.6.1. */
export function pathOfClause(id: string): readonly Clause[] {
  const clause = clauseNamed(id);
  return clause.parent === null ? [clause] : [...pathOfClause(clause.parent), clause];
}

/** Whether a clause is another or lies in it. */
export function isWithinClause(clause: string, outer: string): boolean {
  return clause === outer || clause.startsWith(`${outer}.`);
}

// Clause 8 is as large as all others together, so that its parts stand for themselves.
function sectionOf(clause: string): string {
  const parts = clause.split('.');
  return parts.slice(0, parts[0] === '8' ? 2 : 1).join('.');
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

const bands: readonly Band[] = grouped(requirements, ({ clause }) => clause).map(([id, own]) => ({
  clause: clauseNamed(id),
  requirements: own,
}));

/** Every requirement in clause order, as the wall shows them. */
export const sections: readonly Section[] = grouped(bands, ({ clause }) => sectionOf(clause.id)).map(
  ([id, own]) => ({ clause: clauseNamed(id), bands: own }),
);

/** The next or the one before in the order of the wall; undefined at its ends, and for what the wall has not. */
export function neighbourOf(id: string, step: 1 | -1): Requirement | undefined {
  const place = requirements.findIndex((requirement) => requirement.id === id);
  return place === -1 ? undefined : requirements[place + step];
}

export type Verdicts = ReadonlyMap<string, AssessedRequirement>;

/** What an assessment found, by requirement. */
export function byRequirement(assessed: readonly AssessedRequirement[]): Verdicts {
  return new Map(assessed.map((requirement) => [requirement.id, requirement]));
}

/** How much of a clause evidence supported over the assessments, from 0 to 1; null where nothing was decided. */
export function sparkOf(
  clause: string,
  assessments: readonly AssessmentSummary[],
): readonly (number | null)[] {
  return assessments.map((assessment) => {
    const counts = assessment.clauses[clause];
    if (counts === undefined) return null;
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return counts['needs-judgement'] === all ? null : counts.supports / all;
  });
}

/** Where an arrow key leads on the wall; undefined beyond its edges. */
export function moved(id: string, key: string): string | undefined {
  const own = bands.findIndex((band) => band.requirements.some((requirement) => requirement.id === id));
  const band = bands[own];
  if (band === undefined) return undefined;
  const place = band.requirements.findIndex((requirement) => requirement.id === id);
  const inBand = (step: number): string | undefined => {
    const list = bands[own + step]?.requirements;
    return list?.[Math.min(place, list.length - 1)]?.id;
  };
  if (key === 'ArrowRight') return neighbourOf(id, 1)?.id;
  if (key === 'ArrowLeft') return neighbourOf(id, -1)?.id;
  if (key === 'ArrowDown') return inBand(1);
  if (key === 'ArrowUp') return inBand(-1);
  if (key === 'Home') return requirements[0]?.id;
  if (key === 'End') return requirements.at(-1)?.id;
  return undefined;
}

/** The order in which verdicts are listed: what needs attention first. */
export const verdictOrder: readonly CheckVerdict[] = [
  'contradicts',
  'stale',
  'no-evidence',
  'needs-judgement',
  'supports',
];

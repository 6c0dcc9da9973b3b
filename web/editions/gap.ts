import type { Language } from '../../kernel/text.ts';
import { clausesOf2005, clausesOf2011 } from '../../standard/earlier-clauses.ts';
import { clauseOrigins } from '../../standard/editions.ts';
import { requirementsOfClause } from '../../standard/requirements.ts';
import type { Clause, ClauseOrigins, Edition, Origin, Requirement } from '../../standard/types.ts';
import { clauseNamed, pathOfClause } from '../cockpit/bands.ts';

/** Where an organisation comes from, as the URL says it. */
type From = '2011' | '2005' | 'bs15000';

/** An earlier edition to come from. */
export interface Source {
  readonly value: From;
  /** Its name in short; names are not translated. */
  readonly name: string;
  /** Editions whose notes are worth reading. */
  readonly editions: readonly Edition['id'][];
  readonly originOf: (entry: ClauseOrigins) => Origin;
  readonly titles: typeof clausesOf2011;
}

const from2005 = { originOf: (entry: ClauseOrigins) => entry.from_2005, titles: clausesOf2005 };

/** Every edition to come from, the newest first. */
export const sources: readonly Source[] = [
  {
    value: '2011',
    name: '2011',
    editions: ['2011'],
    originOf: (entry) => entry.from_2011,
    titles: clausesOf2011,
  },
  { value: '2005', name: '2005', editions: ['2005'], ...from2005 },
  { value: 'bs15000', name: 'BS 15000', editions: ['bs15000-2002', 'bs15000-2000'], ...from2005 },
];

/** The edition that the URL names; the newest where it names none that is known. */
export function sourceOf(text: string | undefined): Source {
  const found = sources.find(({ value }) => value === text) ?? sources[0];
  if (found === undefined) throw new Error('There is no earlier edition.');
  return found;
}

/** A line of the gap list. */
export interface GapRow {
  readonly clause: Clause;
  readonly origin: Origin;
  readonly requirements: readonly Requirement[];
}

// Made once: rows that stay the same objects need not be drawn again.
const requirementsOf = new Map(clauseOrigins.map(({ clause }) => [clause, requirementsOfClause(clause)]));

const rowsOf: ReadonlyMap<From, readonly GapRow[]> = new Map(
  sources.map(({ value, originOf }) => [
    value,
    clauseOrigins.map((entry) => ({
      clause: clauseNamed(entry.clause),
      origin: originOf(entry),
      requirements: requirementsOf.get(entry.clause) ?? [],
    })),
  ]),
);

/** The gap list: every clause of 2018 without clauses below it. */
export function gapRows({ value }: Source): readonly GapRow[] {
  return rowsOf.get(value) ?? [];
}

/** Whether a clause needs a look: new, or asked for otherwise than before. */
export function isGap({ origin }: GapRow): boolean {
  return origin.change === 'new' || origin.change === 'changed';
}

/** Lines that belong together: a chapter, or a part of clause 8, which is as large as all chapters together. */
export interface GapGroup {
  readonly clause: Clause;
  readonly rows: readonly GapRow[];
}

/** The chapter of a clause, or its part of clause 8. */
function groupClause({ id }: Clause): Clause {
  const path = pathOfClause(id);
  const group = path[path[0]?.id === '8' ? 1 : 0];
  return group ?? clauseNamed(id);
}

/** Puts lines that follow each other under their chapters. */
export function grouped(rows: readonly GapRow[]): readonly GapGroup[] {
  const groups = Map.groupBy(rows, ({ clause }) => groupClause(clause));
  return [...groups].map(([clause, own]) => ({ clause, rows: own }));
}

/** The clauses of the earlier edition from which a line comes, with their titles. */
export function originNames(
  source: Source,
  { clauses }: Origin,
  language: Language,
): readonly { readonly id: string; readonly title: string }[] {
  return clauses.map((id) => ({ id, title: source.titles[id]?.[language] ?? '' }));
}

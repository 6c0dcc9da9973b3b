import type { ListedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A competence of one person for one role, as far as the matrix shows it. */
export interface MatrixEntry {
  readonly number: string;
  readonly required: number;
  /** Null: nobody has assessed it yet. */
  readonly actual: number | null;
}

/** People by role: who needs what, and how far they are. */
export interface CompetenceMatrix {
  /** Ids of the roles that somebody holds, in the order of the organisation's own list; roles not in it any more last. */
  readonly roles: readonly string[];
  readonly rows: readonly {
    readonly person: Reference;
    /** One place for each role; a person may hold a role more than once, for different services say. */
    readonly cells: readonly (readonly MatrixEntry[])[];
  }[];
  /** How many entries fall short of what is required. */
  readonly gaps: number;
  readonly unassessed: number;
}

function entryOf(record: ListedRecord): MatrixEntry {
  const actual = record['actual_level'];
  return {
    number: record.number,
    required: Number(record['required_level']),
    actual: typeof actual === 'number' ? actual : null,
  };
}

/** Whether somebody is short of what a role requires. */
export function fallsShort({ required, actual }: MatrixEntry): boolean {
  return actual !== null && actual < required;
}

/** Puts the competences that are current into a matrix of people and roles. */
export function competenceMatrix(
  records: readonly ListedRecord[],
  known_roles: readonly string[],
): CompetenceMatrix {
  const held = new Set(records.map((record) => String(record['role'])));
  const unknown = [...held].filter((role) => !known_roles.includes(role)).toSorted();
  const roles = [...known_roles.filter((role) => held.has(role)), ...unknown];
  const people = new Map<string, { readonly person: Reference; readonly cells: MatrixEntry[][] }>();
  for (const record of records) {
    const person = record['person'] as Reference;
    const row = people.get(person.id) ?? { person, cells: roles.map((): MatrixEntry[] => []) };
    row.cells[roles.indexOf(String(record['role']))]?.push(entryOf(record));
    people.set(person.id, row);
  }
  const entries = records.map(entryOf);
  return {
    roles,
    rows: [...people.values()].toSorted((a, b) => a.person.name.localeCompare(b.person.name)),
    gaps: entries.filter(fallsShort).length,
    unassessed: entries.filter(({ actual }) => actual === null).length,
  };
}

import { Refusal } from '../../kernel/errors.ts';
import { readList } from '../exchange/read-list.ts';

/** Columns that a list of people may have. */
export const peopleColumns = [
  'email',
  'name',
  'roles',
  'language',
  'time_zone',
  'active',
  'customer',
  'manager',
] as const;

/** A column of a list of people. */
export type PeopleColumn = (typeof peopleColumns)[number];

/** Most people of one list, and most of its text, in characters. */
export const mostPeople = 2_000;
export const longestPeopleList = 1_000_000;

/** A line of a list of people: what stands in its cells, blanks left out. */
export interface PersonLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<PeopleColumn, string>>>;
  /** Why the line cannot be read; null: it can. */
  readonly refusal: Refusal | null;
}

function checkColumns(columns: readonly string[]): readonly PeopleColumn[] {
  const known = columns.map((column) => column.replace(/^\uFEFF/, '').toLowerCase());
  const unknown = known.filter((column) => !peopleColumns.some((one) => one === column));
  if (unknown.length > 0 || !known.includes('email')) {
    throw new Refusal('people-list.columns', {
      columns: known.join(', ').slice(0, 500),
      possible: peopleColumns.join(', '),
    });
  }
  return known as PeopleColumn[];
}

/**
 * Takes a list of people apart. Its first line names the columns, of which only `email` must be there.
 *
 * @throws Refusal `people-list.columns`, `people-list.too-long`, those of reading CSV
 */
export async function readPeopleList(csv: string): Promise<readonly PersonLine[]> {
  const list = await readList(new TextEncoder().encode(csv));
  const columns = checkColumns(list.columns);
  const lines: PersonLine[] = [];
  for await (const batch of list.batches) {
    for (const { line, cells, problem } of batch) {
      const given = columns.map((column, place) => [column, (cells[place] ?? '').trim()] as const);
      lines.push({
        line,
        cells: Object.fromEntries(given.filter(([, cell]) => cell !== '')),
        refusal: problem === undefined ? null : new Refusal(problem.code, problem.params),
      });
      if (lines.length > mostPeople) throw new Refusal('people-list.too-long', { most: mostPeople });
    }
  }
  return lines;
}

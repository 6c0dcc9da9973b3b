import type { ListedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A row of a field as the API shows it: references with names, instants as ISO 8601. */
export type ShownRow = Readonly<Record<string, unknown>>;

/** The rows that a record holds in a field. */
export function rowsOf(record: ListedRecord, field: string): readonly ShownRow[] {
  const value = record[field];
  return Array.isArray(value) ? (value as readonly ShownRow[]) : [];
}

/** What a record refers to in a field of several. */
export function referencesIn(record: ListedRecord, field: string): readonly Reference[] {
  const value = record[field];
  return Array.isArray(value) ? (value as readonly Reference[]) : [];
}

/** The name of a field, or of a cell of it (`criteria.0.evidence`) as field and column once. */
export function namesOfMissing(
  missing: readonly string[],
  names: {
    readonly field: (name: string) => string;
    readonly column: (field: string, column: string) => string;
  },
): readonly string[] {
  const told = missing.map((place) => {
    const [field = '', , column] = place.split('.');
    return column === undefined
      ? names.field(field)
      : `${names.field(field)}: ${names.column(field, column)}`;
  });
  return [...new Set(told)];
}

type Row = Readonly<Record<string, unknown>>;

/** What happened to one row of a table inside a record. */
export type RowChange =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'removed'; readonly row: Row }
  | {
      readonly kind: 'changed';
      readonly before: Row;
      readonly after: Row;
      readonly columns: readonly string[];
    };

/** A row as text; a blank says as little as a column that is missing. */
function textOf(row: Row): string {
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those of the first that have no equal among the second, each equal counted once. */
function notAmong(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(textOf(row), (left.get(textOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(textOf(row)) ?? 0;
    left.set(textOf(row), count - 1);
    return count <= 0;
  });
}

function changedColumns(before: Row, after: Row): readonly string[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return columns.filter(
    (column) => JSON.stringify(before[column] ?? null) !== JSON.stringify(after[column] ?? null),
  );
}

/** What happened between two states of a table: rows that are in both are left out, others paired in their order. */
export function rowChanges(before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const gone = notAmong(before, after);
  const come = notAmong(after, before);
  if (gone.length === come.length) {
    return gone.map((row, index) => {
      const now = come[index] ?? row;
      return { kind: 'changed', before: row, after: now, columns: changedColumns(row, now) };
    });
  }
  return [
    ...gone.map((row): RowChange => ({ kind: 'removed', row })),
    ...come.map((row): RowChange => ({ kind: 'added', row })),
  ];
}

/** The cells of a line. */
export type Row = readonly string[];

/** Rows with their cells in columns; those of `right` stand at the right of theirs. */
export function align(rows: readonly Row[], right: readonly number[] = []): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        right.includes(column) ? cell.padStart(width(column)) : cell.padEnd(width(column)),
      )
      .join('  ')
      .trimEnd(),
  );
}

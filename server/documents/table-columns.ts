import type { TextNode } from '../../processes/document/structured-text.ts';

const numberOf = (node: TextNode, name: string): number => Number(node.attrs?.[name] ?? 1);

/** How many columns each row takes: its own cells and those that reach down into it from rows above. */
function columnCounts(rows: readonly TextNode[]): readonly number[] {
  const counts = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.content ?? []) {
      const [colspan, rowspan] = [numberOf(cell, 'colspan'), numberOf(cell, 'rowspan')];
      for (let below = index; below < Math.min(rows.length, index + rowspan); below += 1) {
        counts[below] = (counts[below] ?? 0) + colspan;
      }
    }
  }
  return counts;
}

/**
 * How wide the columns of a table are, each in relation to the others: as the cells of its first row say, or all alike
 * where these do not say it of every column.
 */
export function columnShares(rows: readonly TextNode[]): readonly number[] {
  const count = Math.max(1, ...columnCounts(rows));
  const told = (rows[0]?.content ?? []).flatMap(
    ({ attrs }) => (attrs?.['colwidth'] as number[] | null) ?? [],
  );
  const complete = told.length === count && told.every((width) => width > 0);
  return complete ? told : Array.from({ length: count }, () => 10);
}

/** Whether a row holds headings of columns, and none that reaches into the rows below. */
export function isHeadRow(row: TextNode | undefined): boolean {
  const cells = row?.content ?? [];
  return (
    cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader' && numberOf(cell, 'rowspan') === 1)
  );
}

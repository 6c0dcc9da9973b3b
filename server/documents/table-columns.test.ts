import { describe, expect, test } from 'vitest';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { columnShares, isHeadRow } from './table-columns.ts';

const row = (...cells: readonly Partial<TextNode>[]): TextNode => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: 'tableCell', ...cell })),
});
const wide = (...colwidth: number[]) => ({ attrs: { colwidth, colspan: colwidth.length } });

describe('the columns of a table', () => {
  test('are as wide as its first row says of each of them', () => {
    expect(columnShares([row(wide(30), wide(20, 50)), row({}, {}, {})])).toEqual([30, 20, 50]);
  });

  test('are all alike where widths are missing or zero', () => {
    expect(columnShares([row(wide(30), {})])).toEqual([10, 10]);
    expect(columnShares([row(wide(30), wide(0))])).toEqual([10, 10]);
    expect(columnShares([])).toEqual([10]);
  });

  test('count cells that reach down from the row above', () => {
    expect(columnShares([row({ attrs: { rowspan: 2 } }, {}), row({}, {})])).toHaveLength(3);
  });
});

test('a row of headings is one only when none of them reaches below it', () => {
  const head = { type: 'tableHeader' };
  expect(isHeadRow(row(head, head))).toBe(true);
  expect(isHeadRow(row(head, {}))).toBe(false);
  expect(isHeadRow(row(head, { ...head, attrs: { rowspan: 2 } }))).toBe(false);
  expect(isHeadRow(undefined)).toBe(false);
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv-cell.ts';

test('a spreadsheet finds no formula in a cell', () => {
  expect(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'].map(csvCell)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\tx",
  ]);
  expect(csvCell(-1.5)).toBe('-1.5');
  expect(csvCell(null)).toBe('');
});

test('whatever was written is read again', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2 }), (values) => {
      const read = parse(csvLine(values));
      expect(
        read[0]?.map((value, index) => value === values[index] || value === `'${values[index]}`),
      ).toEqual(values.map(() => true));
    }),
  );
});

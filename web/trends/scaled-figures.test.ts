import { expect, test } from 'vitest';
import { scaledFigures } from './scaled-figures.ts';

const sharesOf = (rows: Parameters<typeof scaledFigures>[0]) =>
  scaledFigures(rows).map(({ shares }) => shares);

test('counts are measured together, parts among themselves, percentages by a hundred', () => {
  expect(
    sharesOf([
      { figure: 'recorded', value: 20, previous: 40, unit: 'count' },
      { figure: 'failed', value: 2, previous: 0, unit: 'count' },
      { figure: 'incidents', value: 200, previous: 100, unit: 'count' },
      { figure: 'by-type', group: 'normal', value: 5, previous: 10, unit: 'count' },
      { figure: 'success-share', value: 50, previous: null, unit: 'percent' },
      { figure: 'lead-time', value: 3, previous: 6, unit: 'hours' },
    ]),
  ).toEqual([
    { value: 0.5, previous: 1 },
    { value: 0.05, previous: 0 },
    { value: 1, previous: 0.5 },
    { value: 0.5, previous: 1 },
    { value: 0.5, previous: 0 },
    { value: 0.5, previous: 1 },
  ]);
});

test('where nothing was found there are no bars', () => {
  expect(sharesOf([{ figure: 'recorded', value: 0, previous: 0, unit: 'count' }])).toEqual([
    { value: 0, previous: 0 },
  ]);
});

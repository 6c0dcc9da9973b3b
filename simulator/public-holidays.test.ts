import { expect, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';

const dates = (year: number): string[] => publicHolidays(year, year).map(({ date }) => date);

test('the holidays of 2026 are those of the law, made up for where they fall on a weekend', () => {
  expect(dates(2026)).toEqual([
    '2026-01-01',
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-01'],
    ...['2026-09-02', '2026-09-03'],
  ]);
});

test('a New Year over a weekend is made up for day by day', () => {
  expect(dates(2027).slice(1, 8)).toEqual([
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
    ...['2027-02-10', '2027-02-11'],
  ]);
});

test('no date is named twice, whatever the years', () => {
  const all = publicHolidays(2020, 2040).map(({ date }) => date);
  expect(new Set(all).size).toBe(all.length);
  expect(all.toSorted()).toEqual(all);
});

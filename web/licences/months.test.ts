import { expect, test } from 'vitest';
import { moneyText } from './money.ts';
import { monthsOf } from './months.ts';

test('months follow one another over the turn of the year, empty ones too', () => {
  const days = ['2026-11-30', '2027-01-01', '2027-01-31', '2027-02-01'].map((day) => ({ day }));
  const months = monthsOf(days, '2026-11-15', '2027-02-10');
  expect(months.map(({ month, items }) => [month, items.length])).toEqual([
    ['2026-11', 1],
    ['2026-12', 0],
    ['2027-01', 2],
    ['2027-02', 1],
  ]);
});

test('amounts are written as the language does, without losing a cent, and unknown currencies by their letters', () => {
  expect(moneyText({ amount: '123456789012.35', currency: 'EUR' }, 'en-GB')).toBe('€123,456,789,012.35');
  expect(moneyText({ amount: '1200', currency: 'EUR' }, 'en-GB')).toBe('€1,200');
  expect(moneyText({ amount: '5', currency: 'XX' }, 'en-GB')).toBe('5 XX');
});

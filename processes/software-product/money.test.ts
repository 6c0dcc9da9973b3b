import { assert, bigInt, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, amountText, costOf, type Price } from './money.ts';

const price = (cost: string, quantity: number, more: Partial<Price> = {}): Price => ({
  cost: amountOf(cost) as bigint,
  quantity,
  currency: 'EUR',
  per: 'once',
  ...more,
});

test('amounts come back as they were written, to the cent', () => {
  expect(amountOf('12.5')).toBe(125_000n);
  expect(['', '-1', '1,5', '1.23456', 'x'].map(amountOf)).toEqual([null, null, null, null, null]);
  expect(amountText(amountOf('0.005') as bigint)).toBe('0.01');
  assert(
    property(bigInt({ min: 0n, max: 10n ** 13n }), (cents) => {
      const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(amountText(amountOf(text) as bigint)).toBe(text.replace(/\.00$/, ''));
    }),
  );
});

test('a share of a price is exact, and all of it is all of it', () => {
  expect(costOf([{ price: price('100', 3), count: 1 }])).toMatchObject([{ amount: '33.33' }]);
  assert(
    property(integer({ min: 1, max: 1000 }), (quantity) => {
      expect(costOf([{ price: price('1234.56', quantity), count: quantity }])).toMatchObject([
        { amount: '1234.56' },
      ]);
    }),
  );
});

test('currencies and ways of falling due are never added up, and nothing is not told', () => {
  const costs = costOf([
    { price: price('10', 1), count: 2 },
    { price: price('10', 1, { currency: 'VND' }), count: 1 },
    { price: price('10', 1, { per: 'year' }), count: 1 },
    { price: price('5', 1), count: 1 },
    { price: price('5', 1, { currency: 'CNY' }), count: 0 },
  ]);
  expect(costs.map(({ amount, currency, per }) => `${amount} ${currency} ${per}`)).toEqual([
    '25 EUR once',
    '10 VND once',
    '10 EUR year',
  ]);
});

import { expect, test } from 'vitest';
import type { RiskMethod } from '../../processes/risk/method.ts';
import type { ListedRecord } from '../records/record.ts';
import { riskMap } from './risk-map.ts';

const method: RiskMethod = {
  likelihoods: ['Rare', 'Possible', 'Likely'],
  consequences: ['Small', 'Large'],
  matrix: [
    ['low', 'low'],
    ['low', 'medium'],
    ['medium', 'high'],
  ],
  owner_accepts: 'low',
  top_management_accepts: 'medium',
};

function risk(number: string, values: Record<string, unknown>): ListedRecord {
  return { number, nature: 'risk', ...values } as never;
}

const records = [
  risk('RSK0000001', { inherent_likelihood: 3, inherent_consequence: 2 }),
  risk('RSK0000002', {
    inherent_likelihood: 3,
    inherent_consequence: 2,
    residual_likelihood: 1,
    residual_consequence: 2,
  }),
  risk('RSK0000003', { inherent_likelihood: null, inherent_consequence: null }),
  risk('RSK0000004', { nature: 'opportunity', inherent_likelihood: 3, inherent_consequence: 2 }),
  risk('RSK0000005', { inherent_likelihood: 5, inherent_consequence: 1 }),
];

const numbersIn = (map: ReturnType<typeof riskMap>, cell: string) =>
  map.rows
    .flat()
    .find(({ id }) => id === cell)
    ?.risks.map(({ number }) => number);

test('the map has the size of the method, the most likely first', () => {
  const { rows } = riskMap([], 'inherent', method);
  expect(rows.map((row) => row.map(({ id }) => id))).toEqual([
    ['3-1', '3-2'],
    ['2-1', '2-2'],
    ['1-1', '1-2'],
  ]);
  expect(rows[0]?.map(({ level }) => level)).toEqual(['medium', 'high']);
});

test('risks stand where they were assessed at the stage', () => {
  expect(numbersIn(riskMap(records, 'inherent', method), '3-2')).toEqual(['RSK0000001', 'RSK0000002']);
  expect(numbersIn(riskMap(records, 'residual', method), '1-2')).toEqual(['RSK0000002']);
  expect(numbersIn(riskMap(records, 'residual', method), '3-2')).toEqual([]);
});

test('what is not on the map is told: not assessed, off the scale, opportunities', () => {
  const map = riskMap(records, 'inherent', method);
  expect(map.placed).toBe(2);
  expect(map.outside.map(({ number }) => number)).toEqual(['RSK0000003', 'RSK0000005']);
  expect(map.opportunities).toBe(1);
});

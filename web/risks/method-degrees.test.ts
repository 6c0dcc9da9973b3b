import { expect, test } from 'vitest';
import { type RiskMethod, riskMethodProblems } from '../../processes/risk/method.ts';
import { withDegree, withoutDegree } from './method-degrees.ts';

const method: RiskMethod = {
  likelihoods: ['Rare', 'Likely', 'Certain'],
  consequences: ['Small', 'Large'],
  matrix: [
    ['low', 'medium'],
    ['low', 'high'],
    ['medium', 'very-high'],
  ],
  owner_accepts: 'low',
  top_management_accepts: 'medium',
};

test('a further degree brings its line of the matrix, judged like the one before', () => {
  const likelier = withDegree(method, 'likelihoods');
  expect(likelier.likelihoods).toEqual(['Rare', 'Likely', 'Certain', '']);
  expect(likelier.matrix.at(-1)).toEqual(['medium', 'very-high']);
  const worse = withDegree(method, 'consequences');
  expect(worse.consequences).toEqual(['Small', 'Large', '']);
  expect(worse.matrix).toEqual([
    ['low', 'medium', 'medium'],
    ['low', 'high', 'high'],
    ['medium', 'very-high', 'very-high'],
  ]);
});

test('a degree taken away takes its line along, and what remains is a method', () => {
  const fewer = withoutDegree(method, 'likelihoods', 0);
  expect(fewer.matrix).toEqual([
    ['low', 'high'],
    ['medium', 'very-high'],
  ]);
  expect(riskMethodProblems(fewer)).toEqual([]);
  const three = { ...withDegree(method, 'consequences'), consequences: ['Small', 'Large', 'Huge'] };
  const back = withoutDegree(three, 'consequences', 1);
  expect(back.consequences).toEqual(['Small', 'Huge']);
  expect(riskMethodProblems(back)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove, levelOf, limitOf, type RiskMethod, riskLevels, riskMethodProblems } from './method.ts';
import { riskSettings } from './settings.ts';

const small: RiskMethod = {
  likelihoods: ['Rare', 'Likely'],
  consequences: ['Minor', 'Noticeable', 'Severe'],
  matrix: [
    ['low', 'medium', 'high'],
    ['medium', 'high', 'very-high'],
  ],
  owner_accepts: 'low',
  top_management_accepts: 'high',
};

const codes = (value: unknown): readonly string[] =>
  riskMethodProblems(value).map(({ path, code }) => `${path} ${code}`);

describe('the level of a risk', () => {
  it('reads likelihood down and consequence across', () => {
    expect(levelOf(small, 1, 1)).toBe('low');
    expect(levelOf(small, 1, 3)).toBe('high');
    expect(levelOf(small, 2, 1)).toBe('medium');
    expect(levelOf(small, 2, 3)).toBe('very-high');
  });

  it.each([
    [0, 1],
    [3, 1],
    [1, 4],
    [1.5, 1],
    [1, Number.NaN],
  ])('has none for likelihood %s and consequence %s', (likelihood, consequence) => {
    expect(levelOf(small, likelihood, consequence)).toBeNull();
  });

  it('lies above every lower one, and above none at all', () => {
    expect(riskLevels.map((level) => isAbove(level, 'medium'))).toEqual([false, false, true, true]);
    expect(isAbove('low', null)).toBe(true);
  });

  it('is bounded by the limit of whoever accepts', () => {
    expect([limitOf(small, 'owner'), limitOf(small, 'top-management')]).toEqual(['low', 'high']);
  });
});

describe('problems of a method', () => {
  it('are none of the starting value, nor of a smaller one', () => {
    expect(riskMethodProblems(riskSettings['risk.method']?.starting_value)).toEqual([]);
    expect(riskMethodProblems(small)).toEqual([]);
    expect(riskMethodProblems({ ...small, owner_accepts: null, top_management_accepts: null })).toEqual([]);
  });

  it('name rows and columns missing or too many', () => {
    expect(riskMethodProblems({ ...small, matrix: [['low', 'low']] })).toEqual([
      { path: '/matrix', code: 'risk.rows-wrong', params: { given: 1, likelihoods: 2 } },
      { path: '/matrix/0', code: 'risk.columns-wrong', params: { given: 2, consequences: 3 } },
    ]);
  });

  it('name each place whose level falls', () => {
    const across = [
      ['medium', 'low', 'high'],
      ['medium', 'high', 'very-high'],
    ];
    const down = [
      ['low', 'medium', 'high'],
      ['low', 'medium', 'medium'],
    ];
    expect(codes({ ...small, matrix: across })).toEqual(['/matrix/0/1 risk.level-falls']);
    expect(codes({ ...small, matrix: down })).toEqual(['/matrix/1/2 risk.level-falls']);
  });

  it('say that owners may not accept more than top management', () => {
    const backwards = '/owner_accepts risk.criteria-backwards';
    expect(codes({ ...small, owner_accepts: 'very-high' })).toEqual([backwards]);
    expect(codes({ ...small, top_management_accepts: null })).toEqual([backwards]);
    expect(codes({ ...small, owner_accepts: 'high' })).toEqual([]);
  });

  it.each([
    null,
    {},
    { ...small, likelihoods: ['Rare', 'Rare'] },
    { ...small, consequences: ['Only'] },
    { ...small, matrix: [['extreme']] },
  ])('say what is missing of %j', (value) => {
    expect(riskMethodProblems(value).map(({ code }) => code)).toContain('risk.method-invalid');
  });

  it('are found exactly where a level falls, whatever the matrix', () => {
    const level = fc.constantFrom(...riskLevels);
    const matrix = fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(matrix, (drawn) => {
        const rank = (i: number, j: number): number => riskLevels.indexOf(drawn[i]?.[j] ?? 'low');
        const rises = [0, 1].every((i) => [1, 2].every((j) => rank(i, j) >= rank(i, j - 1)));
        const deepens = [0, 1, 2].every((j) => rank(1, j) >= rank(0, j));
        expect(riskMethodProblems({ ...small, matrix: drawn }).length === 0).toBe(rises && deepens);
      }),
    );
  });
});

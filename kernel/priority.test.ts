import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorityMatrixProblems, priorityOf } from './priority.ts';

const usual = {
  impacts: 3,
  urgencies: 2,
  matrix: [
    [1, 2],
    [2, 3],
    [3, 4],
  ],
};

describe('priority by impact and urgency', () => {
  it('reads impact down and urgency across', () => {
    expect(priorityOf(usual, 1, 1)).toBe(1);
    expect(priorityOf(usual, 1, 2)).toBe(2);
    expect(priorityOf(usual, 3, 1)).toBe(3);
  });

  it.each([
    [0, 1],
    [4, 1],
    [1, 3],
    [1, 0],
    [1.5, 1],
    [Number.NaN, 1],
  ])('has none for impact %s and urgency %s', (impact, urgency) => {
    expect(priorityOf(usual, impact, urgency)).toBeNull();
  });

  it('has one of 1 to 9 for each place of a matrix without problems', () => {
    const degree = fc.integer({ min: 1, max: 9 });
    const matrix = fc.tuple(degree, degree).chain(([impacts, urgencies]) =>
      fc.record({
        impacts: fc.constant(impacts),
        urgencies: fc.constant(urgencies),
        matrix: fc.array(fc.array(degree, { minLength: urgencies, maxLength: urgencies }), {
          minLength: impacts,
          maxLength: impacts,
        }),
      }),
    );
    fc.assert(
      fc.property(matrix, degree, degree, (value, impact, urgency) => {
        expect(priorityMatrixProblems(value)).toEqual([]);
        const inside = impact <= value.impacts && urgency <= value.urgencies;
        expect(priorityOf(value, impact, urgency) !== null).toBe(inside);
      }),
    );
  });
});

describe('problems of a priority matrix', () => {
  it('names rows and cells missing or too many', () => {
    expect(priorityMatrixProblems({ ...usual, impacts: 4, matrix: [[1, 2], [2], [3, 4, 5]] })).toEqual([
      { path: '/matrix', code: 'priority.rows-wrong', params: { given: 3, impacts: 4 } },
      { path: '/matrix/1', code: 'priority.columns-wrong', params: { given: 1, urgencies: 2 } },
      { path: '/matrix/2', code: 'priority.columns-wrong', params: { given: 3, urgencies: 2 } },
    ]);
  });

  it.each([0, 10, 1.5, '1', null])('refuses the priority %j', (cell) => {
    const [problem, ...more] = priorityMatrixProblems({
      ...usual,
      matrix: [
        [1, 2],
        [2, cell],
        [3, 4],
      ],
    });
    expect(problem).toEqual({ path: '/matrix/1/1', code: 'priority.value-invalid', params: { value: cell } });
    expect(more).toEqual([]);
  });

  it('says what is missing, whatever it is given', () => {
    for (const value of [null, 3, {}, { ...usual, impacts: 0 }, { ...usual, matrix: 'high' }]) {
      expect(priorityMatrixProblems(value).map(({ code }) => code)).toContain('priority.invalid');
    }
  });
});

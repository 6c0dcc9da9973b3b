import { expect, test } from 'vitest';
import { figureRows, issuesWithFigures, type ShownIssue } from './issue-figures.ts';

const issue = (month: number, ...figures: readonly (readonly [string, number])[]): ShownIssue => ({
  period_from: `2026-0${month}-01`,
  period_to: `2026-0${month}-28`,
  computed:
    figures.length === 0
      ? null
      : figures.map(([figure, value]) => ({ figure, value, unit: 'count', population: 9, previous: null })),
});

test('figures of issues stand side by side, a gap where an issue lacks one', () => {
  const issues = [issue(1), issue(2, ['a', 1]), issue(3, ['b', 5], ['a', 2])];
  const shown = issuesWithFigures(issues);
  expect(shown.map(({ period_to }) => period_to)).toEqual(['2026-02-28', '2026-03-28']);
  expect(figureRows(shown, (figure) => figure.toUpperCase())).toMatchObject([
    { figure: 'a', name: 'A', unit: 'count', cells: [{ value: 1 }, { value: 2 }] },
    { figure: 'b', name: 'B', cells: [undefined, { value: 5 }] },
  ]);
});

test('the latest six are shown', () => {
  const issues = [1, 2, 3, 4, 5, 6, 7].map((month) => issue(month, ['a', month]));
  expect(issuesWithFigures(issues).map(({ period_from }) => period_from)[0]).toBe('2026-02-01');
  expect(issuesWithFigures(issues)).toHaveLength(6);
});

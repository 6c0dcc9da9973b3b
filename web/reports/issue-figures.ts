import type { FigureUnit } from '../../kernel/figure.ts';
import type { IssuedFigure } from '../../processes/service-report/issues.ts';
import type { FigureRow } from './figures-table.tsx';

/** An issue of a report as the API shows it. */
export interface ShownIssue {
  readonly period_from: string;
  readonly period_to: string;
  readonly computed: readonly IssuedFigure[] | null;
}

/** Most issues whose figures stand side by side. */
const most = 6;

/** The issues whose figures are shown, oldest first: the latest that have any. */
export function issuesWithFigures(issues: readonly ShownIssue[]): readonly ShownIssue[] {
  return issues.filter(({ computed }) => (computed ?? []).length > 0).slice(-most);
}

/** Every figure of some issues, in the order in which they first come, with what each issue says of it. */
export function figureRows(
  issues: readonly ShownIssue[],
  nameOf: (figure: string) => string,
): readonly FigureRow[] {
  const told = issues.map(({ computed }) => new Map((computed ?? []).map((one) => [one.figure, one])));
  const units = new Map(
    told.flatMap((one) => [...one.values()].map(({ figure, unit }) => [figure, unit] as const)),
  );
  return [...units].map(([figure, unit]) => ({
    figure,
    name: nameOf(figure),
    unit: unit as FigureUnit,
    cells: told.map((one) => one.get(figure)),
  }));
}

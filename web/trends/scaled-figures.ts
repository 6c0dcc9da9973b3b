import type { TrendRow } from '../../processes/trend-analysis/figures.ts';

/** A line of an analysis as the API shows it: empty cells may be left out. */
export type ShownFigure = Pick<TrendRow, 'figure' | 'unit'> &
  Partial<Pick<TrendRow, 'group' | 'value' | 'previous'>>;

/** A line with how long its bars are, as shares of the whole width. */
export interface ScaledFigure extends TrendRow {
  readonly shares: { readonly value: number; readonly previous: number };
}

/**
 * Lines that are measured by the same: parts of one figure among themselves, changes or releases with each other. Incidents
 * are another kind of thing, and far more.
 */
function scaleOf({ figure, group, unit }: TrendRow): string {
  return group === null && unit === 'count' && figure !== 'incidents' ? unit : figure;
}

/** The lines with their bars: percentages of a hundred, everything else of the longest that it is measured with. Pure. */
export function scaledFigures(shown: readonly ShownFigure[]): readonly ScaledFigure[] {
  const rows = shown.map(
    ({ group = null, value = null, previous = null, ...row }): TrendRow => ({
      ...row,
      group,
      value,
      previous,
    }),
  );
  const longest = new Map<string, number>();
  for (const row of rows) {
    const scale = scaleOf(row);
    longest.set(scale, Math.max(longest.get(scale) ?? 0, row.value ?? 0, row.previous ?? 0));
  }
  return rows.map((row) => {
    const whole = row.unit === 'percent' ? 100 : (longest.get(scaleOf(row)) ?? 0);
    const share = (one: number | null): number => (whole === 0 ? 0 : (one ?? 0) / whole);
    return { ...row, shares: { value: share(row.value), previous: share(row.previous) } };
  });
}

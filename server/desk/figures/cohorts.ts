import type { ChartId } from '../../../processes/desk-dashboard.ts';
import type { Cell, ChartRow, DashboardChart } from '../../../processes/desk-figure-cells.ts';
import type { DeskBucket } from '../../../processes/desk-periods.ts';
import { countCell, narrowed, type Place, shareCell, valueCell } from './cells.ts';
import { type Cohorts, type EndedRow, type RespondedRow, rowOf } from './count-cohorts.ts';
import type { FigureName } from './figure-condition.ts';
import type { Dimension, HoursRow } from './tally.ts';

const scores = [1, 2, 3, 4, 5] as const;

function answeredCell(row: RespondedRow | undefined, place: Place): Cell {
  return shareCell([row?.met ?? 0, 'response-met'], [row?.targeted ?? 0, 'response-targeted'], place);
}

function resolvedCell(row: EndedRow | undefined, place: Place): Cell {
  return shareCell([row?.met ?? 0, 'resolution-met'], [row?.targeted ?? 0, 'resolution-targeted'], place);
}

function firstCell(row: EndedRow | undefined, place: Place): Cell {
  return shareCell([row?.first ?? 0, 'first-contact'], [row?.told ?? 0, 'contact-told'], place);
}

function meanScore(row: EndedRow | undefined): number | null {
  if (row === undefined || row.rated === 0) return null;
  return scores.reduce((sum, score) => sum + score * row[`rated_${score}`], 0) / row.rated;
}

/** The figures of their own that a period has. */
export function periodCells(cohorts: Cohorts, place: Place) {
  const { ended, responded, opened, reopened, turned, asked, resolved_in, answered_in } = cohorts;
  const end = rowOf(ended, null, null);
  const answer = rowOf(responded, null, null);
  return {
    opened: countCell(rowOf(opened, null, null)?.opened ?? 0, 'opened', place),
    ended: countCell(end?.ended ?? 0, 'ended', place),
    response: answeredCell(answer, place),
    resolution: resolvedCell(end, place),
    'first-contact': firstCell(end, place),
    reopened: shareCell([reopened, 'reopened'], [turned, 'turned'], place),
    satisfaction: valueCell(meanScore(end), end?.rated ?? 0, 'rated', place),
    answers: shareCell([end?.rated ?? 0, 'rated'], [asked, 'asked'], place),
    'response-time': valueCell(
      rowOf(answered_in, null, null)?.median ?? null,
      answer?.responded ?? 0,
      'responded',
      place,
    ),
    'resolution-time': valueCell(
      rowOf(resolved_in, null, null)?.median ?? null,
      end?.resolved ?? 0,
      'resolved',
      place,
    ),
  } as const;
}

/** An order for those that are as many, so that they stand alike each time. */
function byKey(one: string | null, other: string | null): number {
  return (one ?? '').localeCompare(other ?? '');
}

/** Values of one dimension that either cohort has, those with most records first. */
function keysOf({ ended, responded }: Cohorts, by: Dimension): readonly (string | null)[] {
  const amounts = new Map<string | null, number>();
  const add = (key: string | null, amount: number): void => {
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  };
  for (const row of ended) if (row.by === by) add(row.key, row.resolved);
  for (const row of responded) if (row.by === by) add(row.key, row.responded);
  return [...amounts].toSorted((a, b) => b[1] - a[1] || byKey(a[0], b[0])).map(([key]) => key);
}

function weekRows(
  buckets: readonly DeskBucket[],
  filters: Place['filters'],
  cellsOf: (key: string, place: Place) => readonly Cell[],
): readonly ChartRow[] {
  return buckets.map(({ day, from, to }, index) => ({
    key: day,
    name: null,
    cells: cellsOf(String(index), { filters, from, to }),
  }));
}

/** Most rows of a chart whose rows are as many as the organisation has of something. */
const mostRows = 10;

function splitRows(
  cohorts: Cohorts,
  by: 'priority' | 'service_id',
  place: Place,
  cellsOf: (key: string | null, place: Place) => readonly Cell[],
): readonly ChartRow[] {
  const keys = keysOf(cohorts, by).slice(0, mostRows);
  return keys.map((key) => {
    const name = key ?? 'none';
    return { key: name, name: null, cells: cellsOf(key, narrowed(place, by, name)) };
  });
}

/** Charts of what ended and what was answered. */
export function cohortCharts(
  cohorts: Cohorts,
  weeks: readonly DeskBucket[],
  place: Place,
): readonly DashboardChart[] {
  const { ended, responded, resolved_in, answered_in } = cohorts;
  const shares = (by: Dimension) => (key: string | null, at: Place) => [
    answeredCell(rowOf(responded, by, key), at),
    resolvedCell(rowOf(ended, by, key), at),
  ];
  const hours = (
    rows: readonly HoursRow[],
    key: string | null,
    amount: number,
    figure: FigureName,
    at: Place,
  ) => {
    const row = rowOf(rows, 'priority', key);
    return [row?.median, row?.p90].map((value) => valueCell(value ?? null, amount, figure, at));
  };
  const times = (key: string | null, at: Place): readonly Cell[] => {
    const [answer, end] = [rowOf(responded, 'priority', key), rowOf(ended, 'priority', key)];
    return [
      ...hours(answered_in, key, answer?.responded ?? 0, 'responded', at),
      ...hours(resolved_in, key, end?.resolved ?? 0, 'resolved', at),
    ];
  };
  const targets = { unit: 'percent', series: ['response', 'resolution'] } as const;
  return [
    {
      id: 'target-by-week',
      ...targets,
      by: 'week',
      rows: weekRows(weeks, place.filters, shares('bucket')),
    },
    {
      id: 'target-by-priority',
      ...targets,
      by: 'priority',
      rows: splitRows(cohorts, 'priority', place, shares('priority')),
    },
    {
      id: 'target-by-service',
      ...targets,
      by: 'service',
      rows: splitRows(cohorts, 'service_id', place, shares('service_id')),
    },
    {
      id: 'first-contact',
      unit: 'percent',
      by: 'week',
      series: ['first-contact'],
      rows: weekRows(weeks, place.filters, (key, at) => [firstCell(rowOf(ended, 'bucket', key), at)]),
    },
    {
      id: 'times',
      unit: 'hours',
      by: 'priority',
      series: ['response-median', 'response-p90', 'resolution-median', 'resolution-p90'],
      rows: splitRows(cohorts, 'priority', place, times),
    },
    {
      id: 'satisfaction',
      unit: 'count',
      by: 'score',
      series: ['answers'],
      rows: scores.map((score) => ({
        key: String(score),
        name: null,
        cells: [countCell(rowOf(ended, null, null)?.[`rated_${score}`] ?? 0, `rated-${score}`, place)],
      })),
    },
  ];
}

const openedBy = [
  ['channel', 'channel'],
  ['category', 'category'],
  ['service', 'service_id'],
] as const satisfies readonly (readonly [ChartId, Dimension])[];

/** Charts of what was opened: by what way, about what. */
export function openedCharts({ opened }: Cohorts, place: Place): readonly DashboardChart[] {
  return openedBy.map(([id, by]) => ({
    id,
    unit: 'count',
    by: id,
    series: ['opened'],
    rows: opened
      .filter((row) => row.by === by)
      .toSorted((a, b) => b.opened - a.opened || byKey(a.key, b.key))
      .slice(0, mostRows)
      .map((row) => {
        const key = row.key ?? 'none';
        return { key, name: null, cells: [countCell(row.opened, 'opened', narrowed(place, by, key))] };
      }),
  }));
}

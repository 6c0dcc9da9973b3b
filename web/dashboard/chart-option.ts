import type { EChartsCoreOption } from 'echarts/core';
import type { DashboardChart } from '../../processes/desk-figure-cells.ts';
import { colourOf, plainOption } from '../shared/chart-frame.tsx';

const ages = ['--age-1', '--age-2', '--age-3', '--age-4', '--age-5', '--age-6'];
const figures = ['--figure-1', '--figure-2', '--figure-3', '--figure-4'];
const symbols = ['circle', 'diamond', 'triangle', 'rect'];
const dashes = ['solid', 'dashed', 'dotted', 'solid'];

function isStacked({ id }: DashboardChart): boolean {
  return id === 'open-by-team' || id === 'open-by-priority';
}

function isLine(chart: DashboardChart, index: number): boolean {
  return chart.id === 'flow' ? index === 2 : chart.by === 'week' && chart.unit === 'percent';
}

/** Whether rows stand one under another: their names are too long to stand side by side. */
function isLying({ by }: DashboardChart): boolean {
  return by === 'service' || by === 'category' || by === 'person' || by === 'channel' || by === 'team';
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function seriesOf(chart: DashboardChart, names: readonly string[]): readonly object[] {
  return names.map((name, index) => {
    const colour = colourOf((isStacked(chart) ? ages : figures)[index] ?? '--figure-1');
    const data = chart.rows.map(({ cells }) => rounded(cells[index]?.value ?? null));
    if (isLine(chart, index)) {
      const lineStyle = { width: 2, type: dashes[index] };
      return { type: 'line', name, data, color: colour, symbol: symbols[index], symbolSize: 7, lineStyle };
    }
    const stack = isStacked(chart) ? { stack: 'all' } : {};
    return { type: 'bar', name, data, color: colour, barMaxWidth: 28, barGap: '10%', ...stack };
  });
}

/** A chart as it is drawn. `rows` and `names` are what its rows and series are called. */
export function chartOption(
  chart: DashboardChart,
  rows: readonly string[],
  names: readonly string[],
): EChartsCoreOption {
  const plain = plainOption();
  const faint = (plain['xAxis'] as { axisLabel: object }).axisLabel;
  const category = { ...(plain['xAxis'] as object), type: 'category', data: [...rows] };
  const value = {
    ...(plain['yAxis'] as object),
    ...(chart.unit === 'percent' ? { min: 0, max: 100 } : {}),
    ...(chart.unit === 'count' ? { minInterval: 1 } : {}),
  };
  const lying = isLying(chart);
  const long = { width: 110, overflow: 'truncate' };
  return {
    ...plain,
    grid: { left: lying ? 126 : 44, right: 16, top: names.length > 3 ? 52 : 32, bottom: 28 },
    ...(names.length === 1 ? { legend: { show: false } } : {}),
    xAxis: lying ? value : category,
    yAxis: lying ? { ...category, inverse: true, axisLabel: { ...faint, ...long } } : value,
    series: seriesOf(chart, names),
  };
}

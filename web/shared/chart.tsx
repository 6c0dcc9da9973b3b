import { BarChart } from 'echarts/charts';
import { LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, use } from 'echarts/core';
import { type ReactNode, useCallback } from 'react';
import { ChartFrame, type ChartTable, colourOf, plainOption } from './chart-frame.tsx';

use([BarChart, LegendComponent]);

/** One kind of thing that is counted. */
export interface ChartSeries {
  readonly name: string;
  /** CSS variable of its colour. */
  readonly colour: string;
  readonly values: readonly number[];
}

interface ChartProps {
  readonly title: string;
  readonly why: string;
  /** Name of saved files, without ending. */
  readonly file: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly table: ChartTable;
  readonly onCategory?: (index: number) => void;
}

function stackedBars(categories: readonly string[], series: readonly ChartSeries[]): EChartsCoreOption {
  const plain = plainOption();
  return {
    ...plain,
    xAxis: { ...(plain['xAxis'] as object), type: 'category', data: [...categories] },
    yAxis: { ...(plain['yAxis'] as object), minInterval: 1 },
    series: series.map(({ name, colour, values }) => ({
      type: 'bar',
      stack: 'all',
      name,
      data: [...values],
      color: colourOf(colour),
      barMaxWidth: 36,
    })),
  };
}

/** Counts over time as stacked bars, with the table behind them; both can be taken away. */
export function Chart({ categories, series, onCategory, ...frame }: ChartProps): ReactNode {
  const option = useCallback(() => stackedBars(categories, series), [categories, series]);
  return (
    <ChartFrame {...frame} option={option} {...(onCategory === undefined ? {} : { onPlace: onCategory })} />
  );
}

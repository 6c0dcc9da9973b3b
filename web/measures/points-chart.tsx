import { LineChart, ScatterChart } from 'echarts/charts';
import { LegendComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, use } from 'echarts/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import { DAY_MS } from '../../kernel/register.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { ChartFrame, type ChartTable, colourOf, plainOption } from '../shared/chart-frame.tsx';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { measuresTexts } from '../texts/measures.ts';
import type { Point } from './points.ts';

use([LineChart, ScatterChart, LegendComponent, MarkLineComponent]);

/** What the values are to reach. */
export interface Target {
  readonly value: number;
  readonly direction: 'at-least' | 'at-most';
}

interface PointsChartProps {
  readonly title: string;
  /** Name of saved files, without ending. */
  readonly file: string;
  readonly unit: string | null;
  readonly points: readonly Point[];
  /** Days on which a point was due and none came. */
  readonly missed: readonly string[];
  readonly target: Target | null;
  /** What stands beside each value in the table, such as its proof. */
  readonly columns: readonly { readonly name: string; readonly of: (point: Point) => string }[];
}

type Words = Readonly<Record<'met' | 'not-met' | 'not-recorded' | 'value' | 'target', string>>;

interface Drawn {
  readonly words: Words;
  readonly points: readonly Point[];
  readonly missed: readonly string[];
  readonly target: Target | null;
  readonly locale: string;
}

/** A symbol beside a colour for each kind of point, so that nothing rests on the colour alone. */
function scatter(name: string, symbol: string, colour: string, data: readonly (readonly [string, number])[]) {
  return {
    type: 'scatter',
    name,
    symbol,
    symbolSize: symbol === 'circle' ? 8 : 11,
    color: colourOf(colour),
    z: 3,
    data: data.map((pair) => [...pair]),
  };
}

/** Bounds and steps of the y axis: the values and the target with some air, never 0 for its own sake. */
function scaleOf(values: readonly number[]): {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
} {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const interval = ([1, 2, 5].find((one) => one * power * 5 >= span) ?? 10) * power;
  // Digits that come from adding up fractions are not to be read on the axis.
  const tidy = (value: number): number => Number(value.toPrecision(8));
  const min = (Math.ceil(low / interval) - 1) * interval;
  const max = (Math.floor(high / interval) + 1) * interval;
  return { min: tidy(low >= 0 ? Math.max(0, min) : min), max: tidy(max), interval: tidy(interval) };
}

function pointsOption({ words, points, missed, target, locale }: Drawn): EChartsCoreOption {
  const plain = plainOption();
  const pairs = points.map(({ date, value }): [string, number] => [date, value]);
  const isOff = (index: number): boolean => points[index]?.met === false;
  const range = scaleOf([...points.map(({ value }) => value), ...(target === null ? [] : [target.value])]);
  return {
    ...plain,
    grid: { left: 52, right: 20, top: 36, bottom: 28 },
    tooltip: { ...(plain['tooltip'] as object), axisPointer: { type: 'line' } },
    xAxis: {
      ...(plain['xAxis'] as object),
      type: 'time',
      minInterval: 28 * DAY_MS,
      splitNumber: 8,
      axisLabel: {
        color: colourOf('--mantine-color-dimmed'),
        hideOverlap: true,
        formatter: (at: number) => formatDate(at, locale, 'UTC'),
      },
      axisPointer: {
        label: { formatter: ({ value }: { value: number }) => formatDate(value, locale, 'UTC') },
      },
    },
    yAxis: { ...(plain['yAxis'] as object), ...range },
    series: [
      {
        type: 'line',
        name: words.value,
        showSymbol: false,
        color: colourOf('--line-strong'),
        lineStyle: { width: 1.5, color: colourOf('--verdict-no-evidence-line') },
        tooltip: { show: false },
        data: pairs,
        ...(target === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: colourOf('--mantine-color-text'), type: 'dashed', width: 1 },
                label: {
                  position: 'insideEndTop',
                  color: colourOf('--mantine-color-text'),
                  formatter: words.target,
                },
                data: [{ yAxis: target.value }],
              },
            }),
      },
      scatter(
        words.met,
        'circle',
        '--verdict-supports-fill',
        pairs.filter((_pair, index) => !isOff(index)),
      ),
      scatter(
        words['not-met'],
        'diamond',
        '--verdict-contradicts-fill',
        pairs.filter((_pair, index) => isOff(index)),
      ),
      scatter(
        words['not-recorded'],
        'path://M0,0L2,0L6,4L10,0L12,0L12,2L8,6L12,10L12,12L10,12L6,8L2,12L0,12L0,10L4,6L0,2Z',
        '--verdict-stale',
        missed.map((day) => [day, range.min]),
      ),
    ],
    legend: {
      ...(plain['legend'] as object),
      data: [
        words.met,
        ...(pairs.some((_pair, index) => isOff(index)) ? [words['not-met']] : []),
        ...(missed.length > 0 ? [words['not-recorded']] : []),
      ],
    },
  };
}

/** The points of a measure over time: its target as a line, points off target and points missed by their own marks. */
export function PointsChart(props: PointsChartProps): ReactNode {
  const { title, file, unit, points, missed, target, columns } = props;
  const t = useTexts(measuresTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const withUnit = useCallback(
    (value: number) => `${formatNumber(value, locale)}${unit === null ? '' : ` ${unit}`}`,
    [locale, unit],
  );
  const targetText =
    target === null ? '' : t(`target-${target.direction}`, { target: withUnit(target.value) });
  const hasTarget = target !== null;
  const option = useCallback(
    () =>
      pointsOption({
        words: {
          value: t('value'),
          met: hasTarget ? t('met') : t('value'),
          'not-met': t('not-met'),
          'not-recorded': t('not-recorded'),
          target: targetText,
        },
        points,
        missed,
        target,
        locale,
      }),
    [t, points, missed, target, hasTarget, targetText, locale],
  );
  const table = useMemo((): ChartTable => {
    const day = (date: string): string => formatDate(date, locale, 'UTC');
    const told = points.map((point): readonly [string, readonly string[]] => [
      point.date,
      [
        day(point.date),
        withUnit(point.value),
        point.met === null ? '–' : common(point.met ? 'yes' : 'no'),
        ...columns.map(({ of }) => of(point)),
      ],
    ]);
    const untold = missed.map((date): readonly [string, readonly string[]] => [
      date,
      [day(date), t('not-recorded'), '–', ...columns.map(() => '')],
    ]);
    return {
      head: [t('points'), t('value'), t('met'), ...columns.map(({ name }) => name)],
      rows: [...told, ...untold].toSorted(([a], [b]) => b.localeCompare(a)).map(([, row]) => row),
    };
  }, [points, missed, columns, locale, t, common, withUnit]);
  const off = points.filter(({ met }) => met === false).length;
  const why = [
    t('recorded', { count: points.length }),
    ...(target === null ? [] : [targetText, t('off-target', { count: off })]),
    ...(missed.length === 0 ? [] : [t('missed', { count: missed.length })]),
  ].join(' · ');
  return <ChartFrame title={title} why={why} file={file} table={table} option={option} />;
}

import { Text, Title } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { LegendComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import { dashboardCharts, dashboardSeries, noneText } from '../../processes/desk-dashboard.ts';
import type { DashboardChart } from '../../processes/desk-figure-cells.ts';
import { formatDate } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { ChartFrame, type ChartTable } from '../shared/chart-frame.tsx';
import { useGo } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { dashboardTexts } from '../texts/dashboard.ts';
import { chartOption } from './chart-option.ts';
import classes from './dashboard.module.css';
import { recordsPath, shownValue } from './dashboard.ts';

use([BarChart, LineChart, LegendComponent]);

/** What the rows of a chart are called. */
function useRowNames(chart: DashboardChart): readonly string[] {
  const text = useText();
  const locale = useLocale();
  const names = useProcessNames('incident');
  return useMemo(
    () =>
      chart.rows.map(({ key, name }) => {
        if (key === 'none') return text(noneText);
        if (chart.by === 'day' || chart.by === 'week') return formatDate(key, locale, 'UTC');
        if (chart.by === 'priority' || chart.by === 'channel') return names.choice(chart.by, key);
        return name ?? key;
      }),
    [chart, text, locale, names],
  );
}

/** One chart of the dashboard: every bar and every number in its table leads to its records. */
export function FigureChart({ chart }: { readonly chart: DashboardChart }): ReactNode {
  const t = useTexts(dashboardTexts);
  const text = useText();
  const locale = useLocale();
  const go = useGo();
  const rows = useRowNames(chart);
  const { title, definition } = dashboardCharts[chart.id];
  const names = useMemo(() => chart.series.map((id) => text(dashboardSeries[id])), [chart, text]);
  const option = useCallback(() => chartOption(chart, rows, names), [chart, rows, names]);
  const table = useMemo(
    (): ChartTable => ({
      head: [text(title), ...names],
      rows: chart.rows.map(({ cells }, index) => [
        rows[index] ?? '',
        ...cells.map(({ value }) => shownValue(value, chart.unit, locale)),
      ]),
      links: chart.rows.map(({ cells }) => [
        null,
        ...cells.map((cell) => (cell.records === 0 ? null : recordsPath(cell))),
      ]),
    }),
    [chart, rows, names, text, title, locale],
  );
  const isBlank = chart.rows.every(({ cells }) => cells.every(({ value }) => value === null || value === 0));
  if (isBlank) {
    return (
      <section className={classes['chart']} aria-label={text(title)}>
        <Title order={2}>{text(title)}</Title>
        <Text fz="xs" c="dimmed">
          {text(definition)}
        </Text>
        <Text py="xl">
          {t(chart.id === 'load' && chart.rows.length === 0 ? 'no-teams' : 'nothing-drawn')}
        </Text>
      </section>
    );
  }
  return (
    <div className={classes['chart']}>
      <ChartFrame
        title={text(title)}
        why={text(definition)}
        file={`desk-${chart.id}`}
        table={table}
        option={option}
        onItem={(row, series) => {
          const cell = chart.rows[row]?.cells[series];
          if (cell !== undefined && cell.records > 0) go(recordsPath(cell));
        }}
      />
    </div>
  );
}

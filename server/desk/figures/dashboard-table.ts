import type { Language, Text } from '../../../kernel/text.ts';
import {
  dashboardCharts,
  dashboardSeries,
  dashboardTitle,
  dashboardTotals,
  type FigureUnit,
  noneText,
} from '../../../processes/desk-dashboard.ts';
import type { ChartRow, DashboardChart } from '../../../processes/desk-figure-cells.ts';
import { incidentTexts } from '../../../processes/incident/texts.ts';
import type { Dashboard } from './dashboard.ts';

type Line = readonly (string | number | null)[];

const words = {
  period: { en: 'Period', vi: 'Kỳ', zh: '期间' },
  previous: { en: 'Period before', vi: 'Kỳ trước', zh: '上一期间' },
  records: { en: 'Records', vi: 'Số hồ sơ', zh: '记录数' },
  of: { en: 'Of', vi: 'Trên', zh: '总数' },
  definition: { en: 'Definition', vi: 'Định nghĩa', zh: '定义' },
  at: { en: 'Counted at', vi: 'Thời điểm tính', zh: '统计时间' },
} as const satisfies Record<string, Text>;

/** As precise as it is meant to be read. */
function rounded(value: number | null, unit: FigureUnit): number | null {
  if (value === null) return null;
  return unit === 'count' ? value : Math.round(value * 100) / 100;
}

/** What a row is called to readers of a language. */
function rowName({ by }: DashboardChart, { key, name }: ChartRow, language: Language): string {
  if (key === 'none') return noneText[language];
  const choices: Readonly<Record<string, Text>> | undefined =
    by === 'priority' || by === 'channel' ? incidentTexts.choices?.[by] : undefined;
  return name ?? choices?.[key]?.[language] ?? key;
}

function chartLines(chart: DashboardChart, language: Language): readonly Line[] {
  const { title, definition } = dashboardCharts[chart.id];
  const names = chart.series.map((id) => dashboardSeries[id][language]);
  return [
    [],
    [title[language], definition[language]],
    [null, ...names],
    ...chart.rows.map((row) => [
      rowName(chart, row, language),
      ...row.cells.map(({ value }) => rounded(value, chart.unit)),
    ]),
  ];
}

/** The dashboard as the lines of a spreadsheet: the single figures first, then every chart with its definition. */
export function dashboardTable(dashboard: Dashboard, language: Language): readonly Line[] {
  const { period, previous, totals, charts, at, time_zone } = dashboard;
  const days = ({ from_day, to_day }: typeof period): string => `${from_day} – ${to_day}`;
  return [
    [dashboardTitle[language], days(period), null, null, days(previous), time_zone],
    [words.at[language], new Date(at).toISOString()],
    [],
    [
      null,
      words.period[language],
      words.records[language],
      words.of[language],
      words.previous[language],
      words.definition[language],
    ],
    ...totals.map(({ id, unit, value, records, of, previous: before }) => [
      dashboardTotals[id].title[language],
      rounded(value, unit),
      records,
      of?.records ?? null,
      rounded(before, unit),
      dashboardTotals[id].definition[language],
    ]),
    ...charts.flatMap((chart) => chartLines(chart, language)),
  ];
}

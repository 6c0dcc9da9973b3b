import { type ReactNode, useMemo } from 'react';
import { verdictTexts } from '../../processes/conformity-texts.ts';
import { formatDate } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { Chart, type ChartSeries } from '../shared/chart.tsx';
import type { ChartTable } from '../shared/chart-frame.tsx';
import { useLocale } from '../shared/time.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { AssessmentSummary } from './assessment.ts';
import { verdictOrder } from './bands.ts';

// What needs judgement would hide everything else: no record can decide most requirements yet.
const drawn = verdictOrder.filter((verdict) => verdict !== 'needs-judgement').toReversed();

const fills = {
  supports: '--verdict-supports-fill',
  contradicts: '--verdict-contradicts-fill',
  stale: '--verdict-stale-fill',
  'no-evidence': '--verdict-no-evidence-line',
  'needs-judgement': '--verdict-needs-judgement-fill',
} as const;

interface TrendProps {
  /** Oldest first. */
  readonly past: readonly AssessmentSummary[];
  readonly onChoose: (number: string) => void;
}

/** How the verdicts went over the assessments. */
export function Trend({ past, onChoose }: TrendProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const locale = useLocale();
  const { categories, series, table } = useMemo(() => {
    const ends = past.map(({ to }) => formatDate(Date.parse(to) - 1, locale));
    const lines: ChartSeries[] = drawn.map((verdict) => ({
      name: text(verdictTexts[verdict]),
      colour: fills[verdict],
      values: past.map(({ counts }) => counts[verdict]),
    }));
    const figures: ChartTable = {
      head: [t('number'), t('period-end'), ...verdictOrder.map((verdict) => text(verdictTexts[verdict]))],
      rows: past.map(({ number, counts }, index) => [
        number,
        ends[index] ?? '',
        ...verdictOrder.map((verdict) => counts[verdict]),
      ]),
    };
    return { categories: ends, series: lines, table: figures };
  }, [past, locale, t, text]);
  return (
    <Chart
      title={t('trend')}
      why={t('trend-why')}
      file="verdicts-over-time"
      categories={categories}
      series={series}
      table={table}
      onCategory={(index) => onChoose(past[index]?.number ?? '')}
    />
  );
}

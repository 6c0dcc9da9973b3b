import { Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FigureUnit } from '../../kernel/figure.ts';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import type { ActivityAid } from '../records/extras.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { reportsTexts } from '../texts/reports.ts';
import { FiguresTable } from './figures-table.tsx';

/** What the program has to say for an issue, as the API answers. */
interface Draft {
  readonly period_from: string;
  readonly period_to: string;
  readonly issued_on: string;
  readonly figures: string;
  readonly trend: string;
  readonly trend_periods: number;
  readonly data_source: string;
  readonly left_out: readonly { readonly figure: string; readonly name: string }[];
  readonly computed: readonly {
    readonly figure: string;
    readonly name: string;
    readonly value: number | null;
    readonly unit: FigureUnit;
    readonly population: number;
    readonly earlier: readonly {
      readonly to: string;
      readonly value: number | null;
      readonly population: number;
    }[];
  }[];
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The period that somebody has put into the form; none while it is that of the issue before. */
function askedIn({ record, values }: Omit<ActivityAid, 'onFill'>): { from?: string; to?: string } {
  const [from, to] = [String(values['period_from'] ?? ''), String(values['period_to'] ?? '')];
  const isOld =
    values['period_from'] === record['period_from'] && values['period_to'] === record['period_to'];
  return isOld || !day.test(from) || !day.test(to) ? {} : { from, to };
}

/** What is put into the form: the texts only where there are figures, so that nobody's words are lost for nothing. */
function filling({
  computed,
  figures,
  trend,
  data_source,
  left_out: _left_out,
  ...days
}: Draft): Readonly<Record<string, unknown>> {
  return computed.length === 0 ? days : { ...days, figures, trend, data_source };
}

function DraftFigures({ draft }: { readonly draft: Draft }): ReactNode {
  const t = useTexts(reportsTexts);
  const locale = useLocale();
  const { computed } = draft;
  if (computed.length === 0) return <Text fz="sm">{t('none-chosen')}</Text>;
  const before = computed[0]?.earlier.map(({ to }) => formatDate(to, locale, 'UTC')) ?? [];
  // The newest first: it is what the form is about, and what a narrow page shows.
  return (
    <FiguresTable
      title={t('computed')}
      periods={[t('this-issue'), ...before.toReversed()]}
      rows={computed.map(({ earlier, ...one }) => ({ ...one, cells: [one, ...earlier.toReversed()] }))}
    />
  );
}

/**
 * Helps with an issue of a service report: shows what the program computes for its period, and puts it into the form,
 * by itself while the form still holds the issue before.
 */
export function DraftIssueAid({ record, values, onFill }: ActivityAid): ReactNode {
  const t = useTexts(reportsTexts);
  const language = useLanguage();
  const locale = useLocale();
  const asked = askedIn({ record, values });
  const { data, error, refetch } = useQuery({
    queryKey: ['service-reports', 'draft', record.number, record.version, asked, language],
    queryFn: ({ signal }) =>
      api.get<Draft>(`/service-reports/${record.number}/draft-issue`, {
        query: { ...asked, language },
        signal,
      }),
    placeholderData: (before) => before,
  });
  const isUntouched = asked.from === undefined;
  const filled = useRef(false);
  useEffect(() => {
    if (data === undefined || filled.current || !isUntouched) return;
    filled.current = true;
    onFill(filling(data));
  }, [data, isUntouched, onFill]);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" role="progressbar" aria-label={t('computed')} />;
  const over = {
    from: formatDate(data.period_from, locale, 'UTC'),
    to: formatDate(data.period_to, locale, 'UTC'),
  };
  return (
    <Paper withBorder p="sm" miw={0}>
      <Stack gap="xs">
        <Text fz="sm" fw={600}>
          {t('computed-over', over)}
        </Text>
        {data.period_to < data.issued_on ? null : <Text fz="sm">{t('not-over')}</Text>}
        <DraftFigures draft={data} />
        {data.left_out.length === 0 ? null : (
          <Text fz="sm">{t('left-out', { figures: data.left_out.map(({ name }) => name).join(', ') })}</Text>
        )}
        {data.computed.length === 0 ? null : (
          <Group justify="space-between">
            <Text fz="xs" c="dimmed" flex="1 1 14rem">
              {t('fill-why')}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => onFill(filling(data))}>
              {t('fill')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

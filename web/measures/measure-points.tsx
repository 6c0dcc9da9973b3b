import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { figureNamed } from '../../processes/modules.ts';
import { formatDate } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { useLocale, useNow } from '../shared/time.tsx';
import { measuresTexts } from '../texts/measures.ts';
import { missedDays, type Point, pointsOf } from './points.ts';
import { PointsChart, type Target } from './points-chart.tsx';

const noDays: readonly string[] = [];

/** What the fields of a measure or an objective say that values are to reach; null where they say nothing. */
export function useTarget({ target, direction }: OpenedRecord): Target | null {
  return useMemo(
    () =>
      typeof target === 'number' && (direction === 'at-least' || direction === 'at-most')
        ? { value: target, direction }
        : null,
    [target, direction],
  );
}

/** Days on which the measure was due and nobody recorded a point, until today; none once it is out of force. */
export function useMissedDays(measure: OpenedRecord): readonly string[] {
  const { data } = useQuery(settingsQuery);
  const { grace_days } = (data?.['measure.points']?.value ?? {}) as { grace_days?: number };
  const today = new Date(useNow()).toISOString().slice(0, 10);
  return useMemo(() => {
    const { frequency_days } = measure;
    if (typeof frequency_days !== 'number' || grace_days === undefined || measure.state !== 'current') {
      return noDays;
    }
    return missedDays(measure, { frequency_days, grace_days }, today);
  }, [measure, grace_days, today]);
}

/** How the figure of a computed measure comes about; nothing for one that is entered. */
function HowComputed({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const figure = record['source'] === 'computed' ? figureNamed(String(record['figure'])) : undefined;
  if (figure === undefined) return null;
  return (
    <Text fz="sm">
      {t('computed', { method: figure.method[language] })}
      {record['nothing_found_on'] === null ? null : ` ${t('nothing-found')}`}
    </Text>
  );
}

/** The points of a measure as a picture over time, the table behind it. */
export function MeasurePoints({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(measuresTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const target = useTarget(record);
  const missed = useMissedDays(record);
  const points = useMemo(() => pointsOf(record), [record]);
  const columns = useMemo(
    () =>
      (['from', 'population', 'how', 'proof', 'evaluation'] as const).map((column) => ({
        name: names.column('points', column),
        of: (point: Point) => {
          const value = point[column] ?? '';
          if (column === 'how') return value === '' ? '' : names.choice('points.how', value);
          return column === 'from' && value !== '' ? formatDate(String(value), locale, 'UTC') : String(value);
        },
      })),
    [names, locale],
  );
  return (
    <Stack gap="xs">
      <HowComputed record={record} />
      {points.length === 0 && missed.length === 0 ? null : (
        <PointsChart
          title={t('points')}
          file={record.number}
          unit={(record['unit'] ?? null) as string | null}
          points={points}
          missed={missed}
          target={target}
          columns={columns}
        />
      )}
    </Stack>
  );
}

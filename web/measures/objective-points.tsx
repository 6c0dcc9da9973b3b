import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { reaches } from '../../processes/measure/points.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { type OpenedRecord, recordQuery } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import type { Reference } from '../shared/references.ts';
import { measuresTexts } from '../texts/measures.ts';
import { useMissedDays, useTarget } from './measure-points.tsx';
import { type Point, pointsOf } from './points.ts';
import { PointsChart } from './points-chart.tsx';

interface MeasuredProps {
  readonly objective: OpenedRecord;
  readonly measure: OpenedRecord;
}

const noColumns: readonly { readonly name: string; readonly of: (point: Point) => string }[] = [];

function Measured({ objective, measure }: MeasuredProps): ReactNode {
  const t = useTexts(measuresTexts);
  const target = useTarget(objective);
  const missed = useMissedDays(measure);
  // An objective may want more than the measure's own target: its points are judged by what it wants.
  const points = useMemo(
    () =>
      pointsOf(measure).map((point) => ({
        ...point,
        met: reaches(point.value, target?.value, target?.direction),
      })),
    [measure, target],
  );
  if (points.length === 0) return null;
  return (
    <Stack gap={4}>
      <PointsChart
        title={t('points')}
        file={objective.number}
        unit={(objective['unit'] ?? measure['unit'] ?? null) as string | null}
        points={points}
        missed={missed}
        target={target}
        columns={noColumns}
      />
      <AppLink href={paths.record('measures', measure.number)} fz="sm">
        {t('points-of', { title: measure.title })}
      </AppLink>
    </Stack>
  );
}

/** The points of the measure by which an objective is measured, against the objective's own target. */
export function ObjectivePoints({ record }: { readonly record: OpenedRecord }): ReactNode {
  const staff = useHolds(staffRoles);
  const measure = record['measure'] as Reference | null | undefined;
  const { data } = useQuery({
    ...recordQuery('measures', measure?.id ?? ''),
    // Measures are for staff; everybody else sees the objective without.
    enabled: staff && measure !== null && measure !== undefined,
  });
  return data === undefined ? null : <Measured objective={record} measure={data} />;
}

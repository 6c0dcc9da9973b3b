import { Alert, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { incident as definition } from '../../processes/incident/definition.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { OfProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { RecordView } from '../records/record-view.tsx';
import { Time } from '../shared/time.tsx';
import { incidentsTexts } from '../texts/incidents.ts';

/** Fields that the banner of a major incident shows. */
const major = [
  'major',
  'major_manager',
  'major_declared_at',
  'top_management_informed_at',
  'major_review',
  'major_improvement',
  'major_reviewed_at',
];

function MajorBanner({ record: incident }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(incidentsTexts);
  const names = useProcessNames('incident');
  const manager = incident['major_manager'] as { name: string } | null;
  const informed = incident['top_management_informed_at'] as string | null | undefined;
  const review = incident['major_review'] as string | null | undefined;
  const improvement = incident['major_improvement'] as string | null | undefined;
  if (incident['major'] !== true) return null;
  return (
    <Alert color="red" variant="light" title={t('major-banner')} mb="md">
      <Text fz="sm">
        {manager === null ? t('major-no-manager') : `${names.field('major_manager')}: ${manager.name}`}
      </Text>
      {informed === undefined ? null : (
        <Text fz="sm">
          {informed === null ? (
            t('major-not-informed')
          ) : (
            <>
              {t('major-informed')} <Time at={informed} />
            </>
          )}
        </Text>
      )}
      {review ? (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {names.field('major_review')}: {review}
        </Text>
      ) : null}
      {improvement ? (
        <Text fz="sm">
          {names.field('major_improvement')}: {improvement}
        </Text>
      ) : null}
    </Alert>
  );
}

/** One incident: its facts, everything that happened, and what can be done next and by when. */
export function IncidentPage(): ReactNode {
  const { key = '' }: { key?: string } = useParams({ strict: false });
  return (
    <OfProcess definition={definition}>
      <RecordView record={key} banner={MajorBanner} except={major} />
    </OfProcess>
  );
}

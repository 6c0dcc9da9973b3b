import { Alert, Anchor, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { providerStaff } from '../../kernel/roles.ts';
import { incident as definition } from '../../processes/incident/definition.ts';
import { AlertGroups } from '../alerts/alert-groups.tsx';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { ToPortal } from '../portal/to-portal.tsx';
import { useProcessNames } from '../process-names.ts';
import { OfProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { RecordView } from '../records/record-view.tsx';
import { useHolds } from '../session.ts';
import { PlainLink } from '../shared/link.tsx';
import { Time } from '../shared/time.tsx';
import { incidentsTexts } from '../texts/incidents.ts';
import { majorTexts } from '../texts/major.ts';

/** Fields that the banner of a major incident shows. */
const major = [
  'major',
  'major_manager',
  'major_declared_at',
  'top_management_informed_at',
  'major_proposed_at',
  'major_log',
  'major_improvement_record',
  'hands',
  'major_review',
  'major_improvement',
  'major_reviewed_at',
];

function MajorBanner({ record: incident }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(incidentsTexts);
  const words = useTexts(majorTexts);
  const isStaff = useHolds(providerStaff);
  const names = useProcessNames('incident');
  const manager = incident['major_manager'] as { name: string } | null;
  const informed = incident['top_management_informed_at'] as string | null | undefined;
  const review = incident['major_review'] as string | null | undefined;
  const improvement = incident['major_improvement'] as string | null | undefined;
  if (incident['major'] !== true) {
    if (incident['major_proposed_at'] == null) return null;
    return (
      <Alert color="orange" variant="light" title={words('proposed')} mb="md">
        <Text fz="sm">{words('proposed-why')}</Text>
      </Alert>
    );
  }
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
      {isStaff ? (
        <Anchor component={PlainLink} href={paths.majorIncident(incident.number)} fz="sm">
          {words('open')}
        </Anchor>
      ) : null}
    </Alert>
  );
}

/** What is to be seen first: that it is major, and the alerts that it was opened for. */
function Banner({ record }: { readonly record: OpenedRecord }): ReactNode {
  const isStaff = useHolds(providerStaff);
  return (
    <>
      <MajorBanner record={record} />
      {isStaff && record['channel'] === 'monitoring' ? (
        <AlertGroups number={record.number} version={record.version} />
      ) : null}
    </>
  );
}

/** One incident: its facts, everything that happened, and what can be done next and by when. */
export function IncidentPage(): ReactNode {
  const { key = '' }: { key?: string } = useParams({ strict: false });
  return (
    <OfProcess definition={definition}>
      <ToPortal process={definition.name} plural={definition.plural} record={key}>
        <RecordView record={key} banner={Banner} except={major} />
      </ToPortal>
    </OfProcess>
  );
}

import { Alert, Badge, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useHolds, useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { incidentsTexts } from '../texts/incidents.ts';
import { ClockFacts } from './clock-bar.tsx';
import { Composer } from './composer.tsx';
import { Facts } from './facts.tsx';
import { incidentQuery, type OpenedIncident } from './incident.ts';
import { Links } from './links.tsx';
import { NextSteps } from './next-steps.tsx';
import { PriorityMark, StateBadge } from './state-badge.tsx';
import classes from './timeline.module.css';
import { Timeline } from './timeline.tsx';

function MajorBanner({ incident }: { readonly incident: OpenedIncident }): ReactNode {
  const t = useTexts(incidentsTexts);
  const names = useProcessNames('incident');
  const manager = incident['major_manager'] as { name: string } | null;
  const informed = incident['top_management_informed_at'] as string | null | undefined;
  const review = incident['major_review'] as string | null | undefined;
  const improvement = incident['major_improvement'] as string | null | undefined;
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

function Marks({ incident }: { readonly incident: OpenedIncident }): ReactNode {
  const t = useTexts(incidentsTexts);
  return (
    <Group gap="xs">
      <StateBadge state={incident.state} />
      <Text fz="sm">
        <PriorityMark priority={incident.priority} />
      </Text>
      {incident.origin === 'import' ? (
        <Badge color="gray">{t('imported', { key: incident.external_key })}</Badge>
      ) : null}
      {incident.origin === 'sample' ? <Badge color="gray">{t('sample')}</Badge> : null}
    </Group>
  );
}

/** One incident: its facts, everything that happened, and what can be done next and by when. */
export function IncidentPage(): ReactNode {
  const t = useTexts(incidentsTexts);
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  const mayWork = useHolds(['administrator', 'system-manager', 'process-owner', 'agent']);
  const mayComment = useHolds(['administrator', 'system-manager', 'process-owner', 'agent', 'requester']);
  const { data: incident, error, refetch } = useQuery(incidentQuery(key));
  if (error !== null && incident === undefined) {
    return (
      <>
        <PageHeader title={key} />
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (incident === undefined) return <Loader aria-label={t('title')} />;
  return (
    <>
      <PageHeader
        title={incident.title}
        tab={incident.number}
        above={
          <>
            <AppLink href={paths.incidents()}>{t('title')}</AppLink> / {incident.number}
          </>
        }
        aside={<Marks incident={incident} />}
      />
      {incident.major === true ? <MajorBanner incident={incident} /> : null}
      <div className={classes.page}>
        <div className={classes.facts}>
          <Facts incident={incident} />
        </div>
        <div className={classes.middle}>
          <Stack gap="md">
            {mayComment ? (
              <Composer key={incident.number} number={incident.number} mayNote={mayWork} />
            ) : null}
            <Timeline incident={incident} />
          </Stack>
        </div>
        <div className={classes.side}>
          <Stack gap="lg">
            {incident.activities.length === 0 ? null : (
              <section aria-label={t('next')}>
                <NextSteps incident={incident} />
              </section>
            )}
            <section aria-label={t('targets')}>
              <Text component="h2" fz="md" fw={600} mb={4}>
                {t('targets')}
              </Text>
              <Stack gap="sm">
                {incident.clocks.map((clock) => (
                  <ClockFacts key={clock.name} clock={clock} />
                ))}
              </Stack>
            </section>
            {staff ? <Links number={incident.number} mayChange={mayWork} /> : null}
          </Stack>
        </div>
      </div>
    </>
  );
}

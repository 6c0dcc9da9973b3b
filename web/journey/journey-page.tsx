import { Alert, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { gap } from '../../processes/gap/definition.ts';
import { journeySteps, progressOf, type StateCounts } from '../../processes/journey.ts';
import { assessmentQuery } from '../cockpit/assessment.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { registersQuery } from '../system/registers.ts';
import { journeyTexts } from '../texts/journey.ts';
import { Analysis } from './analysis.tsx';
import { Gantt } from './gantt.tsx';
import { gapsQuery } from './gaps.ts';
import { Steps } from './steps.tsx';

function Ready(): ReactNode {
  const t = useTexts(journeyTexts);
  return (
    <Alert color="teal" title={t('ready-title')}>
      {t('ready-why')}
    </Alert>
  );
}

/** The way of the system manager from nothing to an application: steps with their proof, the plan, every requirement. */
export function JourneyPage(): ReactNode {
  const t = useTexts(journeyTexts);
  const mayPlan = useHolds(gap.may_create);
  const { data: registers, error, refetch } = useQuery(registersQuery);
  const { data: gaps = [] } = useQuery(gapsQuery);
  // Before the first assessment there is none: the steps say so.
  const { data: assessment } = useQuery(assessmentQuery(''));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (registers === undefined) return <Loader role="progressbar" aria-label={t('title')} />;
  const counts: StateCounts = Object.fromEntries(registers.map(({ process, states }) => [process, states]));
  const assessed =
    assessment?.clause === null
      ? { number: assessment.number, contradicted: assessment.counts.contradicts }
      : null;
  const contradicted = assessed?.contradicted ?? null;
  const isReady = journeySteps.every((step) => progressOf(step, counts, contradicted) === 'proved');
  return (
    <>
      <PageHeader title={t('title')} />
      <Text c="dimmed" fz="sm" mb="md" maw="48rem">
        {t('why')}
      </Text>
      <Stack gap="xl">
        {isReady ? <Ready /> : null}
        <section aria-label={t('steps')}>
          <Steps counts={counts} assessment={assessed} />
        </section>
        <AppLink href={paths.readiness()} fz="sm" underline="always">
          {t('to-readiness')}
        </AppLink>
        <section aria-label={t('plan')}>
          <Title order={2} mb="xs">
            {t('plan')}
          </Title>
          <Gantt gaps={gaps} />
        </section>
        <Analysis assessment={assessment} gaps={gaps} mayPlan={mayPlan} />
      </Stack>
    </>
  );
}

import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionsIn } from '../../processes/definitions.ts';
import { clauses } from '../../standard/clauses.ts';
import { requirementsOfClause } from '../../standard/requirements.ts';
import type { Clause } from '../../standard/types.ts';
import { type Assessment, assessmentQuery, type Counts } from '../cockpit/assessment.ts';
import { verdictOrder } from '../cockpit/bands.ts';
import { VerdictBar, VerdictCounts } from '../cockpit/summary.tsx';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { systemTexts } from '../texts/system.ts';
import { RegisterCard } from './register-card.tsx';
import { type RegisterCount, registersQuery } from './registers.ts';
import classes from './system.module.css';

/** The clauses that are audited, as far as they have registers: the third level only where the second is too wide. */
const parts: readonly Clause[] = clauses.filter(
  ({ id, auditable }) => auditable && (id.split('.').length === 1 ? id !== '8' : /^8\.\d$/.test(id)),
);

function isPartOf(clause: string, part: string): boolean {
  return clause === part || clause.startsWith(`${part}.`);
}

function countsOf(assessment: Assessment | undefined, part: string): Counts | null {
  if (assessment === undefined) return null;
  const own = assessment.requirements.filter(({ clause }) => isPartOf(clause, part));
  const counted = verdictOrder.map((verdict) => [
    verdict,
    own.filter((one) => one.verdict === verdict).length,
  ]);
  return own.length === 0 ? null : (Object.fromEntries(counted) as Counts);
}

interface PartProps {
  readonly part: Clause;
  readonly counts: Counts | null;
  readonly registers: ReadonlyMap<string, RegisterCount>;
}

function Part({ part, counts, registers }: PartProps): ReactNode {
  const t = useTexts(systemTexts);
  const text = useText();
  const own = definitionsIn('service-provider').filter(({ clause }) => isPartOf(clause, part.id));
  const requirements = requirementsOfClause(part.id).length;
  if (own.length === 0) return null;
  return (
    <section aria-label={`${part.id} ${text(part.title)}`}>
      <div className={classes.head}>
        <Title order={2}>
          <Text span c="dimmed" inherit>
            {part.id}
          </Text>{' '}
          {text(part.title)}
        </Title>
        {counts === null ? (
          <Text fz="xs" c="dimmed">
            {t('requirements', { count: requirements })}
          </Text>
        ) : (
          <AppLink href={paths.cockpit()} className={classes.found}>
            <VerdictBar counts={counts} />
            <VerdictCounts counts={counts} />
          </AppLink>
        )}
      </div>
      <ul className={classes.cards}>
        {own.map((definition) => (
          <RegisterCard
            key={definition.name}
            definition={definition}
            count={registers.get(definition.name)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The management system clause by clause: its registers, how full they are, and what the last assessment found. */
export function SystemPage(): ReactNode {
  const t = useTexts(systemTexts);
  const { data, error, refetch } = useQuery(registersQuery);
  // Without an assessment yet the registers say enough.
  const assessment = useQuery(assessmentQuery(''));
  const registers = new Map(data?.map((one) => [one.process, one]));
  return (
    <>
      <PageHeader title={t('title')} />
      <Text c="dimmed" fz="sm" mb="md" maw="48rem">
        {t('why')}
      </Text>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('title')} /> : null}
      {data === undefined ? null : (
        <Stack gap="lg">
          {parts.map((part) => (
            <Part
              key={part.id}
              part={part}
              counts={countsOf(assessment.data, part.id)}
              registers={registers}
            />
          ))}
        </Stack>
      )}
    </>
  );
}

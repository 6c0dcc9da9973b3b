import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionsIn } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { certificationTexts } from '../texts/certification.ts';
import classes from './certification.module.css';
import { NamedRecord } from './named-record.tsx';
import { type OwedOnRoad, roadQuery, type Station, type StationOnRoad } from './road.ts';
import { Timeline } from './timeline.tsx';

const marks: Readonly<Record<StationOnRoad['passage'], string>> = { passed: '●', here: '◐', ahead: '○' };

/** The register in which the records of a station are kept. */
const registerOf: Readonly<Record<Station, string | null>> = {
  readiness: null,
  body: 'certification-bodies',
  application: 'certification-applications',
  agreement: 'certification-agreements',
  'stage-1': 'external-audits',
  'stage-2': 'external-audits',
  findings: 'received-findings',
  decision: 'certification-applications',
  certificate: 'held-certificates',
  surveillance: 'external-audits',
};

/** Most records that a station names. */
const mostNamed = 4;

function StationCard({ station, passage, records }: StationOnRoad): ReactNode {
  const t = useTexts(certificationTexts);
  const plural = registerOf[station];
  const href = plural === null ? paths.readiness() : paths.records(plural);
  return (
    <li className={classes.station} data-passage={passage}>
      <span className={classes.mark} role="img" aria-label={t(passage)}>
        {marks[passage]}
      </span>
      <AppLink href={href} fw={600} fz="sm">
        {t(station)}
      </AppLink>
      <ul className={classes.list}>
        {plural === null ? (
          <li>
            <AppLink href={href} fz="xs" underline="always">
              {t('open-questions')}
            </AppLink>
          </li>
        ) : null}
        {plural !== null && records.length === 0 && passage !== 'passed' ? (
          <Text component="li" fz="xs" c="dimmed">
            {t('nothing-yet')}
          </Text>
        ) : null}
        {records.slice(-mostNamed).map((record) => (
          <li key={record.number}>
            <NamedRecord record={record} />
          </li>
        ))}
        {records.length > mostNamed ? (
          <Text component="li" fz="xs" c="dimmed">
            {t('more-records', { count: records.length - mostNamed })}
          </Text>
        ) : null}
      </ul>
    </li>
  );
}

function OwedLine({ kind, due_at, record }: OwedOnRoad): ReactNode {
  const t = useTexts(certificationTexts);
  const names = useProcessNames(record.process);
  return (
    <li>
      <Text span fz="sm" fw={500}>
        {names.obligation(kind)}
      </Text>{' '}
      <AppLink href={paths.record(record.plural, record.number)} fz="sm" underline="always">
        {record.number}
      </AppLink>{' '}
      <Text span fz="sm">
        {record.title}
      </Text>{' '}
      <Text span fz="xs" c="dimmed">
        {due_at === null ? t('undated') : <Time at={due_at} form="absolute" />}
      </Text>
    </li>
  );
}

function Owed({ owed }: { readonly owed: readonly OwedOnRoad[] }): ReactNode {
  const t = useTexts(certificationTexts);
  if (owed.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('owed-none')}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {owed.map((one) => (
        <OwedLine key={`${one.record.number} ${one.kind}`} {...one} />
      ))}
    </ul>
  );
}

function RegisterLink({ process, plural }: { readonly process: string; readonly plural: string }): ReactNode {
  const names = useProcessNames(process);
  return (
    <li>
      <AppLink href={paths.records(plural)} fz="sm" fw={600}>
        {names.plural}
      </AppLink>
      <Text fz="xs" c="dimmed">
        {names.purpose}
      </Text>
    </li>
  );
}

const registers = definitionsIn('service-provider').filter(({ section }) => section === 'certification');

/** The road to a certificate in one picture: where the organisation is, the next date, what is open, the whole cycle. */
export function CertificationPage(): ReactNode {
  const t = useTexts(certificationTexts);
  const { data: road, error, refetch } = useQuery(roadQuery);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (road === undefined) return <Loader role="progressbar" aria-label={t('title')} />;
  const next = road.owed.find(({ due_at }) => due_at !== null && due_at.slice(0, 10) >= road.today);
  return (
    <>
      <PageHeader title={t('title')} />
      <Text c="dimmed" fz="sm" mb="md" maw="48rem">
        {t('why')}
      </Text>
      <Stack gap="xl">
        <section aria-label={t('stations')}>
          <ol className={classes.stations}>
            {road.stations.map((one) => (
              <StationCard key={one.station} {...one} />
            ))}
          </ol>
        </section>
        <section aria-label={t('timeline')}>
          <Title order={2} mb="xs">
            {t('timeline')}
          </Title>
          <Timeline items={road.timeline} today={road.today} />
        </section>
        <div className={classes.columns}>
          <section aria-label={t('owed')}>
            <Title order={2} mb="xs">
              {t('next')}
            </Title>
            {next === undefined ? (
              <Text fz="sm" c="dimmed">
                {t('next-none')}
              </Text>
            ) : (
              <ul className={classes.list}>
                <OwedLine {...next} />
              </ul>
            )}
            <Title order={2} mt="md" mb="xs">
              {t('owed')}
            </Title>
            <Owed owed={road.owed} />
          </section>
          <section aria-label={t('registers')}>
            <Title order={2} mb="xs">
              {t('registers')}
            </Title>
            <ul className={classes.list}>
              {registers.map(({ name, plural }) => (
                <RegisterLink key={name} process={name} plural={plural} />
              ))}
            </ul>
          </section>
        </div>
      </Stack>
    </>
  );
}

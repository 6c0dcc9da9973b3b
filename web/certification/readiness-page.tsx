import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { api } from '../api.ts';
import type { Counts } from '../cockpit/assessment.ts';
import { VerdictBar, VerdictCounts } from '../cockpit/summary.tsx';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { Time } from '../shared/time.tsx';
import { certificationTexts } from '../texts/certification.ts';
import { roleTexts } from '../texts/roles.ts';
import classes from './certification.module.css';
import type { Named } from './road.ts';

interface Fact {
  readonly text: string;
  readonly plural: string;
  readonly records: readonly Named[];
}

interface OpenPoint {
  readonly text: string;
  readonly plural: string;
  readonly record: Named | null;
  readonly person: Reference | null;
  readonly roles: readonly Role[];
}

interface Question {
  readonly id: string;
  readonly asks: string;
  readonly facts: readonly Fact[];
  readonly open: readonly OpenPoint[];
  readonly open_count: number;
  readonly clauses: readonly string[];
  readonly verdicts: Counts | null;
}

interface Readiness {
  readonly at: string;
  readonly assessment: { readonly number: string; readonly queried_at: string } | null;
  readonly questions: readonly Question[];
}

const readinessQuery = (language: Language) =>
  queryOptions({
    queryKey: ['certification', 'readiness', language],
    queryFn: ({ signal }) => api.get<Readiness>('/certification/readiness', { query: { language }, signal }),
  });

/** Services have a page of their own in place of a register. */
function registerPath(plural: string): string {
  if (plural === 'services') return paths.services();
  return plural === 'incidents' ? paths.incidents() : paths.records(plural);
}

function FactLine({ text, plural, records }: Fact): ReactNode {
  return (
    <li>
      <AppLink href={registerPath(plural)} fz="sm" c="inherit">
        {text}
      </AppLink>
      {records.map((record) => (
        <span key={record.number}>
          {' '}
          <AppLink
            href={paths.record(record.plural, record.number)}
            fz="xs"
            underline="always"
            title={record.title}
          >
            {record.number}
          </AppLink>
        </span>
      ))}
    </li>
  );
}

function PointLine({ text, plural, record, person, roles }: OpenPoint): ReactNode {
  const t = useTexts(certificationTexts);
  const say = useText();
  const who = person?.name ?? roles.map((role) => say(roleTexts[role])).join(', ');
  const href = record === null ? registerPath(plural) : paths.record(record.plural, record.number);
  return (
    <li>
      <AppLink href={href} fz="sm">
        {text}
      </AppLink>{' '}
      <Text span fz="xs" c="dimmed">
        {t('who-closes', { who })}
      </Text>
    </li>
  );
}

function Verdicts({ clauses, verdicts }: Pick<Question, 'clauses' | 'verdicts'>): ReactNode {
  const t = useTexts(certificationTexts);
  if (verdicts === null) return null;
  return (
    <AppLink href={paths.cockpit()} fz="xs" title={t('last-verdicts', { clauses: clauses.join(', ') })}>
      <Text span fz="xs" c="dimmed">
        {t('last-verdicts', { clauses: clauses.join(', ') })}
      </Text>
      <VerdictBar counts={verdicts} />
      <VerdictCounts counts={verdicts} />
    </AppLink>
  );
}

/** Most open points of a question that show before somebody asks for the rest. */
const mostShown = 8;

function QuestionCard({
  question,
  number,
}: {
  readonly question: Question;
  readonly number: number;
}): ReactNode {
  const t = useTexts(certificationTexts);
  const { asks, facts, open, open_count } = question;
  const [whole, setWhole] = useState(false);
  const shown = whole ? open : open.slice(0, mostShown);
  return (
    <li className={classes.question}>
      <div className={classes.questionHead}>
        <Title order={2} fz="md">
          {number}. {asks}
        </Title>
        <Text fz="sm" fw={600} c={open_count === 0 ? 'dimmed' : 'var(--verdict-contradicts)'}>
          {open_count === 0 ? t('no-open-points') : t('open-points', { count: open_count })}
        </Text>
      </div>
      <div className={classes.columns}>
        <div>
          <Text fz="xs" c="dimmed" mt="xs">
            {t('records')}
          </Text>
          <ul className={classes.list}>
            {facts.map((fact) => (
              <FactLine key={fact.text} {...fact} />
            ))}
          </ul>
          <Verdicts {...question} />
        </div>
        {open.length === 0 ? null : (
          <div>
            <Text fz="xs" c="dimmed" mt="xs">
              {t('to-close')}
            </Text>
            <ul className={classes.list}>
              {shown.map((point) => (
                <PointLine key={point.text} {...point} />
              ))}
            </ul>
            {open_count > shown.length ? (
              <Button size="compact-xs" variant="subtle" disabled={whole} onClick={() => setWhole(true)}>
                {t('more-points', { count: open_count - shown.length })}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </li>
  );
}

/** What an auditor of stage 1 would ask, each question answered from the records, with what is open and who closes it. */
export function ReadinessPage(): ReactNode {
  const t = useTexts(certificationTexts);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(readinessQuery(language));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('ready-title')} />;
  const { at, assessment, questions } = data;
  const open = questions.reduce((sum, { open_count }) => sum + open_count, 0);
  return (
    <>
      <PageHeader
        title={t('ready-title')}
        above={<AppLink href={paths.certification()}>{t('to-road')}</AppLink>}
      />
      <Stack gap={4} mb="md">
        <Text c="dimmed" fz="sm" maw="48rem">
          {t('ready-why')}
        </Text>
        <Text fz="sm" fw={600}>
          {t('open-of-all', {
            open,
            questions: questions.filter(({ open_count }) => open_count > 0).length,
            all: questions.length,
          })}
        </Text>
        <Text fz="xs" c="dimmed">
          <Time at={at} form="absolute" /> ·{' '}
          {assessment === null ? t('no-assessment') : t('as-of-assessment', { number: assessment.number })}
        </Text>
      </Stack>
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {questions.map((question, index) => (
          <QuestionCard key={question.id} question={question} number={index + 1} />
        ))}
      </Stack>
    </>
  );
}

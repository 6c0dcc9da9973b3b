import { ActionIcon, Group, List, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { requirementById } from '../../standard/requirements.ts';
import type { Requirement } from '../../standard/types.ts';
import { ApiProblem } from '../api.ts';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, useGo } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { type Assessment, assessmentQuery } from './assessment.ts';
import { neighbourOf, pathOfClause } from './bands.ts';
import { CheckCard } from './check-card.tsx';
import classes from './cockpit.module.css';
import { Judgements } from './judgements.tsx';
import { MatchingClauses } from './matching-clauses.tsx';
import { usePeriodText } from './period-text.ts';
import { Statement } from './statement.tsx';

interface OfRequirement {
  readonly requirement: Requirement;
}

function Trail({
  requirement,
  query,
}: OfRequirement & { readonly query: { assessment?: string } }): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const clauses = pathOfClause(requirement.clause).map(({ id, title }) => `${id} ${text(title)}`);
  return (
    <>
      <AppLink href={paths.cockpit(query)}>{t('title')}</AppLink>
      {clauses.map((name) => (
        <span key={name}> › {name}</span>
      ))}
    </>
  );
}

function Neighbours({
  requirement,
  query,
}: OfRequirement & { readonly query: { assessment?: string } }): ReactNode {
  const t = useTexts(cockpitTexts);
  const go = useGo();
  const steps = [
    {
      text: t('previous'),
      keys: 'p',
      to: neighbourOf(requirement.id, -1),
      icon: <IconChevronLeft size={18} />,
    },
    { text: t('next'), keys: 'n', to: neighbourOf(requirement.id, 1), icon: <IconChevronRight size={18} /> },
  ];
  usePageActions(
    steps.flatMap(({ text, keys, to }) =>
      to === undefined ? [] : [{ id: keys, text, keys, run: () => go(paths.requirement(to.id, query)) }],
    ),
  );
  return (
    <Group gap={2}>
      {steps.map(({ text, keys, to, icon }) => (
        <Tooltip key={keys} label={`${text} (${keys.toUpperCase()})`}>
          <ActionIcon
            aria-label={text}
            disabled={to === undefined}
            onClick={() => to !== undefined && go(paths.requirement(to.id, query))}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

function AuditorAsks({ requirement }: OfRequirement): ReactNode {
  const t = useTexts(cockpitTexts);
  const language = useLanguage();
  const { evidence_hints: hints } = requirement;
  const own = hints[language];
  return (
    <Stack gap={4}>
      <Title order={2}>{t('auditor-asks')}</Title>
      <List fz="sm" {...(own === undefined ? { lang: 'en' } : {})}>
        {(own ?? hints.en).map((hint) => (
          <List.Item key={hint}>{hint}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

function Found({ requirement, assessment }: OfRequirement & { readonly assessment: Assessment }): ReactNode {
  const t = useTexts(cockpitTexts);
  const periodText = usePeriodText();
  const found = assessment.requirements.find(({ id }) => id === requirement.id);
  return (
    <Stack gap="sm">
      <Text fz="xs" c="dimmed" className="figures">
        <AppLink href={paths.cockpit({ assessment: assessment.number })} underline="always">
          {assessment.number}
        </AppLink>{' '}
        · {periodText(assessment)} · {t('asked-at')} <Time at={assessment.queried_at} />
      </Text>
      {found === undefined ? <Text fz="sm">{t('left-out')}</Text> : null}
      {found?.checks.length === 0 ? (
        <Paper p="sm">
          <Text fz="sm">{t('no-checks')}</Text>
        </Paper>
      ) : null}
      {found?.checks.map((check) => (
        <CheckCard key={check.id} check={check} requirement={requirement.id} assessment={assessment.number} />
      ))}
    </Stack>
  );
}

function RequirementView({ requirement }: OfRequirement): ReactNode {
  const [url] = useUrlState();
  const number = url['assessment'] ?? '';
  const { data, error, refetch } = useQuery(assessmentQuery(number));
  const none = error instanceof ApiProblem && error.code === 'assessment.none-yet';
  const found = data?.requirements.find(({ id }) => id === requirement.id);
  const query = number === '' ? {} : { assessment: number };
  return (
    <>
      <PageHeader
        title={requirement.id}
        above={<Trail requirement={requirement} query={query} />}
        aside={found === undefined ? null : <VerdictMark verdict={found.verdict} named />}
        actions={<Neighbours requirement={requirement} query={query} />}
      />
      <div className={classes.columns}>
        <Stack gap="md">
          <Statement requirement={requirement} fz="lg" maw="48rem" />
          {error === null || none ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
          {data === undefined || error !== null ? null : (
            <Found requirement={requirement} assessment={data} />
          )}
        </Stack>
        <Stack gap="lg">
          <Judgements requirement={requirement.id} counted={found?.judgement?.id} />
          <AuditorAsks requirement={requirement} />
          <MatchingClauses clause={requirement.clause} />
        </Stack>
      </div>
    </>
  );
}

/** One requirement: what its checks found, down to the single record, and what people judged. */
export function RequirementPage(): ReactNode {
  const t = useTexts(cockpitTexts);
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const requirement = requirementById(id);
  if (requirement !== undefined) return <RequirementView key={id} requirement={requirement} />;
  return (
    <>
      <PageHeader title={id} />
      <EmptyState title={t('unknown-requirement')}>
        <AppLink href={paths.cockpit()}>{t('title')}</AppLink>
      </EmptyState>
    </>
  );
}

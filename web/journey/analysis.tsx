import { Button, Switch, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { clauses } from '../../standard/clauses.ts';
import { requirements } from '../../standard/requirements.ts';
import type { Requirement } from '../../standard/types.ts';
import type { Assessment } from '../cockpit/assessment.ts';
import { Statement } from '../cockpit/statement.tsx';
import { formatDate } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { journeyTexts } from '../texts/journey.ts';
import type { Gap } from './gaps.ts';
import classes from './journey.module.css';

function GapLine({ gap }: { readonly gap: Gap }): ReactNode {
  const t = useTexts(journeyTexts);
  const locale = useLocale();
  const due = gap.due_on === null ? '' : ` · ${formatDate(gap.due_on, locale, 'UTC')}`;
  return (
    <Text fz="xs" {...(gap['closed_at'] !== null ? { td: 'line-through' } : {})}>
      <AppLink href={paths.record('gaps', gap.number)} inherit>
        {gap.title}
      </AppLink>{' '}
      <Text span inherit c="dimmed">
        {gap.assignee?.name ?? t('nobody')}
        {due}
      </Text>
    </Text>
  );
}

interface RowProps {
  readonly requirement: Requirement;
  readonly verdict: Assessment['requirements'][number]['verdict'] | undefined;
  readonly gaps: readonly Gap[];
  readonly mayPlan: boolean;
}

function Row({ requirement, verdict, gaps, mayPlan }: RowProps): ReactNode {
  const t = useTexts(journeyTexts);
  const go = useGo();
  return (
    <tr>
      <th scope="row">
        <AppLink href={paths.requirement(requirement.id)} fz="sm">
          {requirement.id}
        </AppLink>
      </th>
      <td>
        <Statement requirement={requirement} fz="sm" />
      </td>
      <td>{verdict === undefined ? '–' : <VerdictMark verdict={verdict} named />}</td>
      <td>
        {gaps.map((gap) => (
          <GapLine key={gap.id} gap={gap} />
        ))}
        {mayPlan ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('add-for', { requirement: requirement.id })}
            onClick={() => go(`${paths.newRecord('gaps')}?requirement=${requirement.id}`)}
          >
            {t('add')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

interface ClausePartProps {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly Requirement[];
  readonly verdicts: ReadonlyMap<string, RowProps['verdict']>;
  readonly gaps: readonly Gap[];
  readonly mayPlan: boolean;
}

/** A clause with its requirements, which are put together when somebody opens it: there are hundreds. */
function ClausePart({ id, title, requirements, verdicts, gaps, mayPlan }: ClausePartProps): ReactNode {
  const t = useTexts(journeyTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.clause} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes.requirement}>{id}</span> {title}{' '}
        <Text span fz="xs" c="dimmed" className="figures">
          {requirements.length}
        </Text>
      </summary>
      {open ? (
        <div style={{ overflowX: 'auto' }}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('requirement')}</th>
                <td />
                <th scope="col">{t('verdict')}</th>
                <th scope="col">{t('gaps')}</th>
              </tr>
            </thead>
            <tbody>
              {requirements.map((requirement) => (
                <Row
                  key={requirement.id}
                  requirement={requirement}
                  verdict={verdicts.get(requirement.id)}
                  gaps={gaps.filter((gap) => gap.requirement === requirement.id)}
                  mayPlan={mayPlan}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}

interface AnalysisProps {
  readonly assessment: Assessment | undefined;
  readonly gaps: readonly Gap[];
  readonly mayPlan: boolean;
}

/** Every requirement with what the last assessment says of it and who closes its gaps until when, a clause at a time. */
export function Analysis({ assessment, gaps, mayPlan }: AnalysisProps): ReactNode {
  const t = useTexts(journeyTexts);
  const text = useText();
  const [url, setUrl] = useUrlState();
  const onlyMissing = url['missing'] !== 'false';
  const verdicts = new Map(assessment?.requirements.map(({ id, verdict }) => [id, verdict]));
  const missing = requirements.filter(({ id }) => verdicts.get(id) !== 'supports');
  const shown = onlyMissing ? missing : requirements;
  const parts = clauses.filter(({ id }) => shown.some(({ clause }) => clause === id));
  return (
    <section aria-label={t('analysis')}>
      <div className={classes.analysisHead}>
        <div>
          <Title order={2}>{t('analysis')}</Title>
          <Text fz="sm" c="dimmed" className="figures">
            {t('summary-of', { missing: missing.length, total: requirements.length })}
          </Text>
        </div>
        <Switch
          size="xs"
          label={t('only-missing')}
          checked={onlyMissing}
          onChange={(event) => setUrl({ missing: event.currentTarget.checked ? null : 'false' })}
        />
      </div>
      {parts.map(({ id, title }) => (
        <ClausePart
          key={id}
          id={id}
          title={text(title)}
          requirements={shown.filter(({ clause }) => clause === id)}
          {...{ verdicts, gaps, mayPlan }}
        />
      ))}
    </section>
  );
}

import { Alert, Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { isBeyond } from '../../kernel/check.ts';
import { checkTexts } from '../../processes/check-texts.ts';
import { undecidedTexts } from '../../processes/conformity-texts.ts';
import { strictChecksKey, strictWeightTexts } from '../../processes/strict-checks.ts';
import { catalogueChecks } from '../../standard/checks.ts';
import { formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink, PlainLink } from '../shared/link.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { AssessedCheck, AssessedMeasure } from './assessment.ts';
import classes from './check-card.module.css';
import { Exceptions } from './exceptions.tsx';

function useFigure(): (value: number, unit: AssessedMeasure['unit']) => string {
  const locale = useLocale();
  return (value, unit) => {
    if (unit === 'percent')
      return formatNumber(value / 100, locale, { style: 'percent', maximumFractionDigits: 1 });
    if (unit === 'count') return formatNumber(value, locale);
    const name = unit.slice(0, -1);
    return formatNumber(value, locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    });
  };
}

interface MeasureProps {
  readonly check: string;
  readonly measure: AssessedMeasure;
}

/** A figure, its planned limit, and for shares both upon a line from 0 to 100 %. */
function Measure({ check, measure }: MeasureProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const figure = useFigure();
  const { name, value, unit, limit } = measure;
  const title = checkTexts[check]?.measures[name];
  const beyond = isBeyond(measure);
  return (
    <div className={classes.measure}>
      <span>{title === undefined ? name : text(title)}</span>
      <span className={classes.value} data-beyond={beyond || undefined}>
        {beyond ? '✕ ' : ''}
        {value === null ? '–' : figure(value, unit)}
      </span>
      {limit === null ? null : (
        <span className={classes.limit}>
          {t(`limit-${limit.kind}`, { value: figure(limit.value, unit) })}
        </span>
      )}
      {unit === 'percent' && value !== null ? (
        <span className={classes.scale} aria-hidden="true">
          <span style={{ width: `${Math.min(100, value)}%` }} data-beyond={beyond || undefined} />
          {limit === null ? null : <i style={{ left: `${Math.min(100, limit.value)}%` }} />}
        </span>
      ) : null}
    </div>
  );
}

function Figures({ check }: { readonly check: AssessedCheck }): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const origins = (['live', 'import', 'sample'] as const).filter((origin) => check.evidence[origin] > 0);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('population')}</dt>
        <dd>{formatNumber(check.population, locale)}</dd>
      </div>
      <div>
        <dt>{t('exceptions')}</dt>
        <dd>{formatNumber(check.exceptions, locale)}</dd>
      </div>
      <div>
        <dt>{t('newest')}</dt>
        <dd>
          {check.newest_evidence_at === null ? '–' : <Time at={check.newest_evidence_at} form="absolute" />}
        </dd>
      </div>
      <div>
        <dt>{t('evidence')}</dt>
        <dd>
          {origins.length === 0
            ? '–'
            : origins.map((origin) => t(`origin-${origin}`, { count: check.evidence[origin] })).join(', ')}
        </dd>
      </div>
    </dl>
  );
}

/** The settings that a check misses, each with a link to where it is planned. */
function Undecided({ check }: { readonly check: AssessedCheck }): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  if (check.reason === null) return null;
  const tab = check.settings[0]?.split('.').at(-1);
  return (
    <Alert color="violet" variant="light">
      <Group gap="sm" justify="space-between">
        <Text fz="sm">{text(undecidedTexts[check.reason], { settings: check.settings.join(', ') })}</Text>
        <Anchor component={PlainLink} href={paths.settings(tab)} fz="sm">
          {t('confirm-settings')}
        </Anchor>
      </Group>
    </Alert>
  );
}

interface CheckCardProps {
  readonly check: AssessedCheck;
  /** Id of the requirement it is asked about. */
  readonly requirement: string;
  /** Number of the assessment. */
  readonly assessment: string;
}

/** What one check asked, what it looked at, what it found, and every record that did not show it. */
export function CheckCard({ check, requirement, assessment }: CheckCardProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const question = checkTexts[check.id]?.question;
  const stricter = catalogueChecks.find(({ id }) => id === check.id)?.stricter_than_text === true;
  return (
    <Paper p="sm" component="section" aria-label={check.id}>
      <Stack gap="sm">
        <div>
          <Group gap="xs" justify="space-between" align="flex-start">
            <Title order={2} style={{ flex: '1 1 16rem' }}>
              {question === undefined ? check.id : text(question)}
            </Title>
            <VerdictMark verdict={check.verdict} named />
          </Group>
          <Text fz="xs" c="dimmed">
            {check.id}
            {stricter ? ` · ${t('stricter')} · ` : null}
            {stricter ? (
              <AppLink href={paths.settings(strictChecksKey)} fz="xs">
                {text(strictWeightTexts[check.counts ?? 'counts'])}
              </AppLink>
            ) : null}
          </Text>
        </div>
        <Figures check={check} />
        <Undecided check={check} />
        {check.measures.length === 0 ? null : (
          <div>
            {check.measures.map((measure) => (
              <Measure key={measure.name} check={check.id} measure={measure} />
            ))}
          </div>
        )}
        {check.exceptions === 0 ? null : (
          <Exceptions
            assessment={assessment}
            check={check.id}
            requirement={requirement}
            count={check.exceptions}
          />
        )}
      </Stack>
    </Paper>
  );
}

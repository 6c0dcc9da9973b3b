import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import {
  countFor,
  type JourneyStep,
  journeySteps,
  type Need,
  type Progress,
  progressOf,
  type StateCounts,
} from '../../processes/journey.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { journeyTexts } from '../texts/journey.ts';
import classes from './journey.module.css';

const marks: Readonly<Record<Progress, string>> = { proved: '●', begun: '◐', open: '○' };

function NeedLine({ need, counts }: { readonly need: Need; readonly counts: StateCounts }): ReactNode {
  const t = useTexts(journeyTexts);
  const names = useProcessNames(need.process);
  const count = countFor(need, counts);
  const { plural = '' } = definitionNamed(need.process) ?? {};
  const href = need.process === 'service' ? paths.services() : paths.records(plural);
  return (
    <li>
      <span aria-hidden="true">{count >= need.minimum ? '✓' : '–'}</span>{' '}
      <AppLink href={href} fz="xs" underline="always">
        {names.plural}
      </AppLink>{' '}
      <Text span fz="xs" c="dimmed" className="figures">
        {need.states.map((state) => names.state(state)).join(', ')}:{' '}
        {t('count-of', { count, minimum: need.minimum })}
      </Text>
    </li>
  );
}

/** What of the latest assessment the steps are proved by. */
export interface Assessed {
  readonly number: string;
  readonly contradicted: number;
}

interface StepProps {
  readonly step: JourneyStep;
  readonly number: number;
  readonly counts: StateCounts;
  /** The latest assessment of the whole standard, or null. */
  readonly assessment: Assessed | null;
}

function AssessmentLine({ step, assessment }: Pick<StepProps, 'step' | 'assessment'>): ReactNode {
  const t = useTexts(journeyTexts);
  if (assessment === null) return t('assessment-none');
  const { number, contradicted } = assessment;
  return step.assessment === 'made'
    ? t('assessment-made', { number })
    : t('contradicted', { count: contradicted, number });
}

function Step({ step, number, counts, assessment }: StepProps): ReactNode {
  const t = useTexts(journeyTexts);
  const text = useText();
  const progress = progressOf(step, counts, assessment?.contradicted ?? null);
  return (
    <li className={classes.step} data-progress={progress}>
      <span className={classes.stepMark} role="img" aria-label={t(progress)}>
        {marks[progress]}
      </span>
      <div>
        <Text fw={600} fz="sm">
          {number}. {text(step.title)}
        </Text>
        <Text fz="xs" c="dimmed" maw="40rem">
          {text(step.purpose)}
        </Text>
        <ul className={classes.needs}>
          {step.needs.length === 0 ? (
            <li>
              <AppLink href={paths.cockpit()} fz="xs" underline="always">
                <AssessmentLine step={step} assessment={assessment} />
              </AppLink>
            </li>
          ) : null}
          {step.needs.map((need) => (
            <NeedLine key={need.process} need={need} counts={counts} />
          ))}
        </ul>
      </div>
    </li>
  );
}

interface StepsProps {
  readonly counts: StateCounts;
  readonly assessment: Assessed | null;
}

/** The steps of the journey, each with the records that prove it. */
export function Steps({ counts, assessment }: StepsProps): ReactNode {
  return (
    <ol className={classes.steps}>
      {journeySteps.map((step, index) => (
        <Step key={step.id} step={step} number={index + 1} counts={counts} assessment={assessment} />
      ))}
    </ol>
  );
}

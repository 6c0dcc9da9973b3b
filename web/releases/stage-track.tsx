import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { releasesTexts } from '../texts/releases.ts';
import classes from './releases.module.css';

/** A stage on the way of a record. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly standing: 'passed' | 'here' | 'ahead';
  /** What it still takes to pass it, by name. */
  readonly missing: readonly string[];
  /** When it was passed, as people read it. */
  readonly passed: string | null;
}

const marks = { passed: '●', here: '◉', ahead: '○' } as const;

function StageOf({ stage }: { readonly stage: Stage }): ReactNode {
  const t = useTexts(releasesTexts);
  const { name, standing, missing, passed } = stage;
  const told = { passed: passed ?? t('stage-passed'), here: t('stage-here'), ahead: t('stage-ahead') }[
    standing
  ];
  return (
    <li
      className={classes.stage}
      data-standing={standing}
      aria-current={standing === 'here' ? 'step' : undefined}
    >
      <Text fz="sm" fw={standing === 'here' ? 600 : 400}>
        <span aria-hidden="true" className={classes.mark}>
          {marks[standing]}
        </span>
        {name}
      </Text>
      <Text fz="xs" c="dimmed">
        {told}
      </Text>
      {standing === 'passed' || missing.length === 0 ? null : (
        <Text fz="xs" className="figures">
          {t('missing-count', { count: missing.length })}
        </Text>
      )}
    </li>
  );
}

/** Where a record is on its way, and what the stage it stands in still takes. */
export function StageTrack({
  label,
  stages,
}: {
  readonly label: string;
  readonly stages: readonly Stage[];
}): ReactNode {
  const t = useTexts(releasesTexts);
  const here = stages.find(({ standing }) => standing === 'here');
  return (
    <section aria-label={label}>
      <Text component="h2" fz="md" fw={600} mb="xs">
        {label}
      </Text>
      <ol className={classes.track}>
        {stages.map((stage) => (
          <StageOf key={stage.id} stage={stage} />
        ))}
      </ol>
      {here === undefined ? null : (
        <Text fz="sm" mt="xs">
          {here.missing.length === 0
            ? t('nothing-missing', { stage: here.name })
            : `${t('still-missing', { stage: here.name })} ${here.missing.join(' · ')}`}
        </Text>
      )}
    </section>
  );
}

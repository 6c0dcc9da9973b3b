import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { systemTexts } from '../texts/system.ts';
import type { RegisterCount } from './registers.ts';
import classes from './system.module.css';

interface RegisterCardProps {
  readonly definition: ProcessDefinition;
  readonly count: RegisterCount | undefined;
  /** Tells how many are in which state, too. */
  readonly withStates?: boolean;
}

/** A register at a glance: what it is for, how much is in force and what of it is overdue. It leads there. */
export function RegisterCard({ definition, count, withStates = false }: RegisterCardProps): ReactNode {
  const t = useTexts(systemTexts);
  const names = useProcessNames(definition.name);
  return (
    <li className={classes.card}>
      <AppLink href={paths.records(definition.plural)} fw={600} fz="sm">
        {names.plural}
      </AppLink>
      <Text fz="xs" c="dimmed" lineClamp={2} title={names.purpose ?? undefined}>
        {names.purpose}
      </Text>
      <Text fz="xs" className="figures">
        {/* Records with clocks are counted by the hundred thousand: their own pages say how many. */}
        {definition.clocks.length > 0
          ? null
          : count === undefined
            ? t('empty')
            : t('in-force', { count: count.open })}
        {count === undefined || count.overdue === 0 ? null : (
          <Text span fz="xs" fw={600} c="var(--verdict-contradicts)">
            {' · '}
            {t('overdue', { count: count.overdue })}
          </Text>
        )}
      </Text>
      {withStates && count !== undefined ? (
        <Text fz="xs" c="dimmed" className="figures">
          {Object.keys(definition.states)
            .filter((state) => (count.states[state] ?? 0) > 0)
            .map((state) => `${count.states[state]} ${names.state(state)}`)
            .join(' · ')}
        </Text>
      ) : null}
    </li>
  );
}

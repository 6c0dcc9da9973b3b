import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import type { Named } from './road.ts';

/** A record by number and title with a link to its page, and its state. */
export function NamedRecord({ record }: { readonly record: Named }): ReactNode {
  const names = useProcessNames(record.process);
  const { plural, number, title, state } = record;
  return (
    <span>
      <AppLink href={paths.record(plural, number)} fz="sm" underline="always" title={title}>
        {number}
      </AppLink>{' '}
      <Text span fz="sm">
        {title}
      </Text>{' '}
      <Text span fz="xs" c="dimmed">
        {names.state(state)}
      </Text>
    </span>
  );
}

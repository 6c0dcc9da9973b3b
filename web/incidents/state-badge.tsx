import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProcessNames } from '../process-names.ts';

const colours: Readonly<Record<string, string>> = {
  new: 'blue',
  assigned: 'blue',
  'in-progress': 'teal',
  pending: 'yellow',
  resolved: 'gray',
  closed: 'gray',
  cancelled: 'gray',
};

/** The state of an incident, readable at a glance. */
export function StateBadge({ state }: { readonly state: string }): ReactNode {
  const names = useProcessNames('incident');
  return <Badge color={colours[state] ?? 'gray'}>{names.state(state)}</Badge>;
}

/** The priority of an incident: the two highest stand out. */
export function PriorityMark({ priority }: { readonly priority: number | null }): ReactNode {
  const names = useProcessNames('incident');
  if (priority === null) return null;
  return (
    <Text
      span
      fz="inherit"
      fw={priority <= 2 ? 600 : 400}
      c={priority === 1 ? 'var(--verdict-contradicts)' : 'inherit'}
    >
      {names.choice('priority', priority)}
    </Text>
  );
}

import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { useOwnNames, useProcess } from './process.tsx';

/** What is new stands out, what waits warns, what is under way or in force is calm, what is over is grey. */
function colourOf({ states, initial }: ProcessDefinition, state: string): string {
  if (states[state]?.open !== true) return 'gray';
  if (state === 'pending') return 'yellow';
  return state === initial || state === 'assigned' ? 'blue' : 'teal';
}

/** The state of a record, readable at a glance. */
export function StateBadge({ state }: { readonly state: string }): ReactNode {
  const definition = useProcess();
  const names = useOwnNames();
  return (
    <Badge color={colourOf(definition, state)} miw="max-content">
      {names.state(state)}
    </Badge>
  );
}

/** The priority of a record: the two highest stand out. */
export function PriorityMark({ priority }: { readonly priority: number | null }): ReactNode {
  const names = useOwnNames();
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

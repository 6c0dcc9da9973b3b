import type { ProcessDefinition } from '../kernel/definition.ts';

/** How the states of every process of the desk are grouped: worked on, waiting for somebody else, over. */
export const stateGroups = ['open', 'waiting', 'done'] as const;

export type StateGroup = (typeof stateGroups)[number];

/** States in which a record waits for somebody else, where no clock of the process pauses in them. */
const waiting: readonly string[] = ['pending', 'waiting', 'approval'];

/** The group that a state of the process belongs to: a record waits where one of its clocks pauses. */
export function groupOf({ states, clocks }: ProcessDefinition, state: string): StateGroup {
  if (states[state]?.open !== true) return 'done';
  const pauses = clocks.some(({ pauses_in }) => pauses_in.includes(state));
  return pauses || waiting.includes(state) ? 'waiting' : 'open';
}

/** The states of the process that belong to one of the groups. */
export function statesIn(definition: ProcessDefinition, groups: readonly StateGroup[]): readonly string[] {
  return Object.keys(definition.states).filter((state) => groups.includes(groupOf(definition, state)));
}

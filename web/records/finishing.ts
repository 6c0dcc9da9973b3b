import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';

/** What ends a record without the work being done. */
const otherwise: readonly string[] = ['cancel', 'reject', 'skip', 'discard', 'withdraw', 'dispose'];

/** The activity by which a record in this state is usually brought to an end; undefined where it is over. */
export function finishingActivity(definition: ProcessDefinition, state: string): Activity | undefined {
  const { activities, states } = definition;
  const order = Object.keys(states);
  return activities.find(
    ({ name, from, to, by_route }) =>
      to !== undefined &&
      by_route !== true &&
      from.includes(state) &&
      !otherwise.includes(name) &&
      states[to]?.open === false &&
      order.indexOf(to) > order.indexOf(state),
  );
}

/** Activities that can be done to many at once: those that nobody signs and that no route of their own does. */
export function activitiesForMany(
  { activities }: ProcessDefinition,
  states: readonly string[],
): readonly Activity[] {
  return activities.filter(
    ({ from, by_route, signed, brings = [] }) =>
      by_route !== true &&
      signed !== true &&
      brings.length === 0 &&
      states.some((state) => from.includes(state)),
  );
}

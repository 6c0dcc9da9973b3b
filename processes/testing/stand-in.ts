import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { roles } from '../../kernel/roles.ts';

/**
 * A register of another folder as far as a check looks at it. It begins in the first open state, and an activity named
 * after each further state leads there from everywhere.
 */
export function standIn(
  name: string,
  fields: Readonly<Record<string, FieldDefinition>>,
  open: readonly string[],
  closed: readonly string[] = [],
): ProcessDefinition {
  const states = [...open, ...closed];
  return {
    name,
    plural: `${name}s`,
    prefix: 'X',
    clause: '4.4',
    version: 1,
    title: { en: name, vi: name, zh: name },
    section: 'system',
    fields,
    states: Object.fromEntries(
      states.map((state) => [
        state,
        open.includes(state) ? { open: true } : { open: false, stamps: 'closed_at' },
      ]),
    ),
    initial: open[0] ?? '',
    activities: states.slice(1).map((to) => ({
      name: to,
      from: states,
      to,
      may: roles,
      requires: [],
      accepts: [],
    })),
    clocks: [],
    relations: [],
    may_create: roles,
    readable_by: 'everyone',
  };
}

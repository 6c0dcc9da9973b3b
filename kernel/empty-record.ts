import type { DecisionContext } from './command.ts';
import type { ProcessDefinition } from './definition.ts';
import type { ProcessRecord } from './record.ts';

/** What a record begins with besides its definition. */
export type Beginning = Pick<DecisionContext, 'organisation_id' | 'now' | 'number' | 'origin'>;

/** A record before anything is written into it: in the initial state, every field empty. Pure. */
export function emptyRecord(
  definition: Pick<ProcessDefinition, 'name' | 'fields' | 'initial'>,
  { organisation_id, now, number, origin }: Beginning,
  id: string,
): ProcessRecord {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(definition.fields)) values[name] = null;
  return {
    id,
    organisation_id,
    process: definition.name,
    number,
    state: definition.initial,
    version: 0,
    values,
    history: [{ state: definition.initial, at: now }],
    opened_at: now,
    resolved_at: null,
    closed_at: null,
    due_at: null,
    next_clock_at: null,
    clock_marks: {},
    origin,
    external_key: null,
    created_at: now,
    updated_at: now,
  };
}

import type { ProcessRecord } from '../../../kernel/record.ts';
import { settingDefinitions } from '../../../processes/definitions.ts';
import type { FactSource } from '../templates/fact.ts';

const settings = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { starting_value }]) => [key, starting_value]),
);

/** An organisation that has recorded nothing and confirmed nothing, but for what is given. */
export function sourceWith(more: Partial<FactSource> = {}): FactSource {
  return {
    language: 'en',
    organisation: 'Sample organisation',
    now: Date.parse('2026-03-02T08:00:00Z'),
    time_zone: 'UTC',
    planned: { settings, confirmed: {} },
    people: [],
    names: new Map(),
    records: () => [],
    ...more,
  };
}

/** An open record of a process, as far as facts look at it. */
export function recordWith(process: string, state: string, values: ProcessRecord['values']): ProcessRecord {
  const at = Date.parse('2026-01-01T00:00:00Z');
  return {
    id: `00000000-0000-7000-8000-${String(Object.keys(values).length).padStart(12, '0')}`,
    organisation_id: '00000000-0000-7000-8000-000000000099',
    process,
    number: 'X0000001',
    state,
    version: 1,
    values,
    history: [{ state, at }],
    opened_at: at,
    resolved_at: null,
    closed_at: null,
    due_at: null,
    next_clock_at: null,
    clock_marks: {},
    origin: 'live',
    external_key: null,
    created_at: at,
    updated_at: at,
  };
}

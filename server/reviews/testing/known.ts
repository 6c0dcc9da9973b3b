import type { ProcessRecord } from '../../../kernel/record.ts';
import { settingDefinitions } from '../../../processes/definitions.ts';
import type { Composer, Known } from '../composer.ts';
import type { IncidentTally } from '../incident-tally.ts';
import { noAnswers } from '../satisfaction-tally.ts';

/** The last review of the tests was held, and the next is prepared, at these instants. */
export const lastHeld = Date.parse('2026-01-01T09:00:00Z');
export const now = Date.parse('2026-07-01T09:00:00Z');

/** The instant at noon of a day. */
export function at(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

let made = 0;

/** A record of a process as a snapshot holds it; it was last touched on the day of its last state. */
export function record(
  process: string,
  state: string,
  day: string,
  values: Readonly<Record<string, unknown>> = {},
  more: Partial<ProcessRecord> = {},
): ProcessRecord {
  made += 1;
  const opened_at = at(day);
  return {
    id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    organisation_id: 'organisation',
    process,
    number: `${process.slice(0, 3).toUpperCase()}${made}`,
    state,
    version: 1,
    values: { title: `Sample ${process} ${made}`, ...values },
    history: [{ state, at: opened_at }],
    opened_at,
    resolved_at: null,
    closed_at: null,
    due_at: null,
    next_clock_at: null,
    clock_marks: {},
    origin: 'live',
    external_key: null,
    created_at: opened_at,
    updated_at: opened_at,
    ...more,
  };
}

/** A record that was closed on a day. */
export function closed(
  process: string,
  state: string,
  days: readonly [opened: string, closed: string],
  values: Readonly<Record<string, unknown>> = {},
): ProcessRecord {
  const [opened, end] = days;
  return record(process, state, opened, values, {
    closed_at: at(end),
    updated_at: at(end),
    history: [
      { state: 'new', at: at(opened) },
      { state, at: at(end) },
    ],
  });
}

const starting = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { starting_value }]) => [key, starting_value]),
);

/** Values that the composer does not say it reads would not be loaded: asking for them fails. */
function guarded({ reads }: Composer, one: ProcessRecord): ProcessRecord {
  const fields = reads.flatMap(({ process, fields }) => (process === one.process ? fields : []));
  const values = new Proxy(one.values, {
    get: (target, name) => {
      if (typeof name === 'string' && !fields.includes(name)) {
        throw new Error(`the field ${name} of ${one.process} is not loaded`);
      }
      return Reflect.get(target, name);
    },
  });
  return { ...one, values };
}

const nothing = { opened: null, resolved: null, in_target: null, major: null };

/** Incidents that were counted. */
export function tallyOf(values: Partial<IncidentTally>): IncidentTally {
  return {
    whole: { since: nothing, before: nothing },
    services: [],
    waiting_for_suppliers: 0,
    count: 0,
    newest: null,
    ...values,
  };
}

/** What a composer knows when these records are there. */
export function knownTo(
  composer: Composer,
  records: readonly ProcessRecord[],
  more: Partial<Known> = {},
): Known {
  const seen = records.map((one) => guarded(composer, one));
  return {
    since: lastHeld,
    before: lastHeld - (now - lastHeld),
    now,
    today: new Date(now).toISOString().slice(0, 10),
    time_zone: 'UTC',
    settings: starting,
    review: record('management-review', 'planned', '2026-06-01', { title: 'Sample review' }),
    of: (process) => seen.filter((one) => one.process === process),
    incidents: tallyOf({}),
    satisfaction: noAnswers,
    ...more,
  };
}

import pg, { type CustomTypesConfig } from 'pg';
import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { evaluateClocks, type RunningClock } from '../../kernel/project.ts';
import type { ClockedRecord } from '../../kernel/record.ts';
import { isStaff } from '../../kernel/roles.ts';
import { rowTypes } from '../database/pool.ts';
import type { Names } from './names.ts';
import { earliestDue, presentValue, toldClocks, type Viewer } from './present.ts';
import { fieldOf, historyOf, type RecordRow } from './store.ts';

type Unlisted = 'organisation_id' | 'process' | 'next_clock_at' | 'at_risk_at' | 'missed_at' | 'clock_marks';
type Always = 'opened_at' | 'created_at' | 'updated_at';
type Sometimes = 'resolved_at' | 'closed_at' | 'due_at';

/** What a list reads of each record. Instants are the texts that its line shows. */
export type ListedRow = Omit<RecordRow, Unlisted | Always | Sometimes> &
  Readonly<Record<Always, string>> &
  Readonly<Record<Sometimes, string | null>>;

/** A record of a list: its row, and what its clocks are computed from. */
export interface ListedRecord extends ClockedRecord {
  readonly row: ListedRow;
}

/** ISO 8601 with milliseconds from what PostgreSQL writes in UTC: `2026-01-31 08:00:00.12+00`. */
function isoText(text: string): string {
  if (!text.endsWith('+00') || text[10] !== ' ') return new Date(text).toISOString();
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0').slice(0, 3)}Z`;
}

/** How a list is read: instants go out much as they come in, so they are not made numbers in between. */
export const listedTypes: CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.TIMESTAMPTZ && format !== 'binary'
      ? isoText
      : rowTypes.getTypeParser(id, format),
};

/**
 * Fields that lists show: those with a column of their own, choices, numbers and marks. Texts, instants and other
 * references are left to the record itself, as they would make a list several times as large and slow.
 */
export function listedFields(definition: ProcessDefinition): readonly (readonly [string, FieldDefinition])[] {
  return Object.entries(definition.fields).filter(
    ([name, { kind, column, listed }]) =>
      column !== undefined ||
      listed === true ||
      ['choice', 'number', 'boolean', 'date'].includes(kind) ||
      definition.list_columns?.includes(name) === true,
  );
}

/** How records of a process are listed: the same for every request, so it is put together once. */
export interface Listing {
  readonly definition: ProcessDefinition;
  readonly fields: ReturnType<typeof listedFields>;
  /** What is selected from the table of records. */
  readonly columns: string;
}

/** How records of the process are listed. */
export function listingOf(definition: ProcessDefinition): Listing {
  const fields = listedFields(definition);
  return { definition, fields, columns: columnsOf(definition, fields) };
}

function columnsOf(definition: ProcessDefinition, fields: Listing['fields']): string {
  const listed = new Set(fields.map(([name]) => name));
  const others = Object.keys(definition.fields).filter((name) => !listed.has(name));
  return `id, number, title, state, priority, service_id, assignee_id, team_id, requester_id, opened_at, resolved_at,
    closed_at, due_at, created_at, updated_at, version, origin, external_key, history,
    fields - '{${others.join(',')}}'::text[] as fields`;
}

/** The record that a row of a list holds. */
export function listedRecordOf({ fields }: Listing, row: ListedRow): ListedRecord {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fields) values[name] = fieldOf(row, name, field);
  return { row, values, history: historyOf(row), opened_at: Date.parse(row.opened_at) };
}

/** Clocks of which whoever looks is told. */
function clocksFor(
  definition: ProcessDefinition,
  record: ListedRecord,
  viewer: Viewer,
): readonly RunningClock[] {
  const clocks = evaluateClocks(definition, record, { ...viewer.organisation, now: viewer.now });
  return toldClocks(clocks, isStaff(viewer.actor));
}

/** When a record is due to whoever looks: to others than staff by the clocks of which they are told, where there are others. */
function dueFor(
  { clocks }: ProcessDefinition,
  row: ListedRow,
  told: readonly RunningClock[],
  staff: boolean,
): string | null {
  if (staff || !clocks.some(({ operational }) => operational === true)) return row.due_at;
  const due_at = earliestDue(told);
  return due_at === null ? null : new Date(due_at).toISOString();
}

function presentClocks(clocks: readonly RunningClock[]): unknown[] {
  return clocks.map(({ name, target_minutes, evaluation }) => ({
    name,
    state: evaluation.state,
    target_minutes,
    elapsed_minutes: Math.round(evaluation.elapsed_ms / 60_000),
    due_at: evaluation.due_at === null ? null : new Date(evaluation.due_at).toISOString(),
    breached: evaluation.breached,
  }));
}

/** A record as a line of a list: without what `listedFields` leaves out, and clocks without their thresholds. */
export function presentListed(
  { definition, fields }: Listing,
  record: ListedRecord,
  names: Names,
  viewer: Viewer,
): Record<string, unknown> {
  const { row, values } = record;
  const staff = isStaff(viewer.actor);
  const clocks = clocksFor(definition, record, viewer);
  const shown: Record<string, unknown> = {
    id: row.id,
    number: row.number,
    process: definition.name,
    state: row.state,
    version: row.version,
    opened_at: row.opened_at,
    resolved_at: row.resolved_at,
    closed_at: row.closed_at,
    due_at: dueFor(definition, row, clocks, staff),
    created_at: row.created_at,
    updated_at: row.updated_at,
    origin: row.origin,
    external_key: row.external_key,
  };
  for (const [name, field] of fields) {
    if (field.audience !== 'staff' || staff) shown[name] = presentValue(field, values[name], names);
  }
  shown['clocks'] = presentClocks(clocks);
  return shown;
}

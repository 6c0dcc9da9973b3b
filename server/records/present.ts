import type { ClockEvaluation } from '../../kernel/clock.ts';
import {
  type FieldDefinition,
  fieldsOf,
  isReferring,
  type ProcessDefinition,
} from '../../kernel/definition.ts';
import { evaluateClocks, type RunningClock } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { availableActivities, writableFields } from '../../kernel/rights.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import type { Names } from './names.ts';
import type { OrganisationContext } from './organisation-context.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** One value of a field as the API shows it: references with their name, instants in ISO 8601. */
export function presentValue(field: FieldDefinition | undefined, value: unknown, names: Names): unknown {
  if (value === null || value === undefined || field === undefined) return value ?? null;
  if (isReferring(field.kind)) {
    const refer = (id: unknown): unknown => ({ id, name: names.get(String(id)) ?? '–' });
    return Array.isArray(value) ? value.map(refer) : refer(value);
  }
  if (field.kind === 'rows') return presentRows(field, value as readonly Record<string, unknown>[], names);
  return field.kind === 'instant' ? iso(Number(value)) : value;
}

function presentRows(
  { columns = {} }: FieldDefinition,
  rows: readonly Record<string, unknown>[],
  names: Names,
): unknown[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, presentValue(column, row[name], names)]),
    ),
  );
}

/** For how long a clock was paused in all, in minutes of real time. */
function pausedMinutes({ paused_spans }: ClockEvaluation, now: number): number {
  const paused = paused_spans.reduce((sum, [from, to]) => sum + Math.max(0, (to ?? now) - from), 0);
  return Math.round(paused / 60_000);
}

function presentClocks(clocks: readonly RunningClock[], now: number): readonly Record<string, unknown>[] {
  return clocks.map(({ name, target_minutes, at_risk_percent, at_risk_at, by, operational, evaluation }) => ({
    name,
    state: evaluation.state,
    target_minutes,
    elapsed_minutes: Math.round(evaluation.elapsed_ms / 60_000),
    due_at: iso(evaluation.due_at),
    breached: evaluation.breached,
    operational,
    at_risk_percent,
    at_risk_at: iso(at_risk_at),
    by,
    paused_minutes: pausedMinutes(evaluation, now),
    breached_at: iso(evaluation.breached_at),
    stopped_at: iso(evaluation.stopped_at),
    thresholds: evaluation.thresholds.map(({ percent, at }) => ({ percent, at: iso(at) })),
  }));
}

/** The clocks of which whoever looks is told: what teams and suppliers agreed among themselves is the desk's. */
export function toldClocks(clocks: readonly RunningClock[], staff: boolean): readonly RunningClock[] {
  return staff ? clocks : clocks.filter(({ operational }) => !operational);
}

/** When the first of the clocks that run is due, in epoch milliseconds; null: none of them is. */
export function earliestDue(clocks: readonly RunningClock[]): number | null {
  const due = clocks.flatMap(({ evaluation: { state, due_at } }) =>
    state === 'running' ? (due_at ?? []) : [],
  );
  return due.length === 0 ? null : Math.min(...due);
}

/** When a record is due to whoever looks: by the clocks of which they are told, where it is due by another. */
function toldDue(due_at: number | null, clocks: readonly RunningClock[], staff: boolean): number | null {
  const told = toldClocks(clocks, staff);
  const hidden = earliestDue(clocks.filter((clock) => !told.includes(clock)));
  return hidden !== null && hidden === due_at ? earliestDue(told) : due_at;
}

/** What every record has, whatever its process. */
function presentHead(record: ProcessRecord, due_at: number | null): Record<string, unknown> {
  return {
    id: record.id,
    number: record.number,
    process: record.process,
    state: record.state,
    version: record.version,
    opened_at: iso(record.opened_at),
    resolved_at: iso(record.resolved_at),
    closed_at: iso(record.closed_at),
    due_at: iso(due_at),
    created_at: iso(record.created_at),
    updated_at: iso(record.updated_at),
    origin: record.origin,
    external_key: record.external_key,
  };
}

/** Who looks, and by which plans and at which time clocks are computed for them. */
export interface Viewer {
  readonly actor: Actor;
  readonly organisation: OrganisationContext;
  readonly now: number;
}

/**
 * A record as the API shows it to this actor: flat, references with their names, instants in ISO 8601, fields
 * for staff left out for requesters.
 */
export function presentRecord(
  definition: ProcessDefinition,
  record: ProcessRecord,
  names: Names,
  viewer: Viewer,
): Record<string, unknown> {
  const staff = isStaff(viewer.actor);
  const clocks = evaluateClocks(definition, record, { ...viewer.organisation, now: viewer.now });
  const shown = presentHead(record, toldDue(record.due_at, clocks, staff));
  for (const [name, field] of fieldsOf(definition)) {
    if (field.audience === 'staff' && !staff) continue;
    shown[name] = presentValue(field, record.values[name], names);
  }
  shown['clocks'] = presentClocks(toldClocks(clocks, staff), viewer.now);
  return shown;
}

/** What this actor may do next to the record, and which fields they may change. */
export function presentRights(
  definition: ProcessDefinition,
  record: ProcessRecord,
  actor: Actor,
): Record<string, unknown> {
  return {
    activities: availableActivities(definition, record, actor).map((activity) => ({
      name: activity.name,
      to: activity.to ?? null,
      requires: activity.requires,
      accepts: activity.accepts,
      requires_text: activity.requires_text ?? false,
      signed: activity.signed ?? false,
    })),
    writable: writableFields(definition, record, actor),
  };
}

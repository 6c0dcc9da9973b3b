import type { PoolClient } from 'pg';
import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { availableActivities, writableFields } from '../../kernel/rights.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import type { OrganisationContext } from './organisation-context.ts';

/** A reference as the API shows it. */
export interface NamedReference {
  readonly id: string;
  readonly name: string;
}

/** Names of what records refer to, by id. */
export type Names = ReadonlyMap<string, string>;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function isReference(kind: string): boolean {
  return kind === 'person' || kind === 'team' || kind === 'record';
}

/** One value of a field as the API shows it: references with their name, instants in ISO 8601. */
export function presentValue(field: FieldDefinition | undefined, value: unknown, names: Names): unknown {
  if (value === null || value === undefined || field === undefined) return value ?? null;
  if (isReference(field.kind)) return { id: value, name: names.get(String(value)) ?? '–' };
  return field.kind === 'instant' ? iso(Number(value)) : value;
}

interface NameLookup {
  readonly kind: 'person' | 'team' | 'record';
  readonly ids: readonly string[];
}

/** More ids than this of one kind are looked up as an array. */
const singly = 4;

/**
 * The statement that finds names. A few ids are compared one by one: PostgreSQL would plan a search for an array
 * over a table that is still small as a scan of all of it, and keep that plan when the table has grown.
 */
function nameQuery(lookups: readonly NameLookup[]): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = lookups.flatMap(({ kind, ids }) => {
    const from = `select id, ${kind === 'record' ? 'title' : 'name'} as name from ${kind}
      where organisation_id = current_organisation_id() and id =`;
    if (ids.length > singly) return [`${from} any ($${values.push(ids)}::uuid[])`];
    return ids.map((id) => `${from} $${values.push(id)}::uuid`);
  });
  const shape = lookups.map(({ kind, ids }) => `${kind}-${ids.length > singly ? 'many' : ids.length}`);
  return { name: `names-${shape.join('-')}`, text: parts.join(' union all '), values };
}

/** Looks up the names of everything that these values of fields refer to and that is not in `known` yet. */
export async function namesFor(
  client: PoolClient,
  definition: ProcessDefinition,
  values: readonly Readonly<Record<string, unknown>>[],
  known: Names = new Map(),
): Promise<Names> {
  const missing = { person: new Set<string>(), team: new Set<string>(), record: new Set<string>() };
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.kind !== 'person' && field.kind !== 'team' && field.kind !== 'record') continue;
    for (const given of values) {
      const id = given[name];
      if (typeof id === 'string' && !known.has(id)) missing[field.kind].add(id);
    }
  }
  const lookups = (['person', 'team', 'record'] as const)
    .map((kind) => ({ kind, ids: [...missing[kind]] }))
    .filter(({ ids }) => ids.length > 0);
  if (lookups.length === 0) return known;
  const { rows } = await client.query<NamedReference>(nameQuery(lookups));
  return new Map([...known, ...rows.map(({ id, name }) => [id, name] as const)]);
}

function clocksOf(
  definition: ProcessDefinition,
  record: ProcessRecord,
  organisation: OrganisationContext,
  now: number,
): readonly Record<string, unknown>[] {
  return evaluateClocks(definition, record, { ...organisation, now }).map(
    ({ name, target_minutes, evaluation }) => ({
      name,
      state: evaluation.state,
      target_minutes,
      elapsed_minutes: Math.round(evaluation.elapsed_ms / 60_000),
      due_at: iso(evaluation.due_at),
      breached: evaluation.breached,
      breached_at: iso(evaluation.breached_at),
      stopped_at: iso(evaluation.stopped_at),
      thresholds: evaluation.thresholds.map(({ percent, at }) => ({ percent, at: iso(at) })),
    }),
  );
}

/**
 * Fields that lists show: those with a column of their own, choices, numbers and marks. Texts, instants and other
 * references are left to the record itself, as they would make a list several times as large and slow.
 */
export function listedFields(definition: ProcessDefinition): readonly (readonly [string, FieldDefinition])[] {
  return Object.entries(definition.fields).filter(
    ([, { kind, column }]) => column !== undefined || ['choice', 'number', 'boolean'].includes(kind),
  );
}

/** What every record has, whatever its process. */
function presentHead(record: ProcessRecord): Record<string, unknown> {
  return {
    id: record.id,
    number: record.number,
    process: record.process,
    state: record.state,
    version: record.version,
    opened_at: iso(record.opened_at),
    resolved_at: iso(record.resolved_at),
    closed_at: iso(record.closed_at),
    due_at: iso(record.due_at),
    created_at: iso(record.created_at),
    updated_at: iso(record.updated_at),
    origin: record.origin,
    external_key: record.external_key,
  };
}

/** Who looks, and by which plans and at which time clocks are computed for them. */
interface Viewer {
  readonly actor: Actor;
  readonly organisation: OrganisationContext;
  readonly now: number;
}

/** A record as a line of a list: without what `listedFields` leaves out, and clocks without their thresholds. */
export function presentListed(
  definition: ProcessDefinition,
  record: ProcessRecord,
  names: Names,
  fields: ReturnType<typeof listedFields>,
  viewer: Viewer,
): Record<string, unknown> {
  const shown = presentHead(record);
  const staff = isStaff(viewer.actor);
  for (const [name, field] of fields) {
    if (field.audience !== 'staff' || staff) shown[name] = presentValue(field, record.values[name], names);
  }
  shown['clocks'] = clocksOf(definition, record, viewer.organisation, viewer.now).map(
    ({ breached_at, stopped_at, thresholds, ...clock }) => clock,
  );
  return shown;
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
  const shown = presentHead(record);
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.audience === 'staff' && !staff) continue;
    shown[name] = presentValue(field, record.values[name], names);
  }
  shown['clocks'] = clocksOf(definition, record, viewer.organisation, viewer.now);
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
    })),
    writable: writableFields(definition, record, actor),
  };
}

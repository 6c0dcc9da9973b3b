import { createHash } from 'node:crypto';
import type { Activity, FieldDefinition, FieldKind, Settings } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import { mayOwners } from '../../../kernel/rights.ts';
import type { Role } from '../../../kernel/roles.ts';
import { deskEscalationKey } from '../../../processes/desk-escalation.ts';
import type { ProcessModule } from '../../../processes/module.ts';

/** Something that can be done, as a document tells it. */
export interface OutlinedActivity {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly may: readonly Role[];
  readonly own_may: boolean;
  readonly requires: readonly string[];
  readonly accepts: readonly string[];
  readonly requires_text: boolean;
  readonly signed: boolean;
}

/** A field, as a document tells it. */
export interface OutlinedField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly many: boolean;
  /** Whether people give it when the record is created, and whether it must be given then. */
  readonly on_create: boolean;
  readonly required: boolean;
  /** Whether people change it while the record is open. */
  readonly on_update: boolean;
  /** Activities with which it is given. */
  readonly with: readonly string[];
}

/**
 * Everything that the document of a process tells of its definition and planned values, in no language. Rules that
 * only code knows (objections, effects) are not in it: `version` of the definition moves on with them.
 */
export interface ProcessOutline {
  readonly process: string;
  readonly version: number;
  readonly clause: string;
  readonly states: readonly { readonly name: string; readonly open: boolean }[];
  readonly initial: string;
  readonly may_create: readonly Role[];
  readonly readable_by: 'everyone' | 'staff-and-requester';
  readonly belongs_to: readonly string[];
  readonly activities: readonly OutlinedActivity[];
  readonly fields: readonly OutlinedField[];
  readonly clocks: readonly {
    readonly name: string;
    readonly stops_in: readonly string[];
    readonly pauses_in: readonly string[];
  }[];
  /** Ids of the checks. */
  readonly checks: readonly string[];
  /** Planned values in force, by setting. */
  readonly planned: Readonly<Record<string, unknown>>;
}

function outlinedActivity(activity: Activity): OutlinedActivity {
  return {
    name: activity.name,
    from: activity.from,
    to: activity.to ?? null,
    may: activity.may,
    own_may: mayOwners(activity),
    requires: activity.requires,
    accepts: activity.accepts,
    requires_text: activity.requires_text === true,
    signed: activity.signed === true,
  };
}

function outlinedField(name: string, field: FieldDefinition, activities: readonly Activity[]): OutlinedField {
  return {
    name,
    kind: field.kind,
    many: field.many === true,
    on_create: field.on_create.length > 0,
    required: field.required_on_create === true,
    on_update: field.on_update.length > 0,
    with: activities
      .filter(({ requires, accepts }) => requires.includes(name) || accepts.includes(name))
      .map((activity) => activity.name),
  };
}

/** Settings that serve several processes, of which the document of a process tells its part. */
const alsoPlanned: Readonly<Record<string, readonly string[]>> = { incident: [deskEscalationKey] };

/** What there is to tell of a process as it is defined and planned now. */
export function outlineOf(
  { definition, checks = [], settings = {} }: ProcessModule,
  values: Settings,
): ProcessOutline {
  const { activities, fields, states } = definition;
  const shared = (alsoPlanned[definition.name] ?? []).filter((key) => values[key] !== undefined);
  const keys = [...Object.keys(settings), ...shared];
  return {
    process: definition.name,
    version: definition.version,
    clause: definition.clause,
    states: Object.entries(states).map(([name, { open }]) => ({ name, open })),
    initial: definition.initial,
    may_create: definition.may_create,
    readable_by: definition.readable_by,
    belongs_to: definition.belongs_to ?? [],
    activities: activities.map(outlinedActivity),
    fields: Object.entries(fields).map(([name, field]) => outlinedField(name, field, activities)),
    clocks: definition.clocks.map(({ name, stops_in, pauses_in }) => ({ name, stops_in, pauses_in })),
    checks: checks.map(({ id }) => id),
    planned: Object.fromEntries(keys.map((key) => [key, values[key]])),
  };
}

/** The value with the keys of every object in order, as the database gives them back in an order of its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}

/** SHA-256 (hexadecimal) of an outline: another one means that a document made from it tells something outdated. */
export function digestOf(outline: ProcessOutline): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(outline)))
    .digest('hex');
}

/**
 * Whether a document that was generated from a process tells of it as it was and no longer is. `current` is the
 * digest of today, null where the program has no such process any more; documents that people wrote are never stale.
 */
export function isStale(
  record: ProcessRecord,
  generated_digest: string | null,
  current: string | null,
): boolean {
  return textIn(record, 'generated_from') !== null && generated_digest !== current;
}

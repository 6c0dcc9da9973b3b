import type { Decision, DecisionContext } from './command.ts';
import type { ProcessDefinition } from './definition.ts';
import { type FieldProblem, Refusal } from './errors.ts';
import type { Changes, NewJournalEntry } from './journal.ts';
import { project } from './project.ts';
import type { ProcessRecord } from './record.ts';
import { isSame } from './value.ts';

// What every decision is put together from.

type Values = Readonly<Record<string, unknown>>;

/** A command that is not carried out. */
export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

/** A command that is not carried out for what is wrong with its fields. */
export function invalid(problems: readonly FieldProblem[]): Decision {
  const only = problems.every((problem) => problem.code === 'field.not-allowed');
  return refuse(new Refusal(only ? 'field.not-allowed' : 'record.invalid', {}, { problems }));
}

/** What an entry tells besides changes; null where none of it was given. */
export function detailOf(given: Values): Values | null {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return told.length === 0 ? null : Object.fromEntries(told);
}

/** Old and new value of what differs, and of what is told although it does not. */
export function changesBetween(before: Values, after: Values, told: readonly string[] = []): Changes {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const name of Object.keys(after)) {
    const [old, value] = [before[name] ?? null, after[name] ?? null];
    if (!isSame(old, value) || (value !== null && told.includes(name))) changes[name] = [old, value];
  }
  return changes;
}

/** The journal entry of an activity that is done to the record now. */
export function entryOf(
  record: ProcessRecord,
  context: DecisionContext,
  activity: string,
  more: Partial<NewJournalEntry> = {},
): NewJournalEntry {
  return {
    id: context.newId(),
    record_id: record.id,
    process: record.process,
    activity,
    from_state: null,
    to_state: null,
    occurred_at: context.now,
    actor_id: context.actor.id,
    origin: context.origin,
    changes: {},
    text: null,
    detail: null,
    source_hash: null,
    import_run_id: null,
    ...more,
    ...(context.telling === undefined ? {} : { detail: { ...more.detail, ...context.telling } }),
  };
}

/** The record after new values, a new state or both, and everything that follows from them. */
export function advance(
  definition: ProcessDefinition,
  record: ProcessRecord,
  values: Values,
  to: string | null,
  context: DecisionContext,
): ProcessRecord {
  const moved: ProcessRecord = {
    ...record,
    version: record.version + 1,
    updated_at: context.now,
    values: { ...record.values, ...values },
    history:
      to === null || to === record.state
        ? record.history
        : [...record.history, { state: to, at: context.now }],
  };
  const derived = definition.derive?.(moved, context) ?? {};
  return project(definition, { ...moved, values: { ...moved.values, ...derived } }, context);
}

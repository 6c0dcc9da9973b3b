import type { DecisionContext } from './command.ts';
import { dayOf, daysAfter } from './day.ts';
import {
  activityNamed,
  disposedState,
  isOpenState,
  type ProcessDefinition,
  type Settings,
} from './definition.ts';
import { Refusal } from './errors.ts';
import type { ProcessRecord } from './record.ts';
import { type PlannedNumbers, plannedNumber, tendingRoles, textIn } from './register.ts';
import { holdsOneOf } from './roles.ts';

/** Setting in which an organisation plans for how many days records of each process are kept once they are closed. */
export const retentionSetting = 'record.retention';

/** Days from which an organisation starts to think about its own: three years, a cycle of certification. */
const start_days = 1095;

/** The planned numbers of that setting: one for each process whose records are not kept by a rule of their own. */
export function plannedRetention(processes: readonly string[]): PlannedNumbers {
  const days = { start: start_days, minimum: 0, maximum: 36_500 };
  return Object.fromEntries(processes.map((name) => [name, days]));
}

/** Whether records of the process are disposed of by an activity of its own, as documents are. */
export function disposesItself(definition: ProcessDefinition): boolean {
  return activityNamed(definition, 'dispose') !== undefined;
}

/** For how many days records of the process are kept once they are closed; null where nobody has planned it. */
export function retentionDays(definition: ProcessDefinition, settings: Settings): number | null {
  const days =
    definition.retention_days?.(settings) ?? plannedNumber(settings, retentionSetting, definition.name);
  return Number.isFinite(days) ? days : null;
}

/** Whether what the record said has been disposed of. */
export function isDisposed({ state }: Pick<ProcessRecord, 'state'>): boolean {
  return state === disposedState;
}

/**
 * The last day (`YYYY-MM-DD`) on which a closed record is kept: the one that it holds itself, or else so many days after
 * it was closed as the organisation plans. Null: it is open, or nobody has planned it.
 */
export function keptUntil(
  definition: ProcessDefinition,
  record: ProcessRecord,
  settings: Settings,
): string | null {
  if (isOpenState(definition, record.state) || record.closed_at === null) return null;
  const own = textIn(record, 'keep_until');
  if (own !== null) return own;
  const days = retentionDays(definition, settings);
  return days === null ? null : daysAfter(dayOf(record.closed_at, 'UTC'), days);
}

/**
 * The values of a record that was disposed of: none, but for a title, which every list shows, and whatever tells what
 * there was without saying it.
 */
export function emptiedValues(definition: ProcessDefinition, record: ProcessRecord): Record<string, unknown> {
  const kept = definition.kept_on_disposal ?? [];
  const names = Object.keys(definition.fields).filter((name) => !kept.includes(name));
  const blank = Object.fromEntries(names.map((name) => [name, null]));
  return definition.fields['title'] === undefined ? blank : { ...blank, title: record.number };
}

/** What speaks against disposing of a record now, by this person; null: nothing. */
export function disposalRefusal(
  definition: ProcessDefinition,
  record: ProcessRecord,
  { actor, now, settings }: Pick<DecisionContext, 'actor' | 'now' | 'settings'>,
): Refusal | null {
  const { number, state } = record;
  if (disposesItself(definition) || !holdsOneOf(actor, tendingRoles)) {
    return new Refusal('activity.not-allowed', { activity: 'dispose' });
  }
  if (isDisposed(record)) {
    return new Refusal('activity.not-now', { activity: 'dispose', state, possible: '–' });
  }
  if (isOpenState(definition, state) || record.closed_at === null) {
    return new Refusal('retention.not-closed', { number });
  }
  const until = keptUntil(definition, record, settings);
  if (until === null) return new Refusal('retention.not-planned', { process: definition.name });
  return dayOf(now, 'UTC') > until ? null : new Refusal('retention.running', { number, until });
}

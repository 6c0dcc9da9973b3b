import { timeZoneOf } from './calendar.ts';
import type { ClockEvaluation } from './clock.ts';
import { evaluateClock, nextThreshold } from './clock.ts';
import type { DecisionContext } from './command.ts';
import { endOfDay } from './day.ts';
import { isOpenState, type Obligation, type ProcessClock, type ProcessDefinition } from './definition.ts';
import type { ClockedRecord, ProcessRecord, StateSpan } from './record.ts';

/** One clock of a record as it stands, with the target it is held against. */
export interface RunningClock {
  readonly name: string;
  readonly target_minutes: number | null;
  readonly evaluation: ClockEvaluation;
}

type ClockContext = Pick<DecisionContext, 'now' | 'settings' | 'calendar'>;

function evaluateProcessClock(
  clock: ProcessClock,
  record: ClockedRecord,
  context: ClockContext,
): RunningClock {
  const planned = clock.target(record, context.settings);
  const calendar = planned === null ? null : context.calendar(planned.calendar_id);
  const target =
    planned === null || calendar === null
      ? null
      : {
          target_minutes: planned.target_minutes,
          calendar,
          thresholds_percent: planned.thresholds_percent,
        };
  return {
    name: clock.name,
    target_minutes: target?.target_minutes ?? null,
    evaluation: evaluateClock(clock, record.history, record.opened_at, target, context.now),
  };
}

/** Every clock of the process for this record, computed from its whole history and today's targets. */
export function evaluateClocks(
  definition: ProcessDefinition,
  record: ClockedRecord,
  context: ClockContext,
): readonly RunningClock[] {
  return definition.clocks.map((clock) => evaluateProcessClock(clock, record, context));
}

/** Instants of resolution and closure as the history shows them: the last time each was entered from open work. */
export function stampsOf(
  definition: ProcessDefinition,
  history: readonly StateSpan[],
): { resolved_at: number | null; closed_at: number | null } {
  let resolved_at: number | null = null;
  let closed_at: number | null = null;
  for (const { state, at } of history) {
    if (isOpenState(definition, state)) {
      resolved_at = null;
      closed_at = null;
    } else if (definition.states[state]?.stamps === 'resolved_at') {
      resolved_at ??= at;
      closed_at = null;
    } else {
      closed_at ??= at;
    }
  }
  return { resolved_at, closed_at };
}

function earliest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((least, at) => (at !== null && (least === null || at < least) ? at : least), null);
}

/** The record with what its history alone says, in order of time, and whether work on it is still owed. */
function settle(
  definition: ProcessDefinition,
  record: ProcessRecord,
): { readonly settled: ProcessRecord; readonly isOpen: boolean } {
  const history = record.history.toSorted((a, b) => a.at - b.at);
  const state = history.at(-1)?.state ?? record.state;
  const settled = { ...record, history, state, ...stampsOf(definition, history) };
  return { settled, isOpen: isOpenState(definition, state) };
}

/** What a record that is open still asks of somebody, by the organisation's planned values. */
export function obligationsOf(
  definition: ProcessDefinition,
  record: ProcessRecord,
  { settings, calendar }: Pick<ClockContext, 'settings' | 'calendar'>,
): readonly Obligation[] {
  if (definition.obligations === undefined || !isOpenState(definition, record.state)) return [];
  const time_zone = timeZoneOf({ calendar });
  return definition.obligations(record, { settings, endOf: (day) => endOfDay(day, time_zone) });
}

/** When the next target is missed, and when a clock next has something to say that was not said yet. */
function dueOf(
  clocks: readonly RunningClock[],
  clock_marks: ProcessRecord['clock_marks'],
  obligations: readonly Obligation[] = [],
): Pick<ProcessRecord, 'due_at' | 'next_clock_at'> {
  const running = clocks.filter(({ evaluation }) => evaluation.state === 'running');
  return {
    due_at: earliest([
      ...running.map(({ evaluation }) => evaluation.due_at),
      ...obligations.map(({ due_at }) => due_at),
    ]),
    next_clock_at: earliest(
      running.map(({ name, evaluation }) => nextThreshold(name, evaluation, clock_marks)),
    ),
  };
}

const nothingDue = { due_at: null, next_clock_at: null };

/**
 * Everything about a record that follows from its history: state, instants of resolution and closure, when the
 * next target is missed and when a clock next has something to say. Nothing of it is ever accumulated.
 */
export function project(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: ClockContext,
): ProcessRecord {
  const { settled, isOpen } = settle(definition, record);
  if (!isOpen) return { ...settled, ...nothingDue };
  const obligations = obligationsOf(definition, settled, context);
  return {
    ...settled,
    ...dueOf(evaluateClocks(definition, settled, context), record.clock_marks, obligations),
  };
}

/**
 * The same of a record whose history another system tells, with every threshold that has passed marked as announced:
 * what was missed there is evidence, not news to act upon.
 */
export function projectObserved(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: ClockContext,
): ProcessRecord {
  const { settled, isOpen } = settle(definition, record);
  const clocks = evaluateClocks(definition, settled, context);
  // From nothing, so that the end does not depend on where a log was cut into batches.
  const clock_marks: Record<string, number> = {};
  for (const { name, evaluation } of clocks) {
    for (const { percent, at } of evaluation.thresholds) {
      if (at !== null && at <= context.now) clock_marks[`${name}:${percent}`] = at;
    }
  }
  return { ...settled, clock_marks, ...(isOpen ? dueOf(clocks, clock_marks) : nothingDue) };
}

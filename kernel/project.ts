import type { ClockEvaluation } from './clock.ts';
import { evaluateClock, nextThreshold } from './clock.ts';
import type { DecisionContext } from './command.ts';
import { isOpenState, type ProcessClock, type ProcessDefinition } from './definition.ts';
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

/**
 * The record with every threshold that has passed marked as announced.
 *
 * What another system's history shows to have been missed was missed there: it is evidence, not news to act upon.
 */
export function markPassed(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: ClockContext,
): ProcessRecord {
  const clock_marks: Record<string, number> = { ...record.clock_marks };
  for (const { name, evaluation } of evaluateClocks(definition, record, context)) {
    for (const { percent, at } of evaluation.thresholds) {
      if (at !== null && at <= context.now) clock_marks[`${name}:${percent}`] = at;
    }
  }
  return { ...record, clock_marks };
}

function earliest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((least, at) => (at !== null && (least === null || at < least) ? at : least), null);
}

/**
 * Everything about a record that follows from its history: state, instants of resolution and closure, when the
 * next target is missed and when a clock next has something to say. Nothing of it is ever accumulated.
 */
export function project(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: ClockContext,
): ProcessRecord {
  const history = record.history.toSorted((a, b) => a.at - b.at);
  const state = history.at(-1)?.state ?? record.state;
  const settled = { ...record, history, state, ...stampsOf(definition, history) };
  if (!isOpenState(definition, state)) return { ...settled, due_at: null, next_clock_at: null };
  const running = evaluateClocks(definition, settled, context).filter(
    ({ evaluation }) => evaluation.state === 'running',
  );
  return {
    ...settled,
    due_at: earliest(running.map(({ evaluation }) => evaluation.due_at)),
    next_clock_at: earliest(
      running.map(({ name, evaluation }) => nextThreshold(name, evaluation, record.clock_marks)),
    ),
  };
}

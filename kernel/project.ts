import { timeZoneOf } from './calendar.ts';
import type { ClockEvaluation } from './clock.ts';
import { evaluateClock, nextThreshold } from './clock.ts';
import type { DecisionContext } from './command.ts';
import { endOfDay } from './day.ts';
import {
  isOpenState,
  type Obligation,
  type ProcessClock,
  type ProcessDefinition,
  type TargetLine,
} from './definition.ts';
import type { ClockedRecord, ProcessRecord, StateSpan } from './record.ts';

/** One clock of a record as it stands, with the target it is held against. */
export interface RunningClock {
  readonly name: string;
  readonly target_minutes: number | null;
  /** Percentage of the target from which on it is at risk; null where none is planned. */
  readonly at_risk_percent: number | null;
  /** When that percentage was, or will be, reached; null where nobody can say. */
  readonly at_risk_at: number | null;
  /** The line of the organisation's targets that it goes by; null: none, or something else than a line. */
  readonly by: TargetLine | null;
  readonly operational: boolean;
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
  const spans = clock.spans?.(record, context.settings) ?? record.history;
  const evaluation = evaluateClock(clock, spans, record.opened_at, target, context.now);
  const at_risk_percent = target === null ? null : (planned?.at_risk_percent ?? null);
  const at_risk = evaluation.thresholds.find(({ percent }) => percent === at_risk_percent);
  return {
    name: clock.name,
    target_minutes: target?.target_minutes ?? null,
    at_risk_percent,
    at_risk_at: at_risk?.at ?? null,
    by: target === null ? null : (planned?.by ?? null),
    operational: clock.operational === true,
    evaluation,
  };
}

/**
 * Every clock of the process for this record, computed from its whole history and today's targets; those between teams and
 * suppliers only where a target is planned.
 */
export function evaluateClocks(
  definition: Pick<ProcessDefinition, 'clocks'>,
  record: ClockedRecord,
  context: ClockContext,
): readonly RunningClock[] {
  return definition.clocks
    .map((clock) => evaluateProcessClock(clock, record, context))
    .filter(({ operational, target_minutes }) => !operational || target_minutes !== null);
}

/** How a clock ended, held against the target of that time: a target changed later leaves what was told then. */
export interface ClockOutcome {
  readonly clock: string;
  readonly target_minutes: number;
  readonly elapsed_minutes: number;
  readonly breached: boolean;
}

/** Clocks with a target that a command stopped; undefined where it stopped none. */
export function outcomesOf(
  definition: Pick<ProcessDefinition, 'clocks'>,
  before: ClockedRecord,
  after: ClockedRecord,
  context: ClockContext,
): readonly ClockOutcome[] | undefined {
  if (before.history.length === after.history.length || definition.clocks.length === 0) return undefined;
  const stopped = evaluateClocks(definition, after, context).filter(
    ({ target_minutes, evaluation }) => evaluation.state === 'stopped' && target_minutes !== null,
  );
  // Only of what stands still now is it to be known whether it ran before: of most commands, nothing.
  const clocks = definition.clocks.filter((clock) => stopped.some(({ name }) => name === clock.name));
  const ran = evaluateClocks({ clocks }, before, context)
    .filter(({ evaluation }) => evaluation.state !== 'stopped')
    .map(({ name }) => name);
  const ended = stopped.flatMap(({ name, target_minutes, evaluation }): readonly ClockOutcome[] => {
    if (target_minutes === null || !ran.includes(name)) return [];
    const { elapsed_ms, breached } = evaluation;
    return [{ clock: name, target_minutes, elapsed_minutes: Math.round(elapsed_ms / 60_000), breached }];
  });
  return ended.length === 0 ? undefined : ended;
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

type Due = Required<Pick<ProcessRecord, 'due_at' | 'next_clock_at' | 'at_risk_at' | 'missed_at'>>;

/** When a target promised to a customer comes into danger and is missed, of those that still count. */
function dangersOf(clocks: readonly RunningClock[]): Pick<Due, 'at_risk_at' | 'missed_at'> {
  const counting = clocks.filter(
    ({ operational, evaluation }) => !operational && evaluation.state !== 'stopped',
  );
  return {
    at_risk_at: earliest(counting.map(({ at_risk_at }) => at_risk_at)),
    missed_at: earliest(counting.map(({ evaluation }) => evaluation.breached_at ?? evaluation.due_at)),
  };
}

/**
 * When the next target is missed, when a clock next has something to say that was not said yet, and what is at risk.
 */
function dueOf(
  clocks: readonly RunningClock[],
  clock_marks: ProcessRecord['clock_marks'],
  obligations: readonly Obligation[] = [],
): Due {
  const running = clocks.filter(({ evaluation }) => evaluation.state === 'running');
  return {
    ...dangersOf(clocks),
    due_at: earliest([
      ...running.map(({ evaluation }) => evaluation.due_at),
      ...obligations.map(({ due_at }) => due_at),
    ]),
    next_clock_at: earliest(
      running.map(({ name, evaluation }) => nextThreshold(name, evaluation, clock_marks)),
    ),
  };
}

const nothingDue: Due = { due_at: null, next_clock_at: null, at_risk_at: null, missed_at: null };

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

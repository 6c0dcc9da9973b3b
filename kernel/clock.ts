import { addWorking, type Calendar, workingMilliseconds } from './calendar.ts';
import type { StateSpan } from './record.ts';

/**
 * Which states stop and which pause a clock; it runs in every other state.
 *
 * A state in both lists stops. A stopped clock runs on when the record leaves its stopping states again (is
 * reopened), unless it `stops_for_good`, as the first response cannot be taken back.
 */
export interface ClockDefinition {
  readonly name: string;
  readonly stops_in: readonly string[];
  readonly pauses_in: readonly string[];
  readonly stops_for_good?: boolean;
}

/** What a clock is held against. */
export interface ClockTarget {
  /** Working minutes of the calendar. */
  readonly target_minutes: number;
  readonly calendar: Calendar;
  /** Percentages of the target at which something is to happen. */
  readonly thresholds_percent: readonly number[];
}

export type ClockState = 'running' | 'paused' | 'stopped';

/** A threshold and the instant at which it was or, if the clock runs on, will be crossed; null if neither. */
export interface ClockThreshold {
  readonly percent: number;
  readonly at: number | null;
}

/** A clock as it stands at an instant. Instants are epoch milliseconds. */
export interface ClockEvaluation {
  readonly state: ClockState;
  /** Working time for which the clock ran, pauses and stops left out. Without a target: real time. */
  readonly elapsed_ms: number;
  /** In order and apart from each other; the last is open (null) while the clock is paused. */
  readonly paused_spans: readonly (readonly [from: number, to: number | null])[];
  /** Since when it is stopped; null while it runs or is paused. */
  readonly stopped_at: number | null;
  /**
   * When 100 % of the target was or will be crossed. Stopped in time: as it stood at the stop. Paused in time: null,
   * as nobody can say before work goes on. Null without a target, and if the calendar never gets there.
   */
  readonly due_at: number | null;
  readonly breached: boolean;
  /** The instant of crossing 100 %, once it has passed. */
  readonly breached_at: number | null;
  /** In the order of the target's percentages. */
  readonly thresholds: readonly ClockThreshold[];
}

interface Phase {
  readonly state: ClockState;
  readonly from: number;
  /** Null for the last phase, which still lasts. */
  to: number | null;
}

function stateOfClock(definition: ClockDefinition, state: string): ClockState {
  if (definition.stops_in.includes(state)) return 'stopped';
  return definition.pauses_in.includes(state) ? 'paused' : 'running';
}

function inOrder(history: readonly StateSpan[]): readonly StateSpan[] {
  const sorted = history.every((entry, i) => i === 0 || (history[i - 1] as StateSpan).at <= entry.at);
  return sorted ? history : history.toSorted((a, b) => a.at - b.at);
}

/** Runs, pauses and stops one after another from `started_at` on; neighbours differ. */
function phasesOf(
  definition: ClockDefinition,
  history: readonly StateSpan[],
  started_at: number,
  until: number,
): readonly Phase[] {
  const phases: Phase[] = [{ state: 'running', from: started_at, to: null }];
  for (const entry of inOrder(history)) {
    if (entry.at > until) break;
    const at = Math.max(entry.at, started_at);
    const state = stateOfClock(definition, entry.state);
    // A phase that took no time leaves no trace, so that what it parted is one again.
    if (phases.at(-1)?.from === at) phases.pop();
    const last = phases.at(-1);
    if (last?.state === state) last.to = null;
    else {
      if (last !== undefined) last.to = at;
      phases.push({ state, from: at, to: null });
    }
    if (state === 'stopped' && definition.stops_for_good === true) break;
  }
  return phases;
}

/**
 * When a run takes the clock across a threshold, given the time elapsed before and after the run; null if it does not.
 *
 * A threshold is crossed at the first instant at which the clock runs and has run for as long. So whoever stops or
 * pauses it at that very instant is in time, and nothing is crossed while it stands.
 */
function crossingIn(
  run: Phase,
  needed_ms: number,
  before_ms: number,
  after_ms: number,
  calendar: Calendar,
): number | null {
  if (run.to !== null && needed_ms > after_ms) return null;
  const at = addWorking(calendar, run.from, Math.max(needed_ms - before_ms, 0));
  return at !== null && (run.to === null || at < run.to) ? at : null;
}

function dueAt(crossed: number | null, last: Phase, missing_ms: number, calendar: Calendar): number | null {
  if (crossed !== null || last.state !== 'stopped') return crossed;
  return addWorking(calendar, last.from, missing_ms);
}

/** Working milliseconds after which a percentage of the target is reached, in whole milliseconds. */
function neededFor(target: ClockTarget, percent: number): number {
  return Math.round(target.target_minutes * percent * 600);
}

/**
 * A clock as it stands at `now`, always from the whole history and never from anything accumulated before. So a
 * target, a calendar or a state that is changed or learned afterwards gives what it would have given all along.
 *
 * The clock starts at `started_at` and runs until the history says otherwise. Entries may come in any order and
 * twice; of entries at the same instant the later in the list counts. Entries before the start count as if at the
 * start, entries after `now` not at all.
 *
 * @param target null when nothing is planned: the clock then counts real time and is never due
 */
export function evaluateClock(
  definition: ClockDefinition,
  history: readonly StateSpan[],
  started_at: number,
  target: ClockTarget | null,
  now: number,
): ClockEvaluation {
  const until = Math.max(now, started_at);
  const phases = phasesOf(definition, history, started_at, until);
  const percents = target === null ? [] : [100, ...target.thresholds_percent];
  const needed = target === null ? [] : percents.map((percent) => neededFor(target, percent));
  const crossings: (number | null)[] = percents.map(() => null);
  const paused_spans: [number, number | null][] = [];
  let elapsed_ms = 0;
  for (const phase of phases) {
    if (phase.state === 'paused') paused_spans.push([phase.from, phase.to]);
    if (phase.state !== 'running') continue;
    const before = elapsed_ms;
    const end = phase.to ?? until;
    elapsed_ms += target === null ? end - phase.from : workingMilliseconds(target.calendar, phase.from, end);
    if (target === null) continue;
    for (let i = 0; i < needed.length; i += 1) {
      crossings[i] ??= crossingIn(phase, needed[i] as number, before, elapsed_ms, target.calendar);
    }
  }
  const last = phases.at(-1) as Phase;
  const crossed = crossings[0] ?? null;
  const breached_at = crossed !== null && crossed <= until ? crossed : null;
  return {
    state: last.state,
    elapsed_ms,
    paused_spans,
    stopped_at: last.state === 'stopped' ? last.from : null,
    due_at:
      target === null ? null : dueAt(crossed, last, neededFor(target, 100) - elapsed_ms, target.calendar),
    breached: breached_at !== null,
    breached_at,
    thresholds: percents.slice(1).map((percent, i) => ({ percent, at: crossings[i + 1] ?? null })),
  };
}

/**
 * The earliest crossing that has not been announced, past or to come; null when there is none.
 *
 * @param announced `clock:percent` to the crossing announced; another instant (the target or the history changed
 *   since) counts as not announced
 */
export function nextThreshold(
  clock: string,
  { thresholds }: ClockEvaluation,
  announced: Readonly<Record<string, number>>,
): number | null {
  let earliest: number | null = null;
  for (const { percent, at } of thresholds) {
    if (at === null || announced[`${clock}:${percent}`] === at) continue;
    if (earliest === null || at < earliest) earliest = at;
  }
  return earliest;
}

import { isWithin, type Member, type Period } from '../../kernel/check.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { RunningClock } from '../../kernel/project.ts';

/** By what service levels are told apart. */
export const levelGroups = ['service', 'customer', 'priority', 'team'] as const;

/** By what service levels are told apart. */
export type LevelGroup = (typeof levelGroups)[number];

/** Processes whose clocks are held against targets that people were promised. */
export const levelProcesses = ['incident', 'service-request'] as const;

const WEEK_MS = 7 * 86_400_000;

/** What a week comes to, and the period as a whole. */
export interface Tally {
  met: number;
  missed: number;
}

/** A clock of a process in one group. */
export interface LevelRow {
  readonly process: string;
  readonly clock: string;
  readonly operational: boolean;
  readonly total: Tally;
  /** Weeks from the first day of the period on, each with all seven days or up to its end. */
  readonly weeks: readonly Tally[];
}

/** One clock of one record that came to its end in the period. */
export interface Ended {
  readonly process: string;
  readonly record_id: string;
  readonly number: string;
  readonly state: string;
  readonly clock: string;
  readonly operational: boolean;
  /** What the record has in the field by which levels are told apart; null: nothing. */
  readonly group: string | number | null;
  readonly stopped_at: number;
  readonly breached: boolean;
  readonly target_minutes: number;
  readonly elapsed_minutes: number;
  /** From 0. */
  readonly week: number;
}

/** How many weeks a period begins. */
export function weeksIn({ from, to }: Period): number {
  return Math.max(1, Math.ceil((to - from) / WEEK_MS));
}

/** When a week of the period begins. */
export function weekStart({ from }: Period, week: number): number {
  return from + week * WEEK_MS;
}

function endedBy(clock: RunningClock, period: Period): { at: number; target_minutes: number } | null {
  const { target_minutes, evaluation } = clock;
  const { stopped_at } = evaluation;
  if (target_minutes === null || stopped_at === null || !isWithin(period, stopped_at)) return null;
  return { at: stopped_at, target_minutes };
}

/**
 * The clocks of a record that stopped in the period, each held against today's targets by the calendars in force. A record
 * that was cancelled or rejected tells nothing, and neither does a clock without a target.
 */
export function endedClocks(
  { name }: ProcessDefinition,
  { record, clocks }: Member,
  period: Period,
  by: LevelGroup,
): readonly Ended[] {
  if (record.state === 'cancelled' || record.state === 'rejected') return [];
  const group = record.values[by];
  return clocks().flatMap((clock): readonly Ended[] => {
    const ended = endedBy(clock, period);
    if (ended === null) return [];
    return [
      {
        process: name,
        record_id: record.id,
        number: record.number,
        state: record.state,
        clock: clock.name,
        operational: clock.operational,
        group: typeof group === 'string' || typeof group === 'number' ? group : null,
        stopped_at: ended.at,
        breached: clock.evaluation.breached,
        target_minutes: ended.target_minutes,
        elapsed_minutes: Math.round(clock.evaluation.elapsed_ms / 60_000),
        week: Math.floor((ended.at - period.from) / WEEK_MS),
      },
    ];
  });
}

/** Adds ended clocks up, by group and clock. */
export class Levels {
  readonly #weeks: number;
  readonly #groups = new Map<string | number | null, Map<string, LevelRow>>();

  constructor(period: Period) {
    this.#weeks = weeksIn(period);
  }

  add({ group, process, clock, operational, week, breached }: Ended): void {
    let rows = this.#groups.get(group);
    if (rows === undefined) {
      rows = new Map();
      this.#groups.set(group, rows);
    }
    const key = `${process} ${clock}`;
    let row = rows.get(key);
    if (row === undefined) {
      const weeks = Array.from({ length: this.#weeks }, () => ({ met: 0, missed: 0 }));
      row = { process, clock, operational, total: { met: 0, missed: 0 }, weeks };
      rows.set(key, row);
    }
    for (const tally of [row.total, row.weeks[week]]) {
      if (tally === undefined) continue;
      if (breached) tally.missed += 1;
      else tally.met += 1;
    }
  }

  /** Groups with their rows; those with most behind them first. */
  groups(): readonly { readonly group: string | number | null; readonly rows: readonly LevelRow[] }[] {
    const size = (rows: readonly LevelRow[]): number =>
      rows.reduce((sum, { total }) => sum + total.met + total.missed, 0);
    return [...this.#groups]
      .map(([group, rows]) => ({ group, rows: [...rows.values()] }))
      .toSorted((a, b) => size(b.rows) - size(a.rows));
  }
}

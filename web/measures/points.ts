import { DAY_MS } from '../../kernel/register.ts';
import { mostPoints } from '../../processes/measure/points.ts';
import type { OpenedRecord } from '../records/record.ts';

/** A point of a measure as the API shows it. */
export interface Point {
  readonly date: string;
  readonly value: number;
  readonly met: boolean | null;
  /** First day of the period, and how many records it rests on, where the program computed it. */
  readonly from: string | null;
  readonly population: number | null;
  readonly how: 'computed' | 'entered' | 'corrected' | null;
  readonly proof: string | null;
  readonly evaluation: string | null;
}

/** The points of a measure, oldest first. */
export function pointsOf(measure: OpenedRecord): readonly Point[] {
  return (measure['points'] ?? []) as readonly Point[];
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS);
}

function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** How often a point is due, and how many days later it still counts as that one. */
export interface PointPlan {
  readonly frequency_days: number;
  readonly grace_days: number;
}

/**
 * The days until `until` on which a point was due that never came, as the checks of measures count them: every
 * `frequency_days` after the point before, once its grace is over.
 */
export function missedDays(measure: OpenedRecord, plan: PointPlan, until: string): readonly string[] {
  const days = pointsOf(measure).map(({ date }) => dayNumber(date));
  const from = String(measure['measured_from'] ?? measure.opened_at);
  // What came before the oldest point kept cannot be told any more.
  const start = days.length < mostPoints ? dayNumber(from) : (days[0] ?? 0);
  const told = [start, ...days.filter((day) => day > start), dayNumber(until)];
  return told.slice(1).flatMap((next, index) => {
    const previous = told[index] ?? next;
    const count = Math.ceil((next - previous - plan.grace_days) / plan.frequency_days) - 1;
    return Array.from({ length: Math.max(0, count) }, (_none, step) =>
      dayText(previous + (step + 1) * plan.frequency_days),
    );
  });
}

import type { Period } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, rowsIn, textIn } from '../../kernel/register.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';

/** One audit that a programme plans. */
export interface PlannedAudit {
  readonly area: string;
  readonly important: boolean;
  /** `YYYY-MM-DD` */
  readonly planned_on: string;
}

/** First and last day of a programme's cycle, `YYYY-MM-DD`. */
export interface Cycle {
  readonly from: string;
  readonly to: string;
}

/** The cycle that a programme holds, or null while it has none. */
export function cycleOf(record: ProcessRecord): Cycle | null {
  const [from, to] = [textIn(record, 'cycle_from'), textIn(record, 'cycle_to')];
  return from === null || to === null ? null : { from, to };
}

/** The audits that a programme plans within its cycle, by day. */
export function plannedAudits(record: ProcessRecord): readonly PlannedAudit[] {
  const cycle = cycleOf(record);
  if (cycle === null) return [];
  return rowsIn(record, 'entries')
    .map(({ area, importance, planned_on }) => ({
      area: String(area),
      important: importance === 'high',
      planned_on: String(planned_on),
    }))
    .filter(({ planned_on }) => planned_on >= cycle.from && planned_on <= cycle.to)
    .toSorted((a, b) => (a.planned_on < b.planned_on ? -1 : 1));
}

/** Areas for which the cycle plans no audit, in the order of the standard. */
export function uncoveredAreas(planned: readonly PlannedAudit[]): readonly string[] {
  const covered = new Set(planned.map(({ area }) => area));
  return auditAreaIds.filter((area) => !covered.has(area));
}

/** A planned audit that was late in the period, and by how many days it was or still is. */
export interface LateAudit {
  readonly area: string;
  readonly days: number;
}

/**
 * Planned audits that were overdue in the period.
 *
 * The first audit done of an area stands for the first one planned, the second for the second. Lateness that ended
 * before the period began is history.
 *
 * @param done per area the instants at which the work on site of audits ended, any order
 * @param endOf the last millisecond of a day
 */
export function lateAudits(
  planned: readonly PlannedAudit[],
  done: ReadonlyMap<string, readonly number[]>,
  {
    period,
    tolerance_days,
    endOf,
  }: { period: Period; tolerance_days: number; endOf: (day: string) => number },
): readonly LateAudit[] {
  const taken = new Map<string, number>();
  return planned.flatMap(({ area, planned_on }) => {
    const turn = taken.get(area) ?? 0;
    taken.set(area, turn + 1);
    const done_at = (done.get(area) ?? []).toSorted((a, b) => a - b)[turn] ?? period.to - 1;
    const late_ms = done_at - endOf(planned_on);
    if (late_ms <= tolerance_days * DAY_MS || done_at < period.from) return [];
    return [{ area, days: Math.ceil(late_ms / DAY_MS) }];
  });
}

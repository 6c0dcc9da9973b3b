import { monthsAfter } from '../../kernel/day.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import type { Cycle, PlannedAudit } from './schedule.ts';

/** The organisation's own rule: most months between two audits of an area. */
export interface FrequencyRule {
  readonly normal_months: number;
  /** For areas of high importance, and until the audit that follows a major finding. */
  readonly high_months: number;
}

/** Areas that a programme plans too seldom by the rule, each named once, by why. */
export interface TooSeldom {
  readonly important: readonly string[];
  readonly after_major: readonly string[];
  readonly others: readonly string[];
}

function hasGap(days: readonly string[], { from, to }: Cycle, months: number): boolean {
  const points = [from, ...days, to];
  return points.some((day, index) => index > 0 && monthsAfter(points[index - 1] as string, months) < day);
}

/** Whether no audit is planned soon enough after a major finding; what is due in the next cycle is not asked of this one. */
function isLeftAlone(raised_on: string, days: readonly string[], cycle: Cycle, months: number): boolean {
  const latest = monthsAfter(raised_on, months);
  if (latest < cycle.from || latest > cycle.to) return false;
  return !days.some((day) => day > raised_on && day <= latest);
}

/**
 * What of a programme breaks the rule of frequency: gaps between the audits of an area, from the first day of the cycle
 * to the last, and major findings after which no audit follows soon enough. Areas without any audit are left out: that
 * they are not covered is told elsewhere.
 *
 * @param planned the programme's audits by day
 * @param majors per area the days on which major findings were raised
 */
export function tooSeldom(
  planned: readonly PlannedAudit[],
  cycle: Cycle,
  rule: FrequencyRule,
  majors: ReadonlyMap<string, readonly string[]>,
): TooSeldom {
  const important: string[] = [];
  const after_major: string[] = [];
  const others: string[] = [];
  for (const area of auditAreaIds) {
    const own = planned.filter((audit) => audit.area === area);
    if (own.length === 0) continue;
    const days = own.map(({ planned_on }) => planned_on);
    const matters = own.some((audit) => audit.important);
    const alone = (majors.get(area) ?? []).some((day) => isLeftAlone(day, days, cycle, rule.high_months));
    if (matters && hasGap(days, cycle, rule.high_months)) important.push(area);
    else if (alone) after_major.push(area);
    else if (hasGap(days, cycle, rule.normal_months)) others.push(area);
  }
  return { important, after_major, others };
}

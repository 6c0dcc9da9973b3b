import { timeZoneOf } from '../../kernel/calendar.ts';
import type { Check, CheckContext, Finding, Member } from '../../kernel/check.ts';
import { dayOf, endOfDay } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, lastReview, listIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { auditProgrammeCheckTexts } from './check-texts.ts';
import { type FrequencyRule, tooSeldom } from './frequency.ts';
import { cycleOf, type LateAudit, lateAudits, plannedAudits, uncoveredAreas } from './schedule.ts';

const reviewDays = (settings: Settings): number =>
  plannedNumber(settings, 'audit-programme.schedule', 'review_days');

/** Programmes approved at the end of the period, and those that ended in it. */
function isInForce(record: ProcessRecord, { period }: CheckContext): boolean {
  if (record.state === 'approved') return true;
  return record.state === 'ended' && record.closed_at !== null && record.closed_at >= period.from;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function scheduleException(
  uncovered: readonly string[],
  late: readonly LateAudit[],
  limit: number,
): Finding['exception'] {
  const notCovered = { uncovered: uncovered.length, uncovered_areas: uncovered };
  const notInTime = {
    late: late.length,
    days: Math.max(...late.map(({ days }) => days)),
    limit,
    late_areas: [...new Set(late.map(({ area }) => area))],
  };
  if (uncovered.length > 0 && late.length > 0) {
    return { reason: 'uncovered-and-late', params: { ...notCovered, ...notInTime } };
  }
  if (uncovered.length > 0) return { reason: 'uncovered', params: notCovered };
  return late.length > 0 ? { reason: 'late', params: notInTime } : undefined;
}

/**
 * AC-115 for 9.2.1-a2 and 9.2.2-a.
 *
 * Population: programmes approved at the end of the period, and those that ended in it. Exceptions: areas for which
 * the cycle plans no audit; audits that were, in the period, later than their planned day and the tolerance planned
 * (an audit counts once it names the programme and its work on site has ended); a programme in force after its cycle.
 */
export const auditScheduleCheck: Check = {
  id: 'AC-115',
  process: 'audit-programme',
  requirements: ['9.2.1-a2', '9.2.2-a'],
  texts: auditProgrammeCheckTexts['AC-115'],
  planned: ['audit-programme.schedule'],
  freshness_days: reviewDays,
  fields: ['cycle_from', 'cycle_to', 'entries', 'reviewed_at'],
  entries_of: null,
  companions: [
    {
      process: 'audit',
      fields: ['programme', 'areas', 'ended_at'],
      entries_of: null,
      // Audits done in earlier periods of the cycle count, too.
      remembers: ['programme'],
    },
  ],
  start: (context) => {
    const { period, settings } = context;
    const limit = plannedNumber(settings, 'audit-programme.schedule', 'tolerance_days');
    const endOf = (day: string): number => endOfDay(day, timeZoneOf(context));
    const done = new Map<string, Map<string, number[]>>();
    const counts = { planned: 0, late: 0 };
    const exceptionOf = (record: ProcessRecord): Finding['exception'] => {
      const planned = plannedAudits(record);
      const late = lateAudits(planned, done.get(record.id) ?? new Map(), {
        period,
        tolerance_days: limit,
        endOf,
      });
      counts.planned += planned.length;
      counts.late += late.length;
      const exception = scheduleException(uncoveredAreas(planned), late, limit);
      if (exception !== undefined) return exception;
      const at = record.state === 'approved' ? endOf(cycleOf(record)?.to ?? '2100-12-31') : period.to;
      return at < period.to ? { reason: 'run-out', params: { at } } : undefined;
    };
    return {
      consider: ({ record }: Member) => {
        const [programme, ended_at] = [textIn(record, 'programme'), instantIn(record, 'ended_at')];
        if (programme === null || ended_at === null) return;
        const own = done.get(programme) ?? new Map<string, number[]>();
        for (const area of listIn(record, 'areas')) add(own, area, ended_at);
        done.set(programme, own);
      },
      examine: ({ record }) => {
        if (!isInForce(record, context)) return null;
        const audited = [...(done.get(record.id)?.values() ?? [])].flat();
        const exception = exceptionOf(record);
        return {
          evidence_at: Math.max(lastReview(record), ...audited),
          ...(exception === undefined ? {} : { exception }),
        };
      },
      conclude: () => ({
        measures: [
          { name: 'planned', value: counts.planned, unit: 'count', limit: null },
          { name: 'late', value: counts.late, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/**
 * AC-116 for 9.2.2-b1 and 9.2.2-b3. Stricter than the text: the standard asks that importance and earlier results be
 * taken into account, the figures are the organisation's own rule.
 *
 * Population: as AC-115. Exceptions: between two audits of an important area, or of any other, lie more months than
 * the rule allows; no audit is planned soon enough after a major finding.
 */
export const auditFrequencyCheck: Check = {
  id: 'AC-116',
  process: 'audit-programme',
  requirements: ['9.2.2-b1', '9.2.2-b3'],
  texts: auditProgrammeCheckTexts['AC-116'],
  planned: ['audit.frequency', 'audit-programme.schedule'],
  freshness_days: reviewDays,
  fields: ['cycle_from', 'cycle_to', 'entries', 'reviewed_at'],
  entries_of: null,
  companions: [
    {
      process: 'finding',
      fields: ['area', 'grade'],
      entries_of: null,
      // Major findings that were closed long ago are results of earlier audits all the same.
      remembers: ['grade'],
    },
  ],
  start: (context) => {
    const rule: FrequencyRule = {
      normal_months: plannedNumber(context.settings, 'audit.frequency', 'normal_months'),
      high_months: plannedNumber(context.settings, 'audit.frequency', 'high_months'),
    };
    const majors = new Map<string, string[]>();
    return {
      consider: ({ record }) => {
        const area = textIn(record, 'area');
        if (record.values['grade'] !== 'major' || record.state === 'withdrawn' || area === null) return;
        add(majors, area, dayOf(record.opened_at, timeZoneOf(context)));
      },
      examine: ({ record }) => {
        const cycle = cycleOf(record);
        if (!isInForce(record, context) || cycle === null) return null;
        const evidence_at = lastReview(record);
        // Without the rule there is nothing to judge by; the verdict says so.
        if (Number.isNaN(rule.high_months) || Number.isNaN(rule.normal_months)) return { evidence_at };
        const { important, after_major, others } = tooSeldom(plannedAudits(record), cycle, rule, majors);
        const areas = [...important, ...after_major, ...others];
        if (areas.length === 0) return { evidence_at };
        const params = {
          areas,
          important: important.length,
          after_major: after_major.length,
          others: others.length,
          ...rule,
        };
        return { evidence_at, exception: { reason: 'too-seldom', params } };
      },
    };
  },
};

/** Checks of audit programmes. */
export const auditProgrammeChecks: readonly Check[] = [auditScheduleCheck, auditFrequencyCheck];

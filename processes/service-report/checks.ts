import { timeZoneOf } from '../../kernel/calendar.ts';
import type { Check, CheckContext, CheckException } from '../../kernel/check.ts';
import { dayOf, endOfDay } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, plannedNumber } from '../../kernel/register.ts';
import { serviceReportCheckTexts } from './check-texts.ts';
import { awaitsFollowUp, dueAfter, followUpDue, type Issue, issuesOf } from './issues.ts';

const planned = ['service-report.issue'];

const evidenceDays = (settings: Settings): number =>
  plannedNumber(settings, 'service-report.issue', 'evidence_days');

type Reason = Omit<CheckException, 'record_id'>;

/** The context of a check with how it reckons days. */
function reckoning(context: CheckContext): {
  readonly settings: Settings;
  readonly endOf: (day: string) => number;
  readonly isInPeriod: (issue: Issue) => boolean;
} {
  const zone = timeZoneOf(context);
  const [first, last] = [dayOf(context.period.from, zone), dayOf(context.period.to - 1, zone)];
  return {
    settings: context.settings,
    endOf: (day) => endOfDay(day, zone),
    isInPeriod: ({ issued_on }) => issued_on >= first && issued_on <= last,
  };
}

type Reckoning = ReturnType<typeof reckoning>;

/** What the definition of a report leaves open, or null. */
function definitionProblem({ values }: ProcessRecord): Reason | null {
  const missing = ['purpose', 'content', 'frequency_days'].filter((name) => isBlank(values[name]));
  if (isBlank(values['readers']) && isBlank(values['other_readers'])) missing.push('readers');
  if (missing.length === 0) return null;
  return { reason: 'not-defined', params: { missing }, bears_on: ['9.4-s1'] };
}

/** The issues of the period that came out late, or null. */
function latenessProblem(
  record: ProcessRecord,
  issues: readonly Issue[],
  { isInPeriod, ...days }: Reckoning,
): Reason | null {
  const late = issues.flatMap((issue, index) => {
    const due_at = dueAfter(record, issues[index - 1] ?? null, days);
    const past = due_at === null ? 0 : Math.floor((days.endOf(issue.issued_on) - due_at) / DAY_MS);
    return past > 0 && isInPeriod(issue) ? [past] : [];
  });
  if (late.length === 0) return null;
  return { reason: 'late', params: { count: late.length, days: late.at(-1) }, bears_on: ['9.4-s2'] };
}

/** What the issues of the period lack of source and trend, or null. */
function contentProblem(
  issues: readonly Issue[],
  { isInPeriod, settings }: Pick<Reckoning, 'isInPeriod' | 'settings'>,
): Reason | null {
  const unsourced = issues.filter((issue) => isInPeriod(issue) && issue.data_source === null).length;
  if (unsourced > 0) {
    return { reason: 'no-source', params: { count: unsourced }, bears_on: ['9.4-s2'] };
  }
  const most = plannedNumber(settings, 'service-report.issue', 'trend_periods');
  const flat = issues.filter(
    (issue, index) =>
      isInPeriod(issue) && (issue.trend === null || issue.trend_periods < Math.min(most, index + 1)),
  );
  if (flat.length === 0) return null;
  return { reason: 'no-trend', params: { count: flat.length, planned: most }, bears_on: ['9.4-s3'] };
}

/**
 * AC-122 for 9.4-s1, 9.4-s2 and 9.4-s3, stricter than the text in asking for a trend over several periods.
 *
 * Population: reports in force at the end of the period that were issued before it or should have been. Exceptions:
 * purpose, readers, content or frequency is not defined; the next issue is due and not out; an issue of the period
 * came out late, does not say from which data, or tells no trend over the planned number of periods (a younger
 * report: over as many as it has).
 */
export const reportsIssuedCheck: Check = {
  id: 'AC-122',
  process: 'service-report',
  requirements: ['9.4-s1', '9.4-s2', '9.4-s3'],
  texts: serviceReportCheckTexts['AC-122'],
  planned,
  freshness_days: evidenceDays,
  fields: ['purpose', 'content', 'frequency_days', 'readers', 'other_readers', 'issues'],
  entries_of: null,
  start: (context) => {
    const days = reckoning(context);
    let issued = 0;
    return {
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        const issues = issuesOf(record);
        const last = issues.at(-1) ?? null;
        const due_at = dueAfter(record, last, days);
        const overdue = due_at !== null && due_at < context.period.to;
        if (last === null && !overdue) return null;
        issued += issues.filter(days.isInPeriod).length;
        const exception =
          definitionProblem(record) ??
          (overdue ? { reason: 'not-issued', params: { at: due_at }, bears_on: ['9.4-s2'] } : null) ??
          latenessProblem(record, issues, days) ??
          contentProblem(issues, days);
        const evidence_at = last === null ? record.opened_at : days.endOf(last.issued_on);
        return {
          evidence_at: Math.min(evidence_at, context.period.to),
          ...(exception === null ? {} : { exception }),
        };
      },
      conclude: () => ({ measures: [{ name: 'issues', value: issued, unit: 'count', limit: null }] }),
    };
  },
};

/** What is not said of the issues, or null. */
function followUpProblem(issues: readonly Issue[], { endOf }: Reckoning): Reason | null {
  const undecided = issues.filter(({ actions }) => actions === null);
  const lacking = undecided.length > 0 ? undecided : issues.filter(awaitsFollowUp);
  const oldest = lacking[0];
  if (oldest === undefined) return null;
  return {
    reason: undecided.length > 0 ? 'no-actions' : 'not-told',
    params: { count: lacking.length, at: endOf(oldest.issued_on) },
    bears_on: [undecided.length > 0 ? '9.4-s4' : '9.4-s5'],
  };
}

/**
 * AC-123 for 9.4-s4 and 9.4-s5.
 *
 * Population: reports with an issue in the period of which it is said what was decided and who was told, or should
 * have been by the end of the period. Exceptions: an issue that does not say what was decided (that nothing needs
 * doing is a decision, too), or who was told.
 */
export const reportActionsCheck: Check = {
  id: 'AC-123',
  process: 'service-report',
  requirements: ['9.4-s4', '9.4-s5'],
  texts: serviceReportCheckTexts['AC-123'],
  planned,
  freshness_days: evidenceDays,
  fields: ['issues'],
  entries_of: null,
  start: (context) => {
    const days = reckoning(context);
    const { to } = context.period;
    return {
      examine: ({ record }) => {
        const issues = issuesOf(record).filter(
          (issue) => days.isInPeriod(issue) && (!awaitsFollowUp(issue) || followUpDue(issue, days) < to),
        );
        const last = issues.at(-1);
        if (last === undefined) return null;
        const exception = followUpProblem(issues, days);
        return {
          evidence_at: Math.min(days.endOf(last.issued_on), to),
          ...(exception === null ? {} : { exception }),
        };
      },
    };
  },
};

/** Checks of service reports. */
export const serviceReportChecks: readonly Check[] = [reportsIssuedCheck, reportActionsCheck];

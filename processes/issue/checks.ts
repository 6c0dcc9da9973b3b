import type { Check, CheckException, Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import { DAY_MS, lastReview, plannedNumber, textIn } from '../../kernel/register.ts';
import { issueCheckTexts } from './check-texts.ts';

const interval = (settings: Settings): number => plannedNumber(settings, 'issue.review', 'interval_days');

/**
 * AC-001 for 4.1-s1.
 *
 * Population: issues that are current at the end of the period. Exception: the last review, or else the day it was
 * written down, lies further back than the planned interval.
 */
export const issueReviewCheck: Check = {
  id: 'AC-001',
  process: 'issue',
  requirements: ['4.1-s1'],
  texts: issueCheckTexts['AC-001'],
  planned: ['issue.review'],
  freshness_days: interval,
  fields: ['reviewed_at'],
  entries_of: null,
  start: ({ period, settings }) => ({
    examine: ({ record }): Finding | null => {
      if (record.state !== 'current') return null;
      const evidence_at = lastReview(record);
      const days = Math.floor((period.to - evidence_at) / DAY_MS);
      if (days <= interval(settings)) return { evidence_at };
      return { evidence_at, exception: { reason: 'review-overdue', params: { at: evidence_at, days } } };
    },
  }),
};

/**
 * AC-002 for 4.1-s2.
 *
 * Population: current issues on climate change. Exceptions: one without a decision or its reason; more than one in
 * force; a decision older than the planned interval.
 */
export const climateDecisionCheck: Check = {
  id: 'AC-002',
  process: 'issue',
  requirements: ['4.1-s2'],
  texts: issueCheckTexts['AC-002'],
  planned: ['issue.review'],
  freshness_days: interval,
  fields: ['topic', 'relevant', 'reason', 'reviewed_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    const decided: string[] = [];
    const exceptionOf = (record: Parameters<typeof lastReview>[0]): Finding['exception'] => {
      if (typeof record.values['relevant'] !== 'boolean') return { reason: 'undecided', params: {} };
      if (textIn(record, 'reason') === null) return { reason: 'no-reason', params: {} };
      const at = lastReview(record);
      const days = Math.floor((period.to - at) / DAY_MS);
      return days > interval(settings) ? { reason: 'review-overdue', params: { at, days } } : undefined;
    };
    return {
      examine: ({ record }) => {
        if (record.state !== 'current' || record.values['topic'] !== 'climate-change') return null;
        const exception = exceptionOf(record);
        if (exception === undefined) decided.push(record.id);
        return { evidence_at: lastReview(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        exceptions:
          decided.length > 1
            ? decided.map((record_id): CheckException => ({ record_id, reason: 'several', params: {} }))
            : [],
      }),
    };
  },
};

/** Checks of the register of issues. */
export const issueChecks: readonly Check[] = [issueReviewCheck, climateDecisionCheck];

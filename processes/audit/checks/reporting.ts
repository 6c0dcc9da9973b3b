import type { Check, Finding } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, textIn } from '../../../kernel/register.ts';
import { auditCheckTexts } from '../check-texts.ts';
import { isNonconforming } from '../checklist.ts';

/** Findings of one audit that are nonconformities, and how many of them name no corrective action. */
interface Graded {
  readonly graded: number;
  readonly unlinked: number;
}

const none: Graded = { graded: 0, unlinked: 0 };

/** By how many days the report was late at the end of the period; null if it was not. */
function lateness(record: ProcessRecord, end: number): { due: number; days: number } | null {
  const due = instantIn(record, 'report_due');
  const at = instantIn(record, 'reported_at') ?? end;
  return due === null || at <= due ? null : { due, days: Math.ceil((at - due) / DAY_MS) };
}

/** Whether the time to answer findings, counted from the report, is over. */
function isAnswerDue(record: ProcessRecord, answer_days: number, end: number): boolean {
  const reported_at = instantIn(record, 'reported_at');
  if (record.state === 'closed') return true;
  return reported_at !== null && reported_at + answer_days * DAY_MS < end;
}

function exceptionOf(
  record: ProcessRecord,
  { graded, unlinked }: Graded,
  { answer_days, end }: { answer_days: number; end: number },
): Finding['exception'] {
  const late = lateness(record, end);
  const open = unlinked > 0 && isAnswerDue(record, answer_days, end);
  if (late !== null && open) return { reason: 'late-and-unlinked', params: { ...late, unlinked, graded } };
  if (late !== null) return { reason: 'late', params: late, bears_on: ['9.2.2-e'] };
  if (open) return { reason: 'unlinked', params: { unlinked, graded }, bears_on: ['9.2.2-f'] };
  if (instantIn(record, 'reported_at') === null) return undefined;
  if (textIn(record, 'responsible') === null) {
    return { reason: 'nobody-told', params: {}, bears_on: ['9.2.2-e'] };
  }
  const lines = numberIn(record, 'nonconformities') ?? 0;
  if (lines === 0 || graded > 0) return undefined;
  return { reason: 'no-finding', params: { lines }, bears_on: ['9.2.2-f'] };
}

/**
 * AC-118 for 9.2.2-e and 9.2.2-f.
 *
 * Population: audits whose work on site had ended by the end of the period and that were not reported before it began.
 * Exceptions: the report was issued after its due day, or that day passed without one; findings graded major or minor
 * that name no corrective action once the audit is closed or the planned time to answer is over; a report without a
 * manager it was issued to; requirements graded as nonconformities without any such finding.
 */
export const reportingCheck: Check = {
  id: 'AC-118',
  process: 'audit',
  requirements: ['9.2.2-e', '9.2.2-f'],
  texts: auditCheckTexts['AC-118'],
  planned: ['audit.frequency', 'audit.reporting', 'finding.answer'],
  freshness_days: (settings) => plannedNumber(settings, 'audit.frequency', 'normal_months') * 31,
  fields: ['responsible', 'nonconformities', 'ended_at', 'report_due', 'reported_at'],
  entries_of: null,
  companions: [
    {
      process: 'finding',
      fields: ['audit', 'grade', 'nonconformity'],
      entries_of: null,
      remembers: ['audit'],
    },
  ],
  start: ({ period, settings }) => {
    const answer_days = plannedNumber(settings, 'finding.answer', 'answer_days');
    const findings = new Map<string, Graded>();
    const days: number[] = [];
    return {
      consider: ({ record }) => {
        const audit = textIn(record, 'audit');
        if (audit === null || record.state === 'withdrawn' || !isNonconforming(record.values['grade']))
          return;
        const { graded, unlinked } = findings.get(audit) ?? none;
        const isLinked = textIn(record, 'nonconformity') !== null;
        findings.set(audit, { graded: graded + 1, unlinked: unlinked + (isLinked ? 0 : 1) });
      },
      examine: ({ record }): Finding | null => {
        const [ended_at, reported_at] = [instantIn(record, 'ended_at'), instantIn(record, 'reported_at')];
        if (ended_at === null || (reported_at !== null && reported_at < period.from)) return null;
        if (reported_at !== null) days.push((reported_at - ended_at) / DAY_MS);
        const found = findings.get(record.id) ?? none;
        const exception = exceptionOf(record, found, { answer_days, end: period.to });
        return { evidence_at: reported_at ?? ended_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => {
        const sum = days.reduce((total, one) => total + one, 0);
        const value = days.length === 0 ? null : sum / days.length;
        return { measures: [{ name: 'days_to_report', value, unit: 'days', limit: null }] };
      },
    };
  },
};

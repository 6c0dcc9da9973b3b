import { timeZoneOf } from '../../../kernel/calendar.ts';
import type { Check, CheckContext, Finding } from '../../../kernel/check.ts';
import { endOfDay } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { decidingRoles, textIn } from '../../../kernel/register.ts';
import type { Role } from '../../../kernel/roles.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { signaturesUnder, type Version, versionInForce } from '../versions.ts';
import { controlDays, lastDay, lastLook } from './approval.ts';

/** A policy that the standard asks for: the item it stands for, and the roles of which one approves it. */
interface PolicyRule {
  readonly item: string;
  readonly approved_by: readonly Role[];
  /** The reason where none of them did. */
  readonly otherwise: string;
}

function approvalException(
  record: ProcessRecord,
  version: Version,
  { approved_by, otherwise }: PolicyRule,
): Finding['exception'] {
  const approvals = signaturesUnder(record, 'approvals', version);
  const isApproved = approvals.some(({ roles }) => approved_by.some((role) => roles.includes(role)));
  return isApproved ? undefined : { reason: otherwise, params: { version: version.number } };
}

function reviewException(record: ProcessRecord, context: CheckContext): Finding['exception'] {
  const due = textIn(record, 'next_review');
  if (due !== null && due >= lastDay(context)) return undefined;
  if (due === null) return { reason: 'no-review-date', params: {} };
  return { reason: 'review-overdue', params: { at: endOfDay(due, timeZoneOf(context)) } };
}

/** A check of the policies in force that stand for the rule's item: who approved them, and whether their review is due. */
function policyCheckOf(rule: PolicyRule, check: Pick<Check, 'id' | 'requirements' | 'texts'>): Check {
  return {
    ...check,
    process: 'document',
    planned: ['document.control'],
    freshness_days: controlDays,
    fields: ['kind', 'item', 'versions', 'approvals', 'next_review', 'reviewed_at', 'withdrawn_at'],
    entries_of: null,
    start: (context) => ({
      examine: ({ record }): Finding | null => {
        if (record.values['kind'] !== 'policy' || record.values['item'] !== rule.item) return null;
        const version = versionInForce(record, lastDay(context));
        if (version === null) return null;
        const exception = approvalException(record, version, rule) ?? reviewException(record, context);
        return { evidence_at: lastLook(record), ...(exception === undefined ? {} : { exception }) };
      },
    }),
  };
}

/**
 * AC-007 for 5.2.1-s1 and 5.2.2-a.
 *
 * Population: policies in force at the end of the period that stand for the service management policy (item DI-02), one
 * for each language, say. Exceptions: none of the approvals came from somebody who held the role of top management when
 * it was signed; the next review has no date, or one that has passed.
 */
export const policyCheck: Check = policyCheckOf(
  { item: 'DI-02', approved_by: decidingRoles, otherwise: 'not-by-top-management' },
  { id: 'AC-007', requirements: ['5.2.1-s1', '5.2.2-a'], texts: documentCheckTexts['AC-007'] },
);

/**
 * AC-109 for 8.7.3.1-s1.
 *
 * Population: policies in force at the end of the period that stand for the information security policy (item DI-09).
 * Exceptions: none of the approvals came from somebody who held a role of management (top management, system manager or
 * process owner) when it was signed; the next review has no date, or one that has passed. Whether that person's authority
 * reaches so far in the organisation, and whether the policy suits it, stays with people.
 */
export const securityPolicyCheck: Check = policyCheckOf(
  {
    item: 'DI-09',
    approved_by: [...decidingRoles, 'system-manager', 'process-owner'],
    otherwise: 'not-by-management',
  },
  { id: 'AC-109', requirements: ['8.7.3.1-s1'], texts: documentCheckTexts['AC-109'] },
);

import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { objectionsToDayAhead } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { teamOf } from '../audited-by.ts';
import { reportProblems, reportText, workOfAudit } from './reporting.ts';
import { dayProblems, previousAudit, stageProblems } from './stages.ts';
import { aboutTeam, notInTeam, teamProblems } from './team.ts';

/** Roles that plan audits and answer for them. */
export const planningRoles: readonly Role[] = ['certification-manager'];

/** Roles among which auditors are found; which audit each works on, its team says. */
export const auditingRoles: readonly Role[] = ['certification-manager', 'certification-auditor'];

/** What is planned, agreed with the client and then stays. */
const plan = [
  'previous',
  'application',
  'assignee',
  'team',
  'experts',
  'begins_on',
  'ends_on',
  'days_planned',
  'objectives',
  'criteria',
  'scope',
  'sessions',
] as const;

/** Without these a plan is none. */
const essential = [
  'assignee',
  'team',
  'begins_on',
  'ends_on',
  'days_planned',
  'objectives',
  'criteria',
  'scope',
  'sessions',
];

function planProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  return [...dayProblems(record), ...stageProblems(record, context), ...teamProblems(record, context)];
}

/** The technical review of a report is made by somebody who did not audit. */
function reviewerProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  const audited = actor.id !== null && teamOf(record).includes(actor.id);
  return audited ? [{ field: 'team', code: 'field.beyond-authority' }] : [];
}

/** Everything that can be done to an audit of a client, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'prepare',
    from: ['planned'],
    may: planningRoles,
    requires: [],
    accepts: plan,
    objections: dayProblems,
  },
  {
    name: 'send-plan',
    from: ['planned'],
    to: 'plan-sent',
    may: planningRoles,
    requires: essential,
    accepts: ['previous', 'application', 'experts'],
    knows: [aboutTeam, previousAudit],
    objections: planProblems,
    effect: (_record, { now }) => ({ plan_sent_at: now, answer: null }),
  },
  {
    name: 'record-confirmation',
    // A client that objected may agree after all.
    from: ['plan-sent', 'objected'],
    to: 'confirmed',
    may: auditingRoles,
    requires: [],
    accepts: ['answer'],
    effect: (_record, { now }) => ({ confirmed_at: now }),
  },
  {
    name: 'record-objection',
    from: ['plan-sent'],
    to: 'objected',
    may: auditingRoles,
    requires: ['answer'],
    accepts: [],
  },
  {
    // What the client was sent is sent again, and confirmed again.
    name: 'change-plan',
    from: ['plan-sent', 'objected', 'confirmed'],
    to: 'plan-sent',
    may: planningRoles,
    requires: essential,
    accepts: ['experts'],
    requires_text: true,
    knows: [aboutTeam, previousAudit],
    objections: planProblems,
    effect: (_record, { now }) => ({ plan_sent_at: now, confirmed_at: null, answer: null }),
  },
  {
    name: 'open',
    from: ['confirmed'],
    to: 'under-way',
    may: auditingRoles,
    requires: ['opening_at', 'opening_present', 'opening_said'],
    accepts: [],
    // Relations and qualifications may have changed since the plan was sent.
    knows: [aboutTeam, previousAudit],
    objections: (record, context) => [...notInTeam(record, context), ...planProblems(record, context)],
  },
  {
    name: 'record',
    from: ['under-way', 'closed-on-site'],
    may: auditingRoles,
    requires: [],
    accepts: ['sites_visited', 'clause_conclusions', 'surveillance', 'conclusions', 'readiness', 'concerns'],
    objections: notInTeam,
  },
  {
    name: 'close-on-site',
    from: ['under-way'],
    to: 'closed-on-site',
    may: auditingRoles,
    requires: ['closing_at', 'closing_present', 'closing_said', 'sites_visited', 'days_done'],
    accepts: ['ends_on'],
    objections: (record, context) => [...notInTeam(record, context), ...dayProblems(record)],
  },
  {
    name: 'report',
    from: ['closed-on-site'],
    to: 'reported',
    may: auditingRoles,
    requires: ['conclusions', 'report_date'],
    accepts: ['clause_conclusions', 'surveillance', 'readiness', 'concerns', 'recommendation'],
    signed: true,
    knows: [workOfAudit],
    objections: (record, context) => [
      ...objectionsToDayAhead(record, 'report_date', context),
      ...reportProblems(record, context),
    ],
    effect: (record, { now, actor }) => ({
      report: reportText(record),
      reported_at: now,
      reported_by: actor.id,
    }),
  },
  {
    name: 'review',
    from: ['reported'],
    to: 'reviewed',
    may: planningRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: reviewerProblems,
    effect: (_record, { now, actor }) => ({ reviewed_at: now, reviewed_by: actor.id }),
  },
  {
    name: 'cancel',
    from: ['planned', 'plan-sent', 'objected', 'confirmed', 'under-way'],
    to: 'cancelled',
    may: planningRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

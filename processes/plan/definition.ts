import {
  approvalFields,
  approvedNow,
  approvedStates,
  firstAuthor,
  notByAnAuthor,
  redraftActivity,
  supersedeActivity,
  withdrawActivity,
} from '../../kernel/approval.ts';
import type {
  Activity,
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  drafted,
  plannedNumber,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
} from '../../kernel/register.ts';

const approvingRoles = [...decidingRoles, 'system-manager'] as const;

const contents = {
  title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
  description: drafted('paragraph', tendingRoles),
  kind: drafted('choice', tendingRoles, {
    choices: [
      'availability',
      'capacity',
      'service-continuity',
      'information-security',
      'change',
      'design-and-transition',
      'release',
      'configuration',
      'supplier',
      'audit',
      'improvement',
      'other',
    ],
    required_on_create: true,
  }),
  service: drafted('record', tendingRoles, { column: 'service', refers_to: 'service' }),
  document: drafted('line', tendingRoles),
  service_management_plan: drafted('record', tendingRoles, { refers_to: 'service-management-plan' }),
} as const satisfies Record<string, FieldDefinition>;

const activities: readonly Activity[] = [
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: approvingRoles,
    requires: ['document', 'service_management_plan'],
    accepts: [],
    signed: true,
    objections: notByAnAuthor,
    effect: (record, context) => ({
      ...approvedNow(record, context),
      aligned_at: context.now,
      reviewed_at: context.now,
    }),
  },
  redraftActivity(Object.keys(contents)),
  {
    // A new version of the service management plan leaves a plan in force as it is once somebody compared the two.
    name: 'align',
    from: ['approved'],
    may: tendingRoles,
    requires: ['service_management_plan'],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ aligned_at: now }),
  },
  reviewActivity(['approved']),
  supersedeActivity({ requires: [], accepts: ['successor'], requires_text: true }),
  withdrawActivity,
];

function obligations(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  return record.state === 'approved'
    ? [reviewObligation(record, plannedNumber(settings, 'plan.review', 'interval_days'))]
    : [{ kind: 'approve', due_at: null, person: null, roles: approvingRoles }];
}

/**
 * Plans besides the service management plan (availability, capacity, continuity, transition …), each citing the
 * version of the service management plan with which it agrees (ISO/IEC 20000-1:2018, 6.3).
 */
export const plan: ProcessDefinition = {
  name: 'plan',
  plural: 'plans',
  prefix: 'PLN',
  clause: '6.3',
  version: 1,
  title: { en: 'Plan', vi: 'Kế hoạch', zh: '计划' },
  section: 'system',
  fields: {
    ...contents,
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    ...approvalFields,
    aligned_at: set('instant'),
    ...reviewFields,
    successor: set('record', { refers_to: 'plan' }),
  },
  states: approvedStates,
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'service', 'service_management_plan', 'assignee', 'reviewed_at'],
  derive: firstAuthor,
  obligations,
  relations: ['relates-to', 'carries-out'],
};

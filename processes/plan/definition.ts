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
  approvalFields,
  approvedNow,
  decidingRoles,
  firstAuthor,
  notByAnAuthor,
  plannedNumber,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
  withAuthor,
} from '../../kernel/register.ts';

const approvingRoles = [...decidingRoles, 'system-manager'] as const;

/** What is approved: given with the draft, changed only by revising the draft. */
function content(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, tendingRoles, { on_update: [], ...more });
}

const contents = {
  title: content('line', { column: 'title', required_on_create: true }),
  description: content('paragraph'),
  kind: content('choice', {
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
  service: content('record', { column: 'service', refers_to: 'service' }),
  document: content('line'),
  service_management_plan: content('record', { refers_to: 'service-management-plan' }),
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
  {
    name: 'revise',
    from: ['draft'],
    may: tendingRoles,
    requires: [],
    accepts: Object.keys(contents),
    effect: withAuthor,
  },
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
  {
    name: 'supersede',
    from: ['approved'],
    to: 'superseded',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: ['successor'],
    requires_text: true,
    objections: (record) =>
      record.values['successor'] === record.id ? [{ field: 'successor', code: 'link.to-itself' }] : [],
  },
  {
    name: 'withdraw',
    from: ['draft'],
    to: 'withdrawn',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
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
  states: {
    draft: { open: true },
    approved: { open: true },
    superseded: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
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

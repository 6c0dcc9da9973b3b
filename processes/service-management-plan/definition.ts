import { Type } from 'typebox';
import type {
  Activity,
  EffectContext,
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, needed, set } from '../../kernel/field.ts';
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
  textIn,
  withAuthor,
} from '../../kernel/register.ts';
import { missingItems, writtenItems } from './items.ts';

/** What is approved as a whole: given with the draft, changed only by revising the draft. */
function content(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, tendingRoles, { on_update: [], ...more });
}

const contents = {
  title: content('line', { column: 'title', required_on_create: true }),
  considered: content('paragraph'),
  services: content('record', { refers_to: 'service', many: true }),
  limitations: content('paragraph'),
  obligations: content('paragraph'),
  authorities: content('paragraph'),
  resources: content('paragraph'),
  other_parties_approach: content('paragraph'),
  technology: content('paragraph'),
  measuring: content('paragraph'),
  documents: content('rows', {
    columns: {
      item: needed('choice', { choices: writtenItems }),
      title: needed('line'),
      location: needed('line'),
    },
  }),
} as const satisfies Record<string, FieldDefinition>;

function approvalProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const missing = missingItems(record).map((field): FieldProblem => ({ field, code: 'field.required' }));
  return [...missing, ...notByAnAuthor(record, context)];
}

const activities: readonly Activity[] = [
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: decidingRoles,
    requires: ['plan_version'],
    accepts: [],
    signed: true,
    objections: approvalProblems,
    effect: (record, context) => ({ ...approvedNow(record, context), reviewed_at: context.now }),
  },
  {
    name: 'revise',
    from: ['draft'],
    may: tendingRoles,
    requires: [],
    accepts: Object.keys(contents),
    effect: withAuthor,
  },
  reviewActivity(['approved']),
  {
    name: 'supersede',
    from: ['approved'],
    to: 'superseded',
    may: [...tendingRoles, ...decidingRoles],
    requires: ['successor'],
    accepts: [],
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
  if (record.state === 'approved') {
    const interval = plannedNumber(settings, 'service-management-plan.review', 'interval_days');
    return [reviewObligation(record, interval)];
  }
  return missingItems(record).length > 0
    ? [{ kind: 'complete', due_at: null, person: textIn(record, 'assignee'), roles: tendingRoles }]
    : [{ kind: 'approve', due_at: null, person: null, roles: decidingRoles }];
}

/**
 * Versions of the service management plan (ISO/IEC 20000-1:2018, 6.3): each holds its eight items or points to where
 * they stand, is approved by top management, and stays as it was approved until the next one takes its place.
 */
export const serviceManagementPlan: ProcessDefinition = {
  name: 'service-management-plan',
  plural: 'service-management-plans',
  prefix: 'SMP',
  clause: '6.3',
  version: 1,
  title: { en: 'Service management plan', vi: 'Kế hoạch quản lý dịch vụ', zh: '服务管理计划' },
  section: 'system',
  fields: {
    ...contents,
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    plan_version: set('number', { schema: Type.Integer({ minimum: 1 }) }),
    ...approvalFields,
    ...reviewFields,
    successor: set('record', { refers_to: 'service-management-plan' }),
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
  list_columns: ['plan_version', 'assignee', 'approved_at', 'approved_by', 'reviewed_at'],
  derive: firstAuthor,
  obligations,
  relations: ['relates-to'],
};

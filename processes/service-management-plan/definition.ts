import { Type } from 'typebox';
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
  decidingRoles,
  drafted,
  plannedNumber,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { missingItems, writtenItems } from './items.ts';

const contents = {
  title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
  considered: drafted('paragraph', tendingRoles),
  services: drafted('record', tendingRoles, { refers_to: 'service', many: true }),
  limitations: drafted('paragraph', tendingRoles),
  obligations: drafted('paragraph', tendingRoles),
  authorities: drafted('paragraph', tendingRoles),
  resources: drafted('paragraph', tendingRoles),
  other_parties_approach: drafted('paragraph', tendingRoles),
  technology: drafted('paragraph', tendingRoles),
  measuring: drafted('paragraph', tendingRoles),
  documents: drafted('rows', tendingRoles, {
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
  redraftActivity(Object.keys(contents)),
  reviewActivity(['approved']),
  supersedeActivity({ requires: ['successor'], accepts: [] }),
  withdrawActivity,
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
  states: approvedStates,
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

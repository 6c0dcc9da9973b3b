import { Type } from 'typebox';
import type {
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  entryFields,
  plannedNumber,
  reviewFields,
  reviewObligation,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities, settingRoles } from './activities.ts';

/** What the plan for an objective says: what, with what, who, by when and how it is evaluated (6.2.2). */
export const planFields = [
  'plan_actions',
  'plan_resources',
  'assignee',
  'due_on',
  'plan_evaluation',
] as const;

/** What top management approves and what only a revision changes. */
function agreed(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, settingRoles, { on_update: [], ...more });
}

function whileApproved(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const owner = { person: textIn(record, 'assignee'), roles: tendingRoles };
  const due_on = textIn(record, 'due_on');
  const owed: Obligation[] = [
    reviewObligation(record, plannedNumber(settings, 'objective.review', 'interval_days')),
  ];
  if (planFields.some((name) => isBlank(record.values[name]))) {
    owed.push({ kind: 'plan', due_at: null, ...owner });
  }
  if (isBlank(record.values['communicated_at'])) owed.push({ kind: 'communicate', due_at: null, ...owner });
  if (due_on !== null) owed.push({ kind: 'evaluate', due_at: endOf(due_on), ...owner });
  return owed;
}

/**
 * Service management objectives (ISO/IEC 20000-1:2018, 6.2.1) with the plan to achieve each of them (6.2.2): approved
 * by top management, measured by a measure of the register of measures, closed by what was achieved.
 */
export const objective: ProcessDefinition = {
  name: 'objective',
  plural: 'objectives',
  prefix: 'OBJ',
  clause: '6.2.1',
  version: 1,
  title: { en: 'Objective', vi: 'Mục tiêu', zh: '目标' },
  section: 'system',
  fields: {
    ...entryFields(settingRoles),
    title: agreed('line', { column: 'title', required_on_create: true }),
    description: agreed('paragraph'),
    level: agreed('choice', { choices: ['organisation', 'function', 'process', 'service', 'team'] }),
    function: agreed('line'),
    service: agreed('record', { column: 'service', refers_to: 'service' }),
    policy_link: agreed('paragraph'),
    requirements_considered: agreed('paragraph'),
    metric: agreed('line'),
    unit: agreed('line'),
    baseline: agreed('number'),
    direction: agreed('choice', { choices: ['at-least', 'at-most'] }),
    target: agreed('number'),
    frequency_days: agreed('number', { schema: Type.Integer({ minimum: 1, maximum: 3650 }) }),
    measure: given('record', settingRoles, { refers_to: 'measure' }),
    plan_actions: given('paragraph', settingRoles),
    plan_resources: given('paragraph', settingRoles),
    due_on: given('date', settingRoles),
    plan_evaluation: given('paragraph', settingRoles),
    approved_at: set('instant'),
    approved_by: set('person'),
    communicated_at: set('instant'),
    ...reviewFields,
    result_value: set('number'),
    result: set('paragraph'),
  },
  states: {
    draft: { open: true },
    approved: { open: true },
    achieved: { open: false, stamps: 'closed_at' },
    'not-achieved': { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: settingRoles,
  readable_by: 'everyone',
  list_columns: ['level', 'function', 'metric', 'target', 'assignee', 'due_on'],
  obligations: (record, context) =>
    record.state === 'approved'
      ? whileApproved(record, context)
      : [{ kind: 'approve', due_at: null, person: null, roles: decidingRoles }],
  relations: ['relates-to', 'supports'],
};

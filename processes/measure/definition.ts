import { Type } from 'typebox';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { Activity, Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { entryFields, instantIn, retireActivities, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import {
  correctionProblems,
  fromPoints,
  measuredFrom,
  recordingProblems,
  withCorrectedPoint,
  withPoint,
} from './points.ts';

const days = Type.Integer({ minimum: 1, maximum: 3650 });

/** What has to be determined of every measure: how, from what, and when it is measured and evaluated (9.1 b to d). */
export const determined = ['method', 'source', 'data_source', 'frequency_days', 'evaluation_days'] as const;

const [retire, restore] = retireActivities('current', 'retired') as [Activity, Activity];

const activities: readonly Activity[] = [
  {
    name: 'record-point',
    from: ['current'],
    may: workingRoles,
    requires: ['point_date', 'point_value'],
    accepts: ['point_proof', 'point_evaluation'],
    effect: withPoint,
    objections: recordingProblems,
  },
  {
    name: 'evaluate',
    from: ['current'],
    may: [...workingRoles, 'top-management'],
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ evaluated_at: now }),
  },
  {
    name: 'correct-point',
    from: ['current'],
    may: workingRoles,
    requires: ['point_date', 'point_value'],
    accepts: ['point_proof', 'point_evaluation'],
    requires_text: true,
    effect: withCorrectedPoint,
    objections: correctionProblems,
  },
  retire,
  // While it was out of force nothing was owed.
  { ...restore, effect: (_record, { now }) => ({ measured_from: dayOf(now, 'UTC'), evaluated_at: null }) },
];

function dueAfter(day: string, number: unknown, endOf: ObligationContext['endOf']): number | null {
  return typeof number === 'number' ? endOf(daysAfter(day, number)) : null;
}

function lastEvaluation(record: ProcessRecord): string {
  const at = instantIn(record, 'evaluated_at');
  return at === null ? measuredFrom(record) : dayOf(at, 'UTC');
}

function obligations(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  const owner = textIn(record, 'assignee');
  if (determined.some((name) => isBlank(record.values[name]))) {
    return [{ kind: 'complete', due_at: null, person: owner, roles: tendingRoles }];
  }
  const { frequency_days, evaluation_days } = record.values;
  const start = measuredFrom(record);
  const last = textIn(record, 'last_measured_on');
  return [
    {
      kind: 'measure',
      due_at: dueAfter(last !== null && last > start ? last : start, frequency_days, endOf),
      person: owner,
      roles: workingRoles,
    },
    {
      kind: 'evaluate',
      due_at: dueAfter(lastEvaluation(record), evaluation_days, endOf),
      person: textIn(record, 'evaluator'),
      roles: tendingRoles,
    },
  ];
}

/**
 * Measures of the management system and the services (ISO/IEC 20000-1:2018, 9.1): what is measured and how, where
 * the figures come from, how often they are taken and evaluated, and the points themselves.
 */
export const measure: ProcessDefinition = {
  name: 'measure',
  plural: 'measures',
  prefix: 'MSR',
  clause: '9.1',
  version: 1,
  title: { en: 'Measure', vi: 'Thước đo', zh: '测量指标' },
  section: 'system',
  fields: {
    ...entryFields(),
    subject: given('choice', tendingRoles, { choices: ['system', 'process', 'service'] }),
    service: given('record', tendingRoles, { column: 'service', refers_to: 'service' }),
    method: given('paragraph', tendingRoles),
    source: given('choice', tendingRoles, { choices: ['computed', 'entered'] }),
    data_source: given('paragraph', tendingRoles),
    unit: given('line', tendingRoles),
    direction: given('choice', tendingRoles, { choices: ['at-least', 'at-most'] }),
    target: given('number', tendingRoles),
    frequency_days: given('number', tendingRoles, { schema: days }),
    measured_from: given('date', tendingRoles),
    evaluator: given('person', tendingRoles),
    evaluation_days: given('number', tendingRoles, { schema: days }),
    point_date: set('date'),
    point_value: set('number'),
    point_proof: set('line'),
    point_evaluation: set('paragraph'),
    last_measured_on: set('date'),
    last_value: set('number'),
    on_target: set('boolean'),
    evaluated_at: set('instant'),
    points: set('rows', {
      columns: {
        date: needed('date'),
        value: needed('number'),
        met: column('boolean'),
        proof: column('line'),
        evaluation: column('paragraph'),
        recorded_at: needed('instant'),
      },
    }),
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['service', 'assignee', 'last_measured_on', 'last_value', 'target', 'on_target'],
  derive: fromPoints,
  obligations,
  relations: ['relates-to', 'measures'],
};

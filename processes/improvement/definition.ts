import { Type } from 'typebox';
import type {
  EffectContext,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { residentRoles, staffRoles } from '../../kernel/roles.ts';
import { activities, steeringRoles } from './activities.ts';
import { criteriaIn, highestScore, totalOf } from './criteria.ts';

/** What is owed next in each state that waits for a planned number of days. */
const waiting: Readonly<Record<string, readonly [kind: string, plan: string]>> = {
  proposed: ['score', 'score_days'],
  scored: ['decide', 'decide_days'],
  approved: ['start', 'start_days'],
};

function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const wait = waiting[record.state];
  const owner = textIn(record, 'assignee');
  if (wait === undefined) {
    const due_on = textIn(record, 'due_on');
    const due_at = due_on === null ? null : endOf(due_on);
    return [{ kind: 'complete', due_at, person: owner, roles: tendingRoles }];
  }
  const [kind, plan] = wait;
  const since = record.history.findLast(({ state }) => state === record.state)?.at ?? record.opened_at;
  const due_at = since + plannedNumber(settings, 'improvement.targets', plan) * DAY_MS;
  // Decisions are for those who may take them, whoever owns what they decide on.
  if (kind === 'decide') return [{ kind, due_at, person: null, roles: steeringRoles }];
  return [{ kind, due_at, person: owner, roles: tendingRoles }];
}

/** The total follows the criteria in force until the decision, and stands as it was decided on from then on. */
function derive(record: ProcessRecord, { actor, settings }: EffectContext): Record<string, unknown> {
  const recorded = record.version === 1 ? { recorded_by: actor.id } : {};
  const undecided = record.state === 'proposed' || record.state === 'scored';
  return undecided ? { ...recorded, total: totalOf(record, criteriaIn(settings)) } : recorded;
}

/**
 * Opportunities for improvement (ISO/IEC 20000-1:2018, 10.2): anybody proposes, each is scored by the organisation's
 * criteria, somebody other than the proposer approves, and what was approved is planned with a target, measured
 * against it and reported.
 */
export const improvement: ProcessDefinition = {
  name: 'improvement',
  plural: 'improvements',
  prefix: 'IMP',
  clause: '10.2',
  version: 1,
  title: { en: 'Improvement', vi: 'Cải tiến', zh: '改进' },
  section: 'system',
  fields: {
    title: drafted('line', residentRoles, { column: 'title', required_on_create: true }),
    description: drafted('paragraph', residentRoles),
    source: drafted('choice', residentRoles, {
      choices: [
        'suggestion',
        'management-review',
        'audit',
        'measurement',
        'service-report',
        'incident',
        'problem',
        'customer',
        'supplier',
        'risk',
        'other',
      ],
      required_on_create: true,
    }),
    requester: set('person', { column: 'requester' }),
    recorded_by: set('person', { audience: 'staff' }),
    assignee: drafted('person', staffRoles, { column: 'assignee' }),
    service: given('record', residentRoles, {
      column: 'service',
      refers_to: 'service',
      on_update: tendingRoles,
    }),
    objective: drafted('record', staffRoles, { refers_to: 'objective' }),
    scores: set('rows', {
      columns: {
        criterion: needed('choice', { choices_from: 'improvement.criteria' }),
        score: needed('number', { schema: Type.Integer({ minimum: 0, maximum: highestScore }) }),
        reason: column('line'),
      },
    }),
    total: set('number'),
    scored_at: set('instant'),
    scored_by: set('person'),
    priority: set('choice', { column: 'priority', choices: [1, 2, 3, 4] }),
    approved_at: set('instant'),
    approved_by: set('person'),
    approved_criteria: set('choices', { choices_from: 'improvement.criteria' }),
    plan: set('paragraph'),
    measure: set('line'),
    unit: set('line'),
    baseline: set('number'),
    target: set('number'),
    due_on: set('date'),
    sms_change: set('paragraph'),
    result: set('number'),
    result_on: set('date'),
    met: set('boolean'),
    report: set('paragraph'),
    follow_up: set('paragraph'),
    follow_up_action: set('record', { refers_to: 'action' }),
  },
  states: {
    proposed: { open: true },
    scored: { open: true },
    approved: { open: true },
    'in-progress': { open: true },
    completed: { open: false, stamps: 'closed_at' },
    rejected: { open: false, stamps: 'closed_at' },
    stopped: { open: false, stamps: 'closed_at' },
  },
  initial: 'proposed',
  activities,
  clocks: [],
  may_create: residentRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['source', 'total', 'priority', 'assignee', 'due_on', 'met'],
  obligations,
  relations: ['relates-to', 'caused-by', 'gives-rise-to'],
  derive,
};

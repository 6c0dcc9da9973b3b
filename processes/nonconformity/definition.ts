import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { activities, verifyingRoles } from './activities.ts';
import { enteredAt, planOf } from './steps.ts';

/** What the step that comes next is called, by the state that waits for it. */
const nextStep: Readonly<Record<string, string>> = {
  raised: 'contain',
  contained: 'analyse',
  analysed: 'act',
  acting: 'complete',
  done: 'verify',
};

/** One thing is owed at a time: the next step, by its own day or the organisation's planned days. */
function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const kind = nextStep[record.state];
  if (kind === undefined) return [];
  const plan = planOf[record.state];
  const day = textIn(record, 'action_due_on');
  const byDay = day === null ? null : endOf(day);
  const due_at =
    plan === undefined
      ? byDay
      : enteredAt(record) + plannedNumber(settings, 'nonconformity.targets', plan) * DAY_MS;
  // Whoever owns it does not judge whether its action worked.
  if (kind === 'verify') return [{ kind, due_at, person: null, roles: verifyingRoles }];
  return [{ kind, due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
}

/**
 * Nonconformities and corrective action (ISO/IEC 20000-1:2018, 10.1): corrected, analysed for cause and extent, acted
 * upon, and closed once somebody other than the owner has seen that the action worked; otherwise analysed again.
 *
 * What was found is fixed once it is corrected, what was done is given with each step, and nothing changes after
 * closure: a repeat is a nonconformity of its own that names the earlier one.
 */
export const nonconformity: ProcessDefinition = {
  name: 'nonconformity',
  plural: 'nonconformities',
  prefix: 'NCR',
  clause: '10.1',
  version: 1,
  title: { en: 'Nonconformity', vi: 'Điểm không phù hợp', zh: '不符合项' },
  section: 'audit',
  fields: {
    title: drafted('line', staffRoles, { column: 'title', required_on_create: true }),
    description: drafted('paragraph', staffRoles, { required_on_create: true }),
    source: drafted('choice', staffRoles, {
      choices: ['internal-audit', 'external-audit', 'incident', 'complaint', 'review', 'monitoring', 'other'],
      required_on_create: true,
    }),
    grade: drafted('choice', staffRoles, { choices: ['major', 'minor'] }),
    requirement: drafted('line', staffRoles),
    service: given('record', staffRoles, {
      column: 'service',
      refers_to: 'service',
      on_update: tendingRoles,
    }),
    measure: given('record', staffRoles, { refers_to: 'measure', on_update: tendingRoles }),
    requester: set('person', { column: 'requester' }),
    assignee: drafted('person', staffRoles, { column: 'assignee' }),
    correction: set('paragraph'),
    correction_on: set('date'),
    consequences: set('paragraph'),
    extent: set('paragraph'),
    cause: set('paragraph'),
    cause_key: set('line'),
    repeat_of: given('record', staffRoles, { refers_to: 'nonconformity', on_update: tendingRoles }),
    repeat_reason: set('paragraph'),
    action_plan: set('paragraph'),
    action_due_on: set('date'),
    action_done_on: set('date'),
    action_evidence: set('paragraph'),
    sms_change: set('paragraph'),
    done_by: set('person'),
    effectiveness_verdict: set('choice', { choices: ['effective', 'not-effective'] }),
    effectiveness_evidence: set('paragraph'),
    effectiveness_by: set('person'),
    effectiveness_at: set('instant'),
    reopened_count: set('number'),
    withdrawn_by: set('person'),
  },
  states: {
    raised: { open: true },
    contained: { open: true },
    analysed: { open: true },
    acting: { open: true },
    done: { open: true },
    verified: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'raised',
  activities,
  clocks: [],
  may_create: staffRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['grade', 'source', 'requirement', 'assignee', 'action_due_on', 'effectiveness_verdict'],
  obligations,
  relations: ['relates-to', 'caused-by', 'gives-rise-to'],
};

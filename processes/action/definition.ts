import { Type } from 'typebox';
import type { FieldDefinition, Obligation, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  entryFields,
  instantIn,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { activities, steeringRoles } from './activities.ts';

/** A reference to the record of a process that the action comes from. */
function origin(process: string): FieldDefinition {
  return given('record', notingRoles, { refers_to: process });
}

const fields = {
  ...entryFields(notingRoles),
  // Who owns an action does not verify it, so that not everybody names the owner of one that exists.
  assignee: given('person', notingRoles, { column: 'assignee', on_update: steeringRoles }),
  source: given('choice', notingRoles, {
    choices: [
      'risk',
      'audit',
      'management-review',
      'nonconformity',
      'improvement',
      'objective',
      'service-report',
      'measure',
      'competence',
      'other',
    ],
    required_on_create: true,
  }),
  risk: origin('risk'),
  nonconformity: origin('nonconformity'),
  management_review: origin('management-review'),
  service_report: origin('service-report'),
  objective: origin('objective'),
  improvement: origin('improvement'),
  audit: origin('audit'),
  measure: origin('measure'),
  service: given('record', notingRoles, { column: 'service', refers_to: 'service' }),
  priority: given('choice', notingRoles, {
    column: 'priority',
    choices: [1, 2, 3, 4],
    on_update: steeringRoles,
  }),
  // Later only by `reschedule`, with a reason: a day that moves silently is never missed.
  due_on: given('date', notingRoles, { on_update: [] }),
  integration: given('paragraph', notingRoles),
  effectiveness_criteria: given('paragraph', notingRoles),
  verifier: given('person', steeringRoles),
  rescheduled_count: set('number', { schema: Type.Integer({ minimum: 0 }) }),
  result: set('paragraph'),
  done_at: set('instant'),
  done_by: set('person'),
  effectiveness: set('choice', { choices: ['effective', 'partly', 'not-effective'] }),
  effectiveness_reason: set('paragraph'),
  verified_at: set('instant'),
  verified_by: set('person'),
} as const satisfies Record<string, FieldDefinition>;

/** Who is to verify: the person named for it, unless that is the owner; otherwise those who tend the register. */
function verifierOf(record: ProcessRecord): string | null {
  const verifier = textIn(record, 'verifier');
  return verifier === textIn(record, 'assignee') ? null : verifier;
}

/**
 * Actions that something in the management system led to: planned with priority, owner and day, built into its
 * processes, done, and judged by their effect (ISO/IEC 20000-1:2018, 6.1.3). One register for every kind of origin.
 */
export const action: ProcessDefinition = {
  name: 'action',
  plural: 'actions',
  prefix: 'ACT',
  clause: '6.1.3',
  version: 1,
  title: { en: 'Action', vi: 'Hành động', zh: '措施' },
  section: 'system',
  fields,
  states: {
    planned: { open: true },
    'in-progress': { open: true },
    done: { open: true },
    verified: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: notingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['source', 'priority', 'assignee', 'due_on', 'effectiveness'],
  obligations: (record, { settings, endOf }): readonly Obligation[] => {
    const done_at = instantIn(record, 'done_at');
    if (record.state === 'done' && done_at !== null) {
      const days = plannedNumber(settings, 'action.follow-up', 'verify_within_days');
      const due_at = done_at + days * DAY_MS;
      return [{ kind: 'verify', due_at, person: verifierOf(record), roles: tendingRoles }];
    }
    const due_on = textIn(record, 'due_on');
    const due_at = due_on === null ? null : endOf(due_on);
    return [{ kind: 'do', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
  },
  relations: ['follows', 'depends-on', 'relates-to'],
};

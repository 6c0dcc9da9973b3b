import { changeConsequences, changeKinds } from '../../kernel/certification.ts';
import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { given, set } from '../../kernel/field.ts';
import { DAY_MS, drafted, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';

const activities: readonly Activity[] = [
  {
    name: 'evaluate',
    from: ['received'],
    may: certifyingRoles,
    requires: ['evaluation', 'consequence'],
    accepts: ['certification'],
    effect: (_record, { now, actor }) => ({ evaluated_at: now, evaluated_by: actor.id }),
  },
  {
    name: 'answer',
    from: ['received'],
    to: 'answered',
    may: certifyingRoles,
    requires: ['answer'],
    accepts: [],
    objections: (record) =>
      instantIn(record, 'evaluated_at') === null
        ? [{ field: 'evaluation', code: 'reported-change.not-evaluated' }]
        : [],
    effect: (_record, { now, actor }) => ({ answered_at: now, answered_by: actor.id }),
  },
];

/**
 * Changes that clients reported (ISO/IEC 17021-1:2015, 8.5.3 and 9.6.4): what changes from when on, what it means for the
 * certification, and what follows: nothing, another scope, an audit at short notice.
 */
export const reportedChange: ProcessDefinition = {
  name: 'reported-change',
  plural: 'reported-changes',
  prefix: 'RCH',
  clause: '4.4',
  version: 1,
  title: { en: 'Reported change', vi: 'Thay đổi do khách hàng báo', zh: '客户报告的变更' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      answer: { kind: 'certification.change-notice-answered', fields: alike('answer', 'consequence') },
    },
    receives: {
      'certification.change-notice': {
        does: 'create',
        fields: alike('title', 'kind', 'description', 'effective_on', 'certificate'),
      },
    },
  },
  fields: {
    title: drafted('line', certifyingRoles, { column: 'title', required_on_create: true }),
    certificate: drafted('record', certifyingRoles, { refers_to: 'certificate' }),
    certification: given('record', certifyingRoles, { refers_to: 'certification' }),
    kind: drafted('choice', certifyingRoles, { choices: changeKinds, required_on_create: true }),
    description: drafted('paragraph', certifyingRoles),
    effective_on: drafted('date', certifyingRoles),
    assignee: given('person', certifyingRoles, { column: 'assignee' }),
    evaluation: set('paragraph'),
    consequence: set('choice', { choices: changeConsequences }),
    evaluated_at: set('instant'),
    evaluated_by: set('person'),
    answer: set('paragraph'),
    answered_at: set('instant'),
    answered_by: set('person'),
  },
  states: {
    received: { open: true },
    answered: { open: false, stamps: 'closed_at' },
  },
  initial: 'received',
  activities,
  clocks: [],
  may_create: certifyingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['certificate', 'kind', 'effective_on', 'assignee', 'consequence'],
  obligations: (record, { settings }) => {
    const days = plannedNumber(settings, 'reported-change.answer', 'answer_days');
    const kind = instantIn(record, 'evaluated_at') === null ? 'evaluate' : 'answer';
    const person = textIn(record, 'assignee');
    return [{ kind, due_at: record.opened_at + days * DAY_MS, person, roles: certifyingRoles }];
  },
  relations: ['relates-to', 'caused'],
};

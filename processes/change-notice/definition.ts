import { changeConsequences, changeKinds } from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { activities } from './activities.ts';

/** A change is told as many days before it takes effect as planned; one that took effect already, at once. */
function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  if (record.state !== 'draft') return [];
  const effective_on = textIn(record, 'effective_on');
  const ahead = plannedNumber(settings, 'change-notice.notice', 'notice_days') * DAY_MS;
  const due_at = effective_on === null ? record.opened_at : endOf(effective_on) - ahead;
  return [{ kind: 'notify', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
}

/**
 * Changes of which the certification body has to be told, as they may bear on whether the system goes on meeting the
 * requirements (ISO/IEC 17021-1:2015, 8.5.3): what changes from when on, what the body answered and what followed.
 */
export const changeNotice: ProcessDefinition = {
  name: 'change-notice',
  plural: 'change-notices',
  prefix: 'CN',
  clause: '4.4',
  version: 1,
  title: { en: 'Notice of change', vi: 'Thông báo thay đổi', zh: '变更通知' },
  section: 'certification',
  exchange: {
    sends: {
      notify: {
        kind: 'certification.change-notice',
        fields: alike('title', 'kind', 'description', 'effective_on', 'certificate'),
      },
    },
    receives: {
      'certification.change-notice-answered': {
        does: 'record-answer',
        fields: alike('answer', 'consequence'),
      },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    kind: drafted('choice', tendingRoles, {
      choices: changeKinds,
      required_on_create: true,
    }),
    description: drafted('paragraph', tendingRoles, { required_on_create: true }),
    effective_on: drafted('date', tendingRoles, { required_on_create: true }),
    certificate: drafted('record', tendingRoles, {
      refers_to: 'held-certificate',
      required_on_create: true,
    }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    notified_at: set('instant'),
    notified_by: set('person'),
    answer: set('paragraph'),
    consequence: set('choice', { choices: changeConsequences }),
    answered_at: set('instant'),
  },
  states: {
    draft: { open: true },
    notified: { open: true },
    answered: { open: false, stamps: 'closed_at' },
    dropped: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'certificate', 'effective_on', 'assignee', 'notified_at', 'consequence'],
  obligations,
  relations: ['relates-to', 'caused-by'],
};

import { Type } from 'typebox';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import {
  entryFields,
  plannedNumber,
  retireActivities,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
} from '../../kernel/register.ts';

const changeable = ['inputs', 'outputs', 'linked_processes', 'measures', 'assignee'];

/**
 * The processes of the management system and how they interact (ISO/IEC 20000-1:2018, 4.4): what goes in and comes
 * out, which other processes each hands over to, by what it is measured, and who operates it.
 */
export const smsProcess: ProcessDefinition = {
  name: 'sms-process',
  plural: 'sms-processes',
  prefix: 'PRC',
  clause: '4.4',
  version: 1,
  title: { en: 'SMS process', vi: 'Quy trình của SMS', zh: 'SMS 流程' },
  section: 'system',
  fields: {
    ...entryFields(),
    clause: given('line', tendingRoles, {
      schema: Type.String({ pattern: '^([4-9]|10)(\\.[1-9][0-9]?){0,3}$' }),
    }),
    inputs: given('paragraph', tendingRoles),
    outputs: given('paragraph', tendingRoles),
    linked_processes: given('record', tendingRoles, { refers_to: 'sms-process', many: true }),
    measures: given('paragraph', tendingRoles),
    documents: given('paragraph', tendingRoles),
    operated_by: given('choice', tendingRoles, { choices: ['organisation', 'other-party', 'both'] }),
    other_party: given('record', tendingRoles, { refers_to: 'interested-party' }),
    ...reviewFields,
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [
    { ...reviewActivity(['current']), accepts: changeable },
    ...retireActivities('current', 'retired'),
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['clause', 'assignee', 'operated_by', 'reviewed_at'],
  obligations: (record, { settings }) => [
    reviewObligation(record, plannedNumber(settings, 'sms-process.review', 'interval_days')),
  ],
  relations: ['relates-to'],
};

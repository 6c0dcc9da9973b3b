import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import { retireActivities, tendingRoles } from '../../kernel/register.ts';

const fields = {
  title: given('line', tendingRoles, { column: 'title', required_on_create: true }),
  description: given('paragraph', tendingRoles),
  kind: given('choice', tendingRoles, { choices: ['internal', 'external'], required_on_create: true }),
  contact: given('person', tendingRoles),
  assignee: given('person', tendingRoles, { column: 'assignee' }),
  services: given('record', tendingRoles, { refers_to: 'service', many: true }),
  people_see: given('boolean', tendingRoles, { audience: 'staff' }),
} as const satisfies Record<string, FieldDefinition>;

/**
 * Those to whom services are delivered (ISO/IEC 20000-1:2018, 8.3.2): units of the organisation and customers outside of
 * it, each with a contact of theirs and somebody of ours who answers for it (`assignee`). People of the directory belong to
 * one, from which the customer of what they report follows.
 */
export const customer: ProcessDefinition = {
  name: 'customer',
  plural: 'customers',
  prefix: 'CUS',
  clause: '8.3.2',
  version: 1,
  title: { en: 'Customer', vi: 'Khách hàng', zh: '客户' },
  section: 'services',
  fields,
  states: { active: { open: true }, ended: { open: false, stamps: 'closed_at' } },
  initial: 'active',
  activities: retireActivities('active', 'ended'),
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['contact'],
  list_columns: ['kind', 'contact', 'assignee', 'services'],
  relations: ['relates-to', 'child-of'],
};

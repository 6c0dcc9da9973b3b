import type { ProcessDefinition } from '../../kernel/definition.ts';
import { drafted } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { handlingActivities, handlingFields, handlingObligations, handlingStates } from '../handling.ts';

const deciding: readonly Role[] = ['certification-manager', 'certification-decider'];

/**
 * Complaints about the body's own work or about a client it certified (ISO/IEC 17021-1:2015, 9.8), decided by somebody
 * who had no part in what they are about.
 */
export const clientComplaint: ProcessDefinition = {
  name: 'client-complaint',
  plural: 'client-complaints',
  prefix: 'CCO',
  clause: '4.4',
  version: 1,
  title: { en: 'Complaint', vi: 'Khiếu nại', zh: '投诉' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    ...handlingFields,
    about: drafted('choice', ['certification-manager'], {
      choices: ['body', 'client'],
      required_on_create: true,
    }),
  },
  states: handlingStates,
  initial: 'received',
  activities: handlingActivities(deciding),
  clocks: [],
  may_create: ['certification-manager'],
  readable_by: 'staff-and-requester',
  list_columns: ['from', 'about', 'certification', 'received_on', 'assignee', 'outcome'],
  obligations: handlingObligations('client-complaint.times', deciding),
  relations: ['relates-to'],
};

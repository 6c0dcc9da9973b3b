import type { ProcessDefinition } from '../../kernel/definition.ts';
import { drafted } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { handlingActivities, handlingFields, handlingObligations, handlingStates } from '../handling.ts';

const deciding: readonly Role[] = ['certification-decider'];

/**
 * Appeals of clients against decisions on certification (ISO/IEC 17021-1:2015, 9.7), decided by a decider who neither
 * audited the client nor decided on it.
 */
export const clientAppeal: ProcessDefinition = {
  name: 'client-appeal',
  plural: 'client-appeals',
  prefix: 'CAL',
  clause: '4.4',
  version: 1,
  title: { en: 'Appeal', vi: 'Kháng nghị', zh: '申诉' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    ...handlingFields,
    // Without the client's file nobody could tell who had a part in the decision.
    certification: drafted('record', ['certification-manager'], {
      refers_to: 'certification',
      required_on_create: true,
    }),
    decision: drafted('record', ['certification-manager'], {
      refers_to: 'certification-decision',
      required_on_create: true,
    }),
  },
  states: handlingStates,
  initial: 'received',
  activities: handlingActivities(deciding),
  clocks: [],
  may_create: ['certification-manager'],
  readable_by: 'staff-and-requester',
  list_columns: ['from', 'decision', 'certification', 'received_on', 'assignee', 'outcome'],
  obligations: handlingObligations('client-appeal.times', deciding),
  relations: ['relates-to'],
};

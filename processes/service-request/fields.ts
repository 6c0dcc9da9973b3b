import { Type } from 'typebox';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { workingRoles } from '../../kernel/roles.ts';
import {
  askedFields,
  askingRoles,
  categoryField,
  customerField,
  deskFields,
  timeFields,
  urgencyFields,
} from '../desk-fields.ts';
import { handFields } from '../desk-hands.ts';
import { answerColumns } from '../request-answers.ts';
import { neededColumns, saidColumns } from '../request-approval.ts';
import { formColumns } from '../request-form.ts';
import { taskColumns } from '../request-tasks.ts';
import { satisfactionFields } from '../satisfaction.ts';

const count = Type.Integer({ minimum: 0 });

/** What a service request holds. */
export const fields = {
  title: deskFields.title,
  description: deskFields.description,
  requester: askedFields.requester,
  customer: customerField,
  requested_for: given('person', askingRoles, { on_update: workingRoles }),
  item: given('record', askingRoles, { refers_to: 'request-item', on_update: [] }),
  answers: given('rows', askingRoles, { columns: answerColumns, on_update: [] }),
  service: deskFields.service,
  category: categoryField('service-request.categories'),
  ...urgencyFields,
  channel: askedFields.channel,
  team: deskFields.team,
  assignee: deskFields.assignee,
  pending_reason: set('choice', {
    choices: ['requester', 'supplier', 'change', 'problem', 'delivery', 'other'],
  }),
  ...handFields,
  fulfilment_text: set('paragraph'),
  fulfilled_at: set('instant'),
  responded_at: set('instant'),
  reopen_count: set('number', { schema: count }),
  ...timeFields,
  ...satisfactionFields,
  // What was asked when it was asked: the item may be another by now.
  form: set('rows', { columns: formColumns }),
  form_version: set('number'),
  target_minutes: set('number', { audience: 'staff' }),
  approval_plan: set('rows', { columns: neededColumns }),
  approvals: set('rows', { columns: saidColumns }),
  approvers: set('person', { many: true }),
  approved_at: set('instant'),
  content_hash: set('line'),
  tasks: set('rows', { columns: { ...taskColumns, task: column('line') }, audience: 'staff' }),
  current_step: set('number'),
  steps: set('rows', { columns: { step: needed('number'), title: needed('line') } }),
} as const satisfies Record<string, FieldDefinition>;

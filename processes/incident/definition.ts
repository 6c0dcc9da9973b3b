import { Type } from 'typebox';
import type { EffectContext, FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { deskAnswer } from '../desk-answer.ts';
import { operationalClocks, plannedTarget } from '../desk-clocks.ts';
import {
  askedFields,
  askingRoles,
  categoryField,
  customerField,
  deskChannel,
  deskFields,
  deskPriority,
  timeFields,
  urgencyFields,
} from '../desk-fields.ts';
import { derivedHands, handFields } from '../desk-hands.ts';
import { joiningRelations } from '../desk-joining.ts';
import { ratingConsequences, satisfactionFields } from '../satisfaction.ts';
import { activities } from './activities.ts';
import { declaresItself, majorFields, majorObligations, proposedAt } from './major.ts';

const count = Type.Integer({ minimum: 0 });

const fields = {
  title: deskFields.title,
  description: deskFields.description,
  requester: askedFields.requester,
  customer: customerField,
  service: deskFields.service,
  category: categoryField('incident.categories'),
  ...urgencyFields,
  channel: askedFields.channel,
  configuration_item: given('record', workingRoles, {
    refers_to: 'configuration-item',
    audience: 'staff',
  }),
  team: deskFields.team,
  assignee: deskFields.assignee,
  pending_reason: set('choice', {
    choices: ['requester', 'supplier', 'change', 'problem', 'evidence', 'other'],
  }),
  ...handFields,
  resolution_code: set('choice', {
    choices: ['solved', 'workaround', 'by-requester', 'not-reproducible', 'duplicate', 'no-fault', 'other'],
  }),
  resolution_text: set('paragraph'),
  escalation_level: set('number', { schema: count, audience: 'staff' }),
  reopen_count: set('number', { schema: count }),
  ...timeFields,
  ...satisfactionFields,
  ...majorFields,
  problem_reference: given('line', workingRoles, { audience: 'staff' }),
  change_reference: given('line', workingRoles, { audience: 'staff' }),
} as const satisfies Record<string, FieldDefinition>;

/** What follows from what people said: the priority, in whose hands it is, and whether it is to be declared major. */
function derived(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const priority = deskPriority(record, context.settings);
  const classified = { ...record, values: { ...record.values, ...priority } };
  const channel = deskChannel(record, context);
  return {
    ...priority,
    ...channel,
    ...derivedHands(record, context.now),
    ...proposedAt(classified, context),
  };
}

/**
 * Incident management (ISO/IEC 20000-1:2018, 8.6.1): recording, classification, priority by impact and urgency,
 * escalation, resolution, closure, and major incidents with a manager, word to top management and a review.
 */
export const incident: ProcessDefinition = {
  name: 'incident',
  plural: 'incidents',
  prefix: 'INC',
  clause: '8.6.1',
  version: 1,
  title: { en: 'Incident', vi: 'Sự cố', zh: '事件' },
  section: 'desk',
  fields,
  states: {
    new: { open: true },
    assigned: { open: true },
    'in-progress': { open: true },
    pending: { open: true },
    resolved: { open: false, stamps: 'resolved_at' },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'new',
  activities,
  clocks: [
    {
      name: 'response',
      stops_in: ['in-progress', 'resolved', 'closed', 'cancelled'],
      pauses_in: ['pending'],
      stops_for_good: true,
      target: (record, settings) => plannedTarget(record, settings, 'incident', 'response'),
    },
    {
      name: 'resolution',
      stops_in: ['resolved', 'closed', 'cancelled'],
      pauses_in: ['pending'],
      target: (record, settings) => plannedTarget(record, settings, 'incident', 'resolution'),
    },
    ...operationalClocks({
      process: 'incident',
      over: ['resolved', 'closed', 'cancelled'],
      waiting: ['pending'],
    }),
  ],
  may_create: askingRoles,
  readable_by: 'staff-and-requester',
  unit_field: 'customer',
  consequences: ratingConsequences,
  relations: [
    'relates-to',
    'duplicates',
    'caused-by',
    'fixed-by',
    'child-of',
    'solved-by',
    ...joiningRelations,
  ],
  begins_with: declaresItself,
  answer: deskAnswer,
  goes_on_with: declaresItself,
  derive: derived,
  obligations: majorObligations,
  asks_only_if: 'major',
};

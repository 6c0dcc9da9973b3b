import { Type } from 'typebox';
import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  instantIn,
  plannedNumber,
  reviseActivity,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';

/** Whoever works for the services may ask. */
const askingRoles: readonly Role[] = [...workingRoles, 'top-management'];

const asked = [
  'title',
  'kind',
  'description',
  'reason',
  'consequence',
  'amount',
  'unit',
  'needed_by',
  'service',
];

/** What approving and rejecting have in common: top management, over its name, with a reason, never the asker. */
const deciding = {
  from: ['submitted'],
  may: decidingRoles,
  requires: [],
  requires_text: true,
  signed: true,
  objections: (record, { actor }) => {
    const asking = [record.values['requester'], record.values['submitted_by']];
    return asking.includes(actor.id) ? [{ field: 'requester', code: 'field.beyond-authority' }] : [];
  },
  effect: (_record, { now, actor }) => ({ decided_at: now, decided_by: actor.id }),
} as const satisfies Partial<Activity>;

const activities: readonly Activity[] = [
  reviseActivity(['draft'], asked, askingRoles),
  {
    name: 'submit',
    from: ['draft'],
    to: 'submitted',
    may: askingRoles,
    requires: ['kind', 'reason', 'amount', 'unit'],
    accepts: ['consequence', 'needed_by'],
    effect: (_record, { now, actor }) => ({ submitted_at: now, submitted_by: actor.id }),
  },
  { name: 'approve', to: 'approved', accepts: ['granted', 'assignee'], ...deciding },
  { name: 'reject', to: 'rejected', accepts: [], ...deciding },
  {
    name: 'provide',
    from: ['approved'],
    to: 'provided',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ provided_at: now }),
  },
  {
    name: 'withdraw',
    from: ['draft', 'submitted'],
    to: 'withdrawn',
    may: askingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * Requests for the means that the management system and the services need, decided by top management (ISO/IEC
 * 20000-1:2018, 5.1 g; the means themselves: 7.1). Once submitted, what is asked for stays as it is.
 */
export const resourceRequest: ProcessDefinition = {
  name: 'resource-request',
  plural: 'resource-requests',
  prefix: 'RSR',
  clause: '5.1',
  version: 1,
  title: { en: 'Resource request', vi: 'Đề nghị cấp nguồn lực', zh: '资源申请' },
  section: 'system',
  fields: {
    title: drafted('line', askingRoles, { column: 'title', required_on_create: true }),
    kind: drafted('choice', askingRoles, { choices: ['people', 'technical', 'information', 'financial'] }),
    description: drafted('paragraph', askingRoles),
    reason: drafted('paragraph', askingRoles),
    consequence: drafted('paragraph', askingRoles),
    amount: drafted('number', askingRoles, { schema: Type.Number({ minimum: 0 }) }),
    unit: drafted('line', askingRoles),
    needed_by: drafted('date', askingRoles),
    service: drafted('record', askingRoles, { column: 'service', refers_to: 'service' }),
    requester: drafted('person', askingRoles, { column: 'requester' }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    granted: set('paragraph'),
    submitted_at: set('instant'),
    submitted_by: set('person'),
    decided_at: set('instant'),
    decided_by: set('person'),
    provided_at: set('instant'),
  },
  states: {
    draft: { open: true },
    submitted: { open: true },
    approved: { open: true },
    provided: { open: false, stamps: 'closed_at' },
    rejected: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: askingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'amount', 'unit', 'requester', 'needed_by'],
  obligations: (record, { settings, endOf }) => {
    const submitted_at = instantIn(record, 'submitted_at');
    if (record.state === 'draft' || submitted_at === null) {
      return [{ kind: 'submit', due_at: null, person: textIn(record, 'requester') }];
    }
    if (record.state === 'submitted') {
      const days = plannedNumber(settings, 'resource-request.decision', 'limit_days');
      return [{ kind: 'decide', due_at: submitted_at + days * DAY_MS, person: null, roles: decidingRoles }];
    }
    const needed_by = textIn(record, 'needed_by');
    const due_at = needed_by === null ? null : endOf(needed_by);
    return [{ kind: 'provide', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
  },
  relations: ['relates-to', 'follows-from'],
};

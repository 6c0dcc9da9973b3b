import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, objectionsToDayAhead, plannedNumber, textIn } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';

/** Anybody may ask for a licence. */
const askingRoles: readonly Role[] = [...workingRoles, 'top-management', 'requester', 'auditor'];

/** A licence is for somebody or for something. */
function forNobody(record: ProcessRecord): readonly FieldProblem[] {
  const named = textIn(record, 'person') ?? textIn(record, 'item');
  return named === null ? [{ field: 'person', code: 'field.required' }] : [];
}

const activities: readonly Activity[] = [
  {
    name: 'approve',
    from: ['requested'],
    to: 'approved',
    may: workingRoles,
    requires: [],
    accepts: ['person', 'item', 'entitlement'],
    // Nobody grants themself what costs money.
    objections: (record, { actor }) =>
      actor.id !== null && actor.id === textIn(record, 'requester')
        ? [{ field: 'requester', code: 'field.beyond-authority' }]
        : forNobody(record),
    effect: (_record, { now, actor }) => ({ decided_at: now, decided_by: actor.id }),
  },
  {
    name: 'decline',
    from: ['requested', 'approved'],
    to: 'declined',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now, actor }) => ({ decided_at: now, decided_by: actor.id }),
  },
  {
    name: 'withdraw',
    from: ['requested'],
    to: 'declined',
    may: [],
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'assign',
    from: ['approved'],
    to: 'assigned',
    may: workingRoles,
    requires: [],
    accepts: ['entitlement', 'person', 'item'],
    objections: forNobody,
    effect: (_record, { now }) => ({ assigned_at: now }),
  },
  {
    name: 'record-use',
    from: ['assigned'],
    may: workingRoles,
    requires: ['used_on'],
    accepts: [],
    objections: (record, context) => objectionsToDayAhead(record, 'used_on', context),
  },
  {
    name: 'reclaim',
    from: ['assigned'],
    to: 'reclaimed',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ reclaimed_at: now }),
  },
];

/**
 * Who or what holds a licence, from the request to its being reclaimed (ISO/IEC 20000-1:2018, 8.2.5). Anybody asks for
 * one, somebody else approves; rules of the product make assignments by themselves.
 */
export const licenceAssignment: ProcessDefinition = {
  name: 'licence-assignment',
  plural: 'licence-assignments',
  prefix: 'LAS',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Licence assignment', vi: 'Cấp giấy phép', zh: '许可证分配' },
  section: 'control',
  fields: {
    title: given('line', askingRoles, { column: 'title', required_on_create: true }),
    product: given('record', askingRoles, {
      refers_to: 'software-product',
      required_on_create: true,
      on_update: [],
    }),
    person: given('person', askingRoles, { on_update: [] }),
    item: given('record', workingRoles, { refers_to: 'configuration-item', on_update: [] }),
    reason: given('paragraph', askingRoles, { on_update: [] }),
    needed_by: given('date', askingRoles),
    // Whoever asks is named by the program; staff may ask for others.
    requester: given('person', workingRoles, { column: 'requester', on_update: [] }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    entitlement: set('record', { refers_to: 'entitlement', audience: 'staff' }),
    by_rule: set('line', { audience: 'staff' }),
    used_on: set('date', { audience: 'staff' }),
    decided_at: set('instant'),
    decided_by: set('person'),
    assigned_at: set('instant'),
    reclaimed_at: set('instant'),
  },
  states: {
    requested: { open: true },
    approved: { open: true },
    assigned: { open: true },
    reclaimed: { open: false, stamps: 'closed_at' },
    declined: { open: false, stamps: 'closed_at' },
  },
  initial: 'requested',
  activities,
  clocks: [],
  may_create: askingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['requester', 'person'],
  list_columns: ['product', 'person', 'item', 'requester', 'assigned_at', 'used_on'],
  // Who asks without naming anybody asks for themself.
  derive: ({ values, state }) =>
    state === 'requested' && values['person'] === null && values['item'] === null
      ? { person: values['requester'] ?? null }
      : {},
  obligations: (record, { settings, endOf }) => {
    const days = plannedNumber(settings, 'licence-assignment.decision', 'within_days');
    const needed_by = textIn(record, 'needed_by');
    const person = textIn(record, 'assignee');
    const due_at = needed_by === null ? record.opened_at + days * DAY_MS : endOf(needed_by);
    if (record.state === 'requested') return [{ kind: 'decide', due_at, person, roles: workingRoles }];
    return record.state === 'approved' ? [{ kind: 'assign', due_at, person, roles: workingRoles }] : [];
  },
  relations: ['relates-to', 'follows-from'],
};

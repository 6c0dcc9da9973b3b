import { Type } from 'typebox';
import type { EffectContext, FieldDefinition, Settings } from '../kernel/definition.ts';
import { given, set } from '../kernel/field.ts';
import { type PriorityMatrix, priorityOf } from '../kernel/priority.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { numberIn, textIn } from '../kernel/register.ts';
import { isStaff, type Role, workingRoles } from '../kernel/roles.ts';

// What incidents, service requests and problems have in common: whom, what and how urgent.

/** Everybody who may report something to the desk or ask it for something. */
export const askingRoles: readonly Role[] = [...workingRoles, 'requester'];

const degree = { schema: Type.Integer(), choices: [1, 2, 3] } as const;

/** What a record of the desk says of itself, and who works on it. */
export const deskFields = {
  title: given('line', workingRoles, { column: 'title', on_create: askingRoles, required_on_create: true }),
  description: given('paragraph', workingRoles, { on_create: askingRoles }),
  service: given('record', workingRoles, {
    column: 'service',
    refers_to: 'service',
    on_create: askingRoles,
  }),
  team: given('team', workingRoles, { column: 'team' }),
  assignee: given('person', workingRoles, { column: 'assignee' }),
} as const satisfies Record<string, FieldDefinition>;

/** The priorities there are, the most pressing first. */
export const priorities = [1, 2, 3, 4] as const;

/** Impact and urgency, and the priority that follows from them by the organisation's matrix (`incident.priority`). */
export const urgencyFields = {
  impact: given('choice', workingRoles, { ...degree, on_create: askingRoles }),
  urgency: given('choice', workingRoles, { ...degree, on_create: askingRoles }),
  priority: set('choice', { schema: Type.Integer(), column: 'priority', choices: priorities }),
} as const satisfies Record<string, FieldDefinition>;

/** Who asked, and by what way it came. */
export const askedFields = {
  requester: given('person', workingRoles, { column: 'requester' }),
  channel: given('choice', workingRoles, {
    choices: ['portal', 'phone', 'email', 'chat', 'monitoring', 'in-person', 'other'],
  }),
} as const satisfies Record<string, FieldDefinition>;

/** The way it came: who asks for help and writes it down without the desk does so in the portal, unless it is said otherwise. */
export function deskChannel(record: ProcessRecord, { actor, before }: EffectContext): { channel?: string } {
  const isNew = before === undefined && textIn(record, 'channel') === null;
  return isNew && actor.id !== null && !isStaff(actor) ? { channel: 'portal' } : {};
}

/** For whom it is: the customer that the requester belongs to, unless somebody of the desk says otherwise. */
export const customerField: FieldDefinition = given('record', workingRoles, {
  refers_to: 'customer',
  listed: true,
});

/** Minutes of work that were booked on it, in all. */
export const timeFields = {
  minutes_spent: set('number', { schema: Type.Integer({ minimum: 0 }), audience: 'staff' }),
} as const satisfies Record<string, FieldDefinition>;

/** The category, by choices of the organisation's own (`<process>.categories`). */
export function categoryField(choices_from: string): FieldDefinition {
  return given('choice', workingRoles, { choices_from });
}

/** The priority that the matrix gives to a record's impact and urgency; null while one of them is missing. */
export function deskPriority(record: ProcessRecord, settings: Settings): { priority: number | null } {
  const [impact, urgency] = [numberIn(record, 'impact'), numberIn(record, 'urgency')];
  const matrix = settings['incident.priority'] as PriorityMatrix;
  return { priority: impact === null || urgency === null ? null : priorityOf(matrix, impact, urgency) };
}

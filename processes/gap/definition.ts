import { Type } from 'typebox';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import { entryFields, tendingRoles, textIn } from '../../kernel/register.ts';

/** A plan that ends before it begins is a slip of the hand. */
function datesInOrder(values: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const [starts_on, due_on] = [values['starts_on'], values['due_on']];
  if (typeof starts_on !== 'string' || typeof due_on !== 'string' || due_on >= starts_on) return [];
  return [{ field: 'due_on', code: 'field.day-too-early', params: { value: due_on, earliest: starts_on } }];
}

/**
 * What is still missing for a requirement on the way to certification: found in the gap analysis, given to somebody
 * with a date, and done. The plan of the whole journey is made of these (ISO/IEC 20000-1:2018, 4.4: establishing the
 * management system).
 */
export const gap: ProcessDefinition = {
  name: 'gap',
  plural: 'gaps',
  prefix: 'GAP',
  clause: '4.4',
  version: 1,
  title: { en: 'Gap', vi: 'Khoảng trống', zh: '差距' },
  section: 'system',
  fields: {
    ...entryFields(),
    requirement: given('line', tendingRoles, {
      // The id of a requirement as `standard/` has it, such as 8.6.1-a or 8.6.1-s2.
      schema: Type.String({ pattern: '^\\d{1,2}(\\.\\d{1,2}){0,3}-[a-z0-9]{1,4}$', maxLength: 20 }),
      required_on_create: true,
    }),
    exists: given('paragraph', tendingRoles),
    missing: given('paragraph', tendingRoles),
    starts_on: given('date', tendingRoles),
    due_on: given('date', tendingRoles),
    proof: set('paragraph'),
  },
  states: {
    open: { open: true },
    'in-progress': { open: true },
    done: { open: false, stamps: 'closed_at' },
    dropped: { open: false, stamps: 'closed_at' },
  },
  initial: 'open',
  activities: [
    {
      name: 'start',
      from: ['open'],
      to: 'in-progress',
      may: tendingRoles,
      own_may: true,
      requires: ['assignee', 'due_on'],
      accepts: ['starts_on'],
      objections: ({ values }) => datesInOrder(values),
    },
    {
      name: 'finish',
      from: ['open', 'in-progress'],
      to: 'done',
      may: tendingRoles,
      own_may: true,
      requires: ['proof'],
      accepts: [],
    },
    {
      name: 'drop',
      from: ['open', 'in-progress'],
      to: 'dropped',
      may: tendingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
    },
    {
      name: 'reopen',
      from: ['done', 'dropped'],
      to: 'in-progress',
      may: tendingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
      effect: () => ({ proof: null }),
    },
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['requirement', 'assignee', 'starts_on', 'due_on'],
  obligations: (record, { endOf }) => {
    const due_on = textIn(record, 'due_on');
    const due_at = due_on === null ? null : endOf(due_on);
    const person = textIn(record, 'assignee');
    return [{ kind: person === null ? 'assign' : 'fill', due_at, person, roles: ['system-manager'] }];
  },
  relations: ['relates-to', 'depends-on'],
};

import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  entryFields,
  plannedNumber,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities, reviewingRoles } from './activities.ts';
import { decisionsOf } from './decisions.ts';
import { inputItems } from './inputs.ts';

/**
 * What was said and decided is `set`: given with an activity before and at the signature, so that minutes and
 * inputs stand as they were signed. Decisions alone are followed up afterwards.
 */
const fields: ProcessDefinition['fields'] = {
  ...entryFields(reviewingRoles),
  planned_on: given('date', reviewingRoles, { required_on_create: true }),
  participants: given('person', reviewingRoles, { many: true }),
  inputs: set('rows', {
    columns: {
      item: needed('choice', { choices: inputItems }),
      content: column('paragraph'),
      as_of: column('date'),
      source: column('line'),
    },
  }),
  prepared_at: set('instant'),
  held_at: set('instant'),
  held_by: set('person'),
  present: set('person', { many: true }),
  minutes: set('paragraph'),
  conclusion: set('paragraph'),
  decisions: set('rows', {
    columns: {
      decision: needed('paragraph'),
      kind: needed('choice', { choices: ['improvement', 'change', 'resources', 'other'] }),
      owner: column('person'),
      due_on: column('date'),
      status: needed('choice', { choices: ['open', 'done', 'dropped'] }),
      result: column('paragraph'),
    },
  }),
  followed_up_at: set('instant'),
};

/** Before the meeting, papers and the meeting itself are owed by the planned day; afterwards, what was decided. */
function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  if (record.state === 'held') {
    const open = decisionsOf(record).filter(({ status }) => status === 'open');
    if (open.length === 0) return [{ kind: 'close', due_at: null, person: null, roles: tendingRoles }];
    return open.map(({ owner, due_on }) => ({
      kind: 'decision',
      due_at: due_on === null ? null : endOf(due_on),
      person: owner,
      roles: tendingRoles,
    }));
  }
  const day = textIn(record, 'planned_on');
  const due_at = day === null ? null : endOf(day);
  const hold: Obligation = {
    kind: 'hold',
    due_at,
    person: textIn(record, 'assignee'),
    roles: decidingRoles,
  };
  if (record.state === 'prepared') return [hold];
  const lead = plannedNumber(settings, 'management-review.preparation', 'lead_days') * DAY_MS;
  const prepare: Obligation = {
    kind: 'prepare',
    due_at: due_at === null ? null : due_at - lead,
    person: null,
    roles: tendingRoles,
  };
  return [prepare, hold];
}

/**
 * Management reviews (ISO/IEC 20000-1:2018, 9.3): planned, prepared with each of the inputs a to l, held and signed by
 * the member of top management who chairs (`assignee`), and closed once every decision is done or dropped.
 */
export const managementReview: ProcessDefinition = {
  name: 'management-review',
  plural: 'management-reviews',
  prefix: 'MRV',
  clause: '9.3',
  version: 1,
  title: { en: 'Management review', vi: 'Cuộc xem xét của lãnh đạo', zh: '管理评审' },
  section: 'system',
  fields,
  states: {
    planned: { open: true },
    prepared: { open: true },
    held: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: reviewingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['planned_on', 'assignee', 'prepared_at', 'held_at'],
  obligations,
  relations: ['follows', 'relates-to', 'gives-rise-to'],
  // The papers begin with a row for each input, so that none is forgotten.
  derive: (record) =>
    rowsIn(record, 'inputs').length > 0 ? {} : { inputs: inputItems.map((item) => ({ item })) },
};

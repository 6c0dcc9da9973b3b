import { Type } from 'typebox';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  entryFields,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities } from './activities.ts';

/** When the accreditation is to be looked up again: planned days after the last time, at once where it never was. */
function checkDue(record: ProcessRecord, { settings, endOf }: ObligationContext): number {
  const checked_on = textIn(record, 'checked_on');
  const days = plannedNumber(settings, 'certification-body.accreditation', 'check_days');
  return checked_on === null ? record.opened_at : endOf(checked_on) + days * DAY_MS;
}

function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const owner = textIn(record, 'assignee');
  const check = {
    kind: 'check-accreditation',
    due_at: checkDue(record, context),
    person: owner,
    roles: tendingRoles,
  };
  if (record.state === 'chosen') return [check];
  if (textIn(record, 'checked_on') === null) return [check];
  return textIn(record, 'evaluated_by') === null
    ? [{ kind: 'evaluate', due_at: null, person: owner, roles: tendingRoles }]
    : [{ kind: 'choose', due_at: null, person: null, roles: decidingRoles }];
}

/**
 * Certification bodies that come into question and the one that top management chose. Whether a body is accredited, by
 * whom, under which number and for what is looked up and recorded with the place and the day; a body that is not
 * accredited is chosen only with a reason, one that gave consultancy or internal audits in the last two years not at
 * all (ISO/IEC 17021-1:2015, 5.2).
 */
export const certificationBody: ProcessDefinition = {
  name: 'certification-body',
  plural: 'certification-bodies',
  prefix: 'CB',
  clause: '4.4',
  version: 1,
  title: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
  section: 'certification',
  fields: {
    ...entryFields(),
    organisation: given('organisation', tendingRoles),
    address: given('paragraph', tendingRoles),
    contact: given('line', tendingRoles),
    accreditation: set('choice', { choices: ['accredited', 'not-accredited', 'unknown'] }),
    accreditation_body: set('line'),
    accreditation_number: set('line'),
    accreditation_scope: set('paragraph'),
    accreditation_until: set('date'),
    checked_where: set('line'),
    checked_on: set('date'),
    consulted_until: given('date', tendingRoles, { on_update: [] }),
    evaluation: set('rows', {
      columns: {
        criterion: needed('choice', {
          choices: [
            'accreditation',
            'sector',
            'auditors',
            'languages',
            'impartiality',
            'availability',
            'cost',
            'recognition',
            'other',
          ],
        }),
        assessment: needed('paragraph'),
        rating: column('number', { schema: Type.Integer({ minimum: 1, maximum: 5 }) }),
      },
    }),
    evaluated_by: set('person'),
    unaccredited_reason: set('paragraph'),
    chosen_at: set('instant'),
    chosen_by: set('person'),
  },
  states: {
    candidate: { open: true },
    chosen: { open: true },
    'ruled-out': { open: false, stamps: 'closed_at' },
    left: { open: false, stamps: 'closed_at' },
  },
  initial: 'candidate',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['accreditation', 'accreditation_body', 'checked_on', 'assignee', 'chosen_at'],
  obligations,
  relations: ['relates-to', 'replaces'],
};

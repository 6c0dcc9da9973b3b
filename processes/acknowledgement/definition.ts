import { Type } from 'typebox';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import { DAY_MS, personField, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';

const fixed = { on_update: [], required_on_create: true } as const;

/**
 * What one person owes one version of a document: to say that they have read and understood it (ISO/IEC 20000-1:2018,
 * 7.5.3.2 and 5.2.2). Made when a version with a material change is published, given by the person alone, lapsed when a
 * later version takes its place, the document is withdrawn or the person is on the distribution list no more.
 */
export const acknowledgement: ProcessDefinition = {
  name: 'acknowledgement',
  plural: 'acknowledgements',
  prefix: 'ACK',
  clause: '7.5.3.2',
  version: 1,
  title: { en: 'Acknowledgement', vi: 'Xác nhận đã đọc', zh: '阅读确认' },
  section: 'system',
  fields: {
    title: given('line', tendingRoles, { column: 'title', ...fixed }),
    person: personField(),
    document: given('record', tendingRoles, { refers_to: 'document', ...fixed }),
    version_number: given('number', tendingRoles, { schema: Type.Integer({ minimum: 1 }), ...fixed }),
    content_hash: given('line', tendingRoles, fixed),
    given_at: set('instant'),
    lapse_reason: set('choice', { choices: ['superseded', 'withdrawn', 'not-distributed'] }),
  },
  states: {
    owed: { open: true },
    given: { open: false, stamps: 'closed_at' },
    lapsed: { open: false, stamps: 'closed_at' },
  },
  initial: 'owed',
  activities: [
    {
      name: 'give',
      from: ['owed'],
      to: 'given',
      // Only the person, whose own it is.
      may: [],
      own_may: true,
      requires: [],
      accepts: [],
      effect: (_record, { now }) => ({ given_at: now }),
    },
    {
      name: 'lapse',
      from: ['owed'],
      to: 'lapsed',
      may: tendingRoles,
      requires: ['lapse_reason'],
      accepts: [],
    },
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['person', 'document', 'version_number', 'given_at'],
  obligations: (record, { settings }) => [
    {
      kind: 'acknowledge',
      due_at: record.opened_at + plannedNumber(settings, 'document.acknowledgement', 'within_days') * DAY_MS,
      person: textIn(record, 'person'),
    },
  ],
  relations: [],
};

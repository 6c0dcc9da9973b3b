import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { entryFields, tendingRoles, textIn } from '../../kernel/register.ts';
import { thingActivities, thingsField } from './things.ts';

function dayProblems(room: ProcessRecord, _context: EffectContext): readonly FieldProblem[] {
  const [opens_on, closes_on] = [textIn(room, 'opens_on'), textIn(room, 'closes_on')];
  if (opens_on === null || closes_on === null || opens_on <= closes_on) return [];
  return [{ field: 'closes_on', code: 'room.days-turned', params: { opens_on, closes_on } }];
}

/** What guests do in a room: the journal tells of it, the record stays as it is. */
const journalled = {
  from: ['open'],
  may: [],
  by_route: true,
  requires: [],
  accepts: [],
  audience: 'staff',
} as const;

const activities: readonly Activity[] = [
  {
    name: 'open',
    from: ['prepared'],
    to: 'open',
    may: tendingRoles,
    requires: ['guests', 'opens_on', 'closes_on'],
    accepts: [],
    objections: dayProblems,
  },
  {
    name: 'close',
    from: ['open'],
    to: 'closed',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'reopen',
    from: ['closed'],
    to: 'open',
    may: tendingRoles,
    requires: ['closes_on'],
    accepts: [],
    requires_text: true,
    objections: dayProblems,
  },
  ...thingActivities,
  // Written to the journal by the routes of rooms; nobody does them to the record itself.
  { name: 'looked', ...journalled },
  { name: 'sampled', ...journalled },
  { name: 'noted', ...journalled },
];

/**
 * Rooms in which external auditors see, as guests, what was opened to them: records, documents, lists, assessments, packs
 * of evidence (certification audits by ISO/IEC 17021-1:2015, 9.4; evidence of ISO/IEC 20000-1:2018, 7.5.3). What guests
 * read is judged by the routes of rooms, never by rights to records.
 */
export const auditRoom: ProcessDefinition = {
  name: 'audit-room',
  plural: 'audit-rooms',
  prefix: 'ROOM',
  clause: '7.5.3',
  version: 1,
  title: { en: 'Audit room', vi: 'Phòng đánh giá', zh: '审核室' },
  section: 'certification',
  fields: {
    ...entryFields(),
    external_audit: given('record', tendingRoles, { refers_to: 'external-audit' }),
    guests: given('person', tendingRoles, { many: true }),
    opens_on: given('date', tendingRoles),
    closes_on: given('date', tendingRoles),
    opened: thingsField,
  },
  states: {
    prepared: { open: true },
    open: { open: true },
    closed: { open: false, stamps: 'closed_at' },
  },
  initial: 'prepared',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['external_audit', 'guests', 'opens_on', 'closes_on', 'assignee'],
  obligations: (room, { endOf }) => {
    const field = room.state === 'prepared' ? 'opens_on' : 'closes_on';
    const day = textIn(room, field);
    return [
      {
        kind: room.state === 'prepared' ? 'open' : 'close',
        due_at: day === null ? null : endOf(day),
        person: textIn(room, 'assignee'),
        roles: tendingRoles,
      },
    ];
  },
  relations: ['relates-to'],
};

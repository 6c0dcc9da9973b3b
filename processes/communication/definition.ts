import { Type } from 'typebox';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  entryFields,
  numberIn,
  objectionsToDayAhead,
  plannedNumber,
  retireActivities,
  reviewActivity,
  reviewFields,
  reviewObligation,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';

/** The day on which it is to be communicated next; null: when its occasion comes. */
function nextDueOn(record: ProcessRecord): string | null {
  const last = textIn(record, 'communicated_on');
  const every_days = numberIn(record, 'every_days');
  const first_on = textIn(record, 'first_on');
  if (last === null && first_on !== null) return first_on;
  return every_days === null ? null : daysAfter(last ?? dayOf(record.opened_at, 'UTC'), every_days);
}

/** The later of the day given and the one known: what is told late of an earlier day moves nothing back. */
function latestOf(record: ProcessRecord): string | null {
  const [given, known] = [textIn(record, 'said_on'), textIn(record, 'communicated_on')];
  return given !== null && (known === null || given > known) ? given : known;
}

/** Most communications that a record lists; the journal keeps all of them. */
const most_listed = 200;

const communicated: Activity = {
  name: 'communicated',
  from: ['current'],
  may: notingRoles,
  requires: ['said_on'],
  accepts: ['evidence'],
  requires_text: true,
  objections: (record, context) => objectionsToDayAhead(record, 'said_on', context),
  effect: (record, { actor }) => {
    const row = { day: textIn(record, 'said_on'), by: actor.id, evidence: textIn(record, 'evidence') };
    return {
      communicated_on: latestOf(record),
      log: [...rowsIn(record, 'log'), row].slice(-most_listed),
    };
  },
};

/**
 * The communication plan (ISO/IEC 20000-1:2018, 7.4): what is communicated about the management system and the
 * services, inside and outside, when, to whom, how and by whom; the journal keeps what was said each time.
 */
export const communication: ProcessDefinition = {
  name: 'communication',
  plural: 'communications',
  prefix: 'COM',
  clause: '7.4',
  version: 1,
  title: { en: 'Planned communication', vi: 'Trao đổi thông tin theo kế hoạch', zh: '计划的沟通' },
  section: 'system',
  fields: {
    ...entryFields(),
    direction: given('choice', tendingRoles, {
      choices: ['internal', 'external', 'both'],
      required_on_create: true,
    }),
    audience: given('line', tendingRoles, { required_on_create: true }),
    parties: given('record', tendingRoles, { refers_to: 'interested-party', many: true }),
    occasion: given('line', tendingRoles),
    every_days: given('number', tendingRoles, { schema: Type.Integer({ minimum: 1, maximum: 3650 }) }),
    first_on: given('date', tendingRoles),
    channels: given('choices', tendingRoles, {
      choices: ['meeting', 'email', 'intranet', 'portal', 'report', 'training', 'phone', 'press', 'other'],
    }),
    said_on: set('date'),
    evidence: set('line'),
    log: set('rows', { columns: { day: needed('date'), by: column('person'), evidence: column('line') } }),
    communicated_on: set('date'),
    next_on: set('date'),
    ...reviewFields,
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [communicated, reviewActivity(['current']), ...retireActivities('current', 'retired')],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['audience', 'direction', 'assignee', 'communicated_on', 'next_on'],
  obligations: (record, { settings, endOf }) => {
    const review = reviewObligation(record, plannedNumber(settings, 'communication.review', 'interval_days'));
    const next_on = textIn(record, 'next_on');
    if (next_on === null) return [review];
    const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
    return [{ kind: 'communicate', due_at: endOf(next_on), ...owed }, review];
  },
  relations: ['relates-to'],
  // What was given with a communication is in its row; it must not stand for the next one.
  derive: (record) => ({ next_on: nextDueOn(record), said_on: null, evidence: null }),
};

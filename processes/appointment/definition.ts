import type { ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  instantIn,
  plannedNumber,
  reviewFields,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities } from './activities.ts';

const proposing = [...tendingRoles, ...decidingRoles];

/** What an appointment in force asks: to be known, looked at again, and renewed or ended when its time is up. */
function obligationsInForce(record: ProcessRecord, { settings, endOf }: ObligationContext) {
  const since = instantIn(record, 'reviewed_at') ?? instantIn(record, 'accepted_at') ?? record.opened_at;
  const ends_on = textIn(record, 'ends_on');
  const owed = { person: null, roles: tendingRoles };
  const review = {
    kind: 'review',
    due_at: since + plannedNumber(settings, 'appointment.review', 'interval_days') * DAY_MS,
    ...owed,
  };
  return [
    review,
    ...(instantIn(record, 'made_known_at') === null ? [{ kind: 'make-known', due_at: null, ...owed }] : []),
    ...(ends_on === null ? [] : [{ kind: 'renew', due_at: endOf(ends_on), ...owed }]),
  ];
}

/**
 * Appointments to the roles of the management system with their responsibilities and authorities (ISO/IEC
 * 20000-1:2018, 5.3): proposed, made by top management, accepted by whoever is to hold the role, made known.
 *
 * Duties and authorities change only while proposed: what the holder accepted stays as it was accepted.
 */
export const appointment: ProcessDefinition = {
  name: 'appointment',
  plural: 'appointments',
  prefix: 'APT',
  clause: '5.3',
  version: 1,
  title: { en: 'Appointment', vi: 'Bổ nhiệm', zh: '任命' },
  section: 'system',
  fields: {
    title: drafted('line', proposing, { column: 'title', required_on_create: true }),
    role: drafted('choice', proposing, { choices_from: 'appointment.roles', required_on_create: true }),
    assignee: drafted('person', proposing, { column: 'assignee' }),
    responsibilities: drafted('choices', proposing, {
      choices: ['conformity', 'reporting', 'process', 'service', 'other'],
    }),
    duties: drafted('paragraph', proposing),
    authorities: drafted('paragraph', proposing),
    sms_process: drafted('record', proposing, { refers_to: 'sms-process' }),
    service: drafted('record', proposing, { column: 'service', refers_to: 'service' }),
    starts_on: drafted('date', proposing),
    ends_on: drafted('date', proposing),
    appointed_by: set('person'),
    appointed_at: set('instant'),
    accepted_at: set('instant'),
    made_known_at: set('instant'),
    ...reviewFields,
  },
  states: {
    proposed: { open: true },
    appointed: { open: true },
    'in-force': { open: true },
    declined: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'proposed',
  activities,
  clocks: [],
  may_create: proposing,
  readable_by: 'everyone',
  list_columns: ['role', 'assignee', 'accepted_at', 'ends_on'],
  obligations: (record, context) => {
    if (record.state === 'in-force') return obligationsInForce(record, context);
    if (record.state === 'proposed') {
      return [{ kind: 'appoint', due_at: null, person: null, roles: decidingRoles }];
    }
    const days = plannedNumber(context.settings, 'appointment.review', 'accept_days');
    const since = instantIn(record, 'appointed_at') ?? record.opened_at;
    return [{ kind: 'accept', due_at: since + days * DAY_MS, person: textIn(record, 'assignee') }];
  },
  relations: ['relates-to', 'replaces'],
};

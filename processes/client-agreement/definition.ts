import { Type } from 'typebox';
import { agreementParts, auditKinds } from '../../kernel/certification.ts';
import { dayOf } from '../../kernel/day.ts';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { alike } from '../../kernel/exchange.ts';
import { knownAs } from '../../kernel/facts.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  instantIn,
  numberIn,
  plannedNumber,
  referredBy,
  rowsIn,
  textIn,
} from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';

/** Days of audit work. */
const days = Type.Number({ minimum: 0, maximum: 500, multipleOf: 0.25 });

/** Days that the agreement names, with the field of the client's file that says how many were approved. */
const agreedDays: Readonly<Record<string, string>> = {
  audit_days_stage_1: 'stage_1_days',
  audit_days_stage_2: 'stage_2_days',
  surveillance_days: 'surveillance_days',
  recertification_days: 'recertification_days',
};

const stated = [
  'title',
  'application',
  'certification',
  'terms',
  ...Object.keys(agreedDays),
  'programme',
  'conditions',
  'witness_audits',
  'valid_until',
];

/** Asks for the client's file. */
const aboutFile = referredBy('certification', 'file', 'certification');

/** Days and programme as the client's file has them, without what of its programme is the body's own. */
function fromFile(_record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const [file] = knownAs(context, 'file');
  if (file === undefined) return {};
  const counted = Object.entries(agreedDays).map(([field, source]) => [field, numberIn(file, source)]);
  const programme = rowsIn(file, 'programme').map(({ kind, from, until, days: own }) => ({
    kind,
    from,
    until,
    days: own ?? null,
  }));
  return { ...Object.fromEntries(counted), programme: programme.length === 0 ? null : programme };
}

/** Audit time that nobody approved, and days below those approved. */
function timeProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [file] = knownAs(context, 'file');
  if (file === undefined) return [];
  if (instantIn(file, 'time_approved_at') === null) {
    return [{ field: 'certification', code: 'audit-time.not-approved', params: { number: file.number } }];
  }
  return Object.entries(agreedDays).flatMap(([field, source]): readonly FieldProblem[] => {
    const [agreed, approved] = [numberIn(record, field), numberIn(file, source)];
    if (approved === null || (agreed !== null && agreed >= approved)) return [];
    return [{ field, code: 'audit-time.days-below', params: { given: agreed ?? 0, approved } }];
  });
}

function offerProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const until = textIn(record, 'valid_until');
  const today = dayOf(context.now, 'UTC');
  return [
    ...(record.values['witness_audits'] === true
      ? []
      : [{ field: 'witness_audits', code: 'client-agreement.witness-missing' as const }]),
    ...(until === null || until >= today
      ? []
      : [
          {
            field: 'valid_until',
            code: 'field.day-too-early' as const,
            params: { value: until, earliest: today },
          },
        ]),
    ...timeProblems(record, context),
  ];
}

const activities: readonly Activity[] = [
  { name: 'revise', from: ['draft'], may: certifyingRoles, requires: [], accepts: stated },
  {
    name: 'read-file',
    from: ['draft'],
    may: certifyingRoles,
    requires: ['certification'],
    accepts: [],
    knows: [aboutFile],
    effect: fromFile,
  },
  {
    name: 'offer',
    from: ['draft'],
    to: 'offered',
    may: certifyingRoles,
    requires: ['certification', 'terms', 'programme', 'valid_until'],
    accepts: [],
    signed: true,
    knows: [aboutFile],
    objections: offerProblems,
    effect: (_record, { now, actor }) => ({ offered_at: now, offered_by: actor.id }),
  },
  {
    name: 'record-acceptance',
    from: ['offered'],
    to: 'accepted',
    may: certifyingRoles,
    requires: ['signatory'],
    accepts: ['answer'],
    effect: (_record, { now }) => ({ answered_at: now }),
  },
  {
    name: 'record-refusal',
    from: ['offered'],
    to: 'declined',
    may: certifyingRoles,
    requires: [],
    accepts: ['signatory', 'answer'],
    effect: (_record, { now }) => ({ answered_at: now }),
  },
  {
    name: 'retract',
    from: ['draft', 'offered'],
    to: 'ended',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'end',
    from: ['accepted'],
    to: 'ended',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * Agreements with clients (ISO/IEC 17021-1:2015, 5.1.2 and 8.5): the terms that bind both in law, days of audit no fewer
 * than were approved in the client's file, the programme, and that the accreditation body may witness audits. What was
 * offered stays as it was signed.
 */
export const clientAgreement: ProcessDefinition = {
  name: 'client-agreement',
  plural: 'client-agreements',
  prefix: 'CAG',
  clause: '4.4',
  version: 1,
  title: { en: 'Agreement with a client', vi: 'Thỏa thuận với khách hàng', zh: '客户协议' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      offer: {
        kind: 'certification.agreement',
        fields: alike(...agreementParts),
      },
    },
    receives: {
      'certification.agreement-accepted': {
        does: 'record-acceptance',
        fields: alike('signatory', 'answer'),
      },
      'certification.agreement-declined': { does: 'record-refusal', fields: alike('signatory', 'answer') },
    },
  },
  fields: {
    title: drafted('line', certifyingRoles, { column: 'title', required_on_create: true }),
    application: drafted('record', certifyingRoles, { refers_to: 'client-application' }),
    certification: drafted('record', certifyingRoles, { refers_to: 'certification' }),
    assignee: given('person', certifyingRoles, { column: 'assignee' }),
    terms: drafted('paragraph', certifyingRoles),
    audit_days_stage_1: drafted('number', certifyingRoles, { schema: days }),
    audit_days_stage_2: drafted('number', certifyingRoles, { schema: days }),
    surveillance_days: drafted('number', certifyingRoles, { schema: days }),
    recertification_days: drafted('number', certifyingRoles, { schema: days }),
    programme: drafted('rows', certifyingRoles, {
      columns: {
        kind: needed('choice', { choices: [...auditKinds, 'restoration'] }),
        from: needed('date'),
        until: needed('date'),
        days: column('number', { schema: days }),
      },
    }),
    conditions: drafted('paragraph', certifyingRoles),
    witness_audits: drafted('boolean', certifyingRoles),
    valid_until: drafted('date', certifyingRoles),
    offered_at: set('instant'),
    offered_by: set('person'),
    signatory: set('line'),
    answer: set('paragraph'),
    answered_at: set('instant'),
  },
  states: {
    draft: { open: true },
    offered: { open: true },
    accepted: { open: true },
    declined: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: certifyingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['application', 'certification', 'assignee', 'valid_until', 'answered_at'],
  obligations: (record, { settings, endOf }) => {
    const planned = (name: string): number =>
      plannedNumber(settings, 'client-agreement.times', name) * DAY_MS;
    const owed = { person: textIn(record, 'assignee'), roles: certifyingRoles };
    if (record.state === 'draft') {
      return [{ kind: 'offer', due_at: record.opened_at + planned('offer_days'), ...owed }];
    }
    if (record.state === 'offered') {
      const since = instantIn(record, 'offered_at') ?? record.opened_at;
      return [{ kind: 'follow-up', due_at: since + planned('answer_days'), ...owed }];
    }
    const until = textIn(record, 'valid_until');
    return [{ kind: 'renew', due_at: until === null ? null : endOf(until), ...owed }];
  },
  relations: ['relates-to', 'replaces'],
};

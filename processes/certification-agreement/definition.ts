import { Type } from 'typebox';
import { agreementParts, auditKinds } from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities } from './activities.ts';

/** Days of audit work, to the quarter of a day. */
const days = Type.Number({ minimum: 0, maximum: 500, multipleOf: 0.25 });

function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const planned = (name: string): number =>
    plannedNumber(settings, 'certification-agreement.terms', name) * DAY_MS;
  if (record.state === 'offered') {
    const due_at = record.opened_at + planned('answer_days');
    return [{ kind: 'answer', due_at, person: null, roles: decidingRoles }];
  }
  const valid_until = textIn(record, 'valid_until');
  if (valid_until === null) return [];
  const due_at = endOf(valid_until) - planned('renewal_days');
  return [{ kind: 'renew', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
}

/**
 * Agreements with a certification body (ISO/IEC 17021-1:2015, 5.1.2): terms, days of audit and the programme of the cycle
 * as the body offered them, accepted or declined by top management. What was offered stays as it was.
 */
export const certificationAgreement: ProcessDefinition = {
  name: 'certification-agreement',
  plural: 'certification-agreements',
  prefix: 'AGR',
  clause: '4.4',
  version: 1,
  title: { en: 'Certification agreement', vi: 'Thỏa thuận chứng nhận', zh: '认证协议' },
  section: 'certification',
  exchange: {
    sends: {
      accept: {
        kind: 'certification.agreement-accepted',
        fields: alike('signatory', 'answer'),
      },
      decline: { kind: 'certification.agreement-declined', fields: alike('signatory', 'answer') },
    },
    receives: {
      'certification.agreement': {
        does: 'create',
        fields: alike(...agreementParts),
      },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    application: drafted('record', tendingRoles, { refers_to: 'certification-application' }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    terms: drafted('paragraph', tendingRoles, { required_on_create: true }),
    audit_days_stage_1: drafted('number', tendingRoles, { schema: days }),
    audit_days_stage_2: drafted('number', tendingRoles, { schema: days }),
    surveillance_days: drafted('number', tendingRoles, { schema: days }),
    recertification_days: drafted('number', tendingRoles, { schema: days }),
    programme: drafted('rows', tendingRoles, {
      columns: {
        kind: needed('choice', { choices: [...auditKinds, 'restoration'] }),
        from: needed('date'),
        until: needed('date'),
        days: column('number', { schema: days }),
      },
    }),
    conditions: drafted('paragraph', tendingRoles),
    valid_until: drafted('date', tendingRoles),
    signatory: set('line'),
    answer: set('paragraph'),
    answered_at: set('instant'),
    answered_by: set('person'),
  },
  states: {
    offered: { open: true },
    accepted: { open: true },
    declined: { open: false, stamps: 'closed_at' },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'offered',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['application', 'audit_days_stage_1', 'audit_days_stage_2', 'valid_until', 'answered_at'],
  obligations,
  relations: ['relates-to', 'replaces'],
};

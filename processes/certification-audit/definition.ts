import { Type } from 'typebox';
import {
  auditKinds,
  auditMethods,
  auditPlanParts,
  changedPlanParts,
  readinessLevels,
  recommendations,
  teamFunctions,
} from '../../kernel/certification.ts';
import type {
  FieldDefinition,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { activities, auditingRoles, planningRoles } from './activities.ts';
import { surveillanceTopics } from './kinds.ts';

const planned = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition =>
  drafted(kind, planningRoles, more);

/** Days of work on an audit, to the quarter of a day. */
const days = Type.Number({ minimum: 0, maximum: 500, multipleOf: 0.25 });

function endOf(record: ProcessRecord, field: string, { endOf: ofDay }: ObligationContext): number | null {
  const day = textIn(record, field);
  return day === null ? null : ofDay(day);
}

function after(at: number | null, part: string, { settings }: ObligationContext): number | null {
  return at === null ? null : at + plannedNumber(settings, 'certification-audit.times', part) * DAY_MS;
}

/** The next step of an audit, by its days and those that the body planned. */
function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const managers = { person: null, roles: planningRoles };
  const lead = { person: textIn(record, 'assignee'), roles: auditingRoles };
  switch (record.state) {
    case 'planned':
      return [{ kind: 'send-plan', due_at: endOf(record, 'begins_on', context), ...managers }];
    case 'objected':
      return [{ kind: 'change-plan', due_at: endOf(record, 'begins_on', context), ...managers }];
    case 'plan-sent':
      return [{ kind: 'confirmation', due_at: endOf(record, 'begins_on', context), ...managers }];
    case 'confirmed':
      return [{ kind: 'open', due_at: endOf(record, 'begins_on', context), ...lead }];
    case 'under-way':
      return [{ kind: 'close-on-site', due_at: endOf(record, 'ends_on', context), ...lead }];
    case 'closed-on-site':
      return [
        { kind: 'report', due_at: after(endOf(record, 'ends_on', context), 'report_days', context), ...lead },
      ];
    default:
      return [
        {
          kind: 'review',
          due_at: after(instantIn(record, 'reported_at'), 'review_days', context),
          ...managers,
        },
      ];
  }
}

/**
 * Audits of clients (ISO/IEC 17021-1:2015, 9.2 to 9.4 and 9.6): planned with objectives, criteria, scope and a competent
 * and impartial team, confirmed by the client, opened and closed in meetings, concluded clause by clause from work
 * papers, reported by the lead auditor and reviewed by somebody who did not audit.
 */
export const certificationAudit: ProcessDefinition = {
  name: 'certification-audit',
  plural: 'certification-audits',
  prefix: 'CAU',
  clause: '4.4',
  version: 1,
  title: { en: 'Certification audit', vi: 'Cuộc đánh giá chứng nhận', zh: '认证审核' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      'send-plan': {
        kind: 'certification.audit-plan',
        fields: alike(...auditPlanParts),
      },
      'change-plan': {
        kind: 'certification.audit-plan-changed',
        fields: {
          reason: 'text',
          ...alike(...changedPlanParts),
        },
      },
      report: {
        kind: 'certification.audit-report',
        fields: {
          conclusions: 'report',
          readiness: 'readiness',
          concerns: 'concerns',
          recommendation: 'recommendation',
          report_date: 'report_date',
        },
      },
    },
    receives: {
      'certification.audit-plan-confirmed': { does: 'record-confirmation', fields: alike('answer') },
      'certification.audit-plan-objected': { does: 'record-objection', fields: alike('answer') },
    },
  },
  fields: {
    title: given('line', planningRoles, { column: 'title', required_on_create: true }),
    kind: planned('choice', { choices: auditKinds, required_on_create: true }),
    certification: planned('record', { refers_to: 'certification', required_on_create: true }),
    application: planned('record', { refers_to: 'client-application' }),
    previous: planned('record', { refers_to: 'certification-audit' }),
    assignee: planned('person', { column: 'assignee' }),
    team: planned('rows', {
      columns: { name: needed('person'), function: needed('choice', { choices: teamFunctions }) },
    }),
    experts: planned('rows', {
      columns: { name: needed('line'), subject: needed('line'), employer: column('line') },
    }),
    begins_on: planned('date'),
    ends_on: planned('date'),
    days_planned: planned('number', { schema: days }),
    days_done: set('number', { schema: days }),
    objectives: planned('paragraph'),
    criteria: planned('paragraph'),
    scope: planned('paragraph'),
    sessions: planned('rows', {
      columns: {
        day: needed('date'),
        begins: column('line'),
        topic: needed('line'),
        requirements: column('line'),
        people: column('line'),
        method: column('choice', { choices: auditMethods }),
        place: column('line'),
      },
    }),
    plan_sent_at: set('instant'),
    answer: set('paragraph'),
    confirmed_at: set('instant'),
    opening_at: set('instant'),
    opening_present: set('paragraph'),
    opening_said: set('paragraph'),
    sites_visited: set('rows', {
      columns: { site: needed('line'), day: needed('date'), seen: column('paragraph') },
    }),
    closing_at: set('instant'),
    closing_present: set('paragraph'),
    closing_said: set('paragraph'),
    clause_conclusions: set('rows', {
      columns: {
        area: needed('choice', { choices: auditAreaIds }),
        conclusion: needed('paragraph'),
      },
    }),
    surveillance: set('rows', {
      columns: { topic: needed('choice', { choices: surveillanceTopics }), seen: needed('paragraph') },
    }),
    conclusions: set('paragraph'),
    readiness: set('choice', { choices: readinessLevels }),
    concerns: set('paragraph'),
    recommendation: set('choice', { choices: recommendations }),
    report: set('paragraph'),
    report_date: set('date'),
    reported_at: set('instant'),
    reported_by: set('person'),
    reviewed_at: set('instant'),
    reviewed_by: set('person'),
  },
  states: {
    planned: { open: true },
    'plan-sent': { open: true },
    objected: { open: true },
    confirmed: { open: true },
    'under-way': { open: true },
    'closed-on-site': { open: true },
    reported: { open: true },
    reviewed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: planningRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'certification', 'assignee', 'begins_on', 'ends_on', 'recommendation'],
  obligations,
  relations: ['relates-to', 'follows-up'],
};

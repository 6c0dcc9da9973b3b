import {
  auditKinds,
  auditMethods,
  auditPlanParts,
  changedPlanParts,
  readinessLevels,
  recommendations,
  teamFunctions,
} from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { activities } from './activities.ts';

function endOfDay(record: ProcessRecord, field: string, { endOf }: ObligationContext): number | null {
  const day = textIn(record, field);
  return day === null ? null : endOf(day);
}

function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
  const days = (name: string): number =>
    plannedNumber(context.settings, 'external-audit.steps', name) * DAY_MS;
  switch (record.state) {
    case 'planned':
      return [{ kind: 'confirm', due_at: record.opened_at + days('confirm_days'), ...owed }];
    case 'objected':
      return [{ kind: 'agree', due_at: endOfDay(record, 'begins_on', context), ...owed }];
    case 'confirmed':
      return [{ kind: 'host', due_at: endOfDay(record, 'ends_on', context), ...owed }];
    default: {
      const since = instantIn(record, 'reported_at') ?? record.opened_at;
      return [{ kind: 'close', due_at: since + days('close_days'), ...owed }];
    }
  }
}

/**
 * Audits by the certification body as the organisation sees them: the plan that came, its confirmation, the report.
 * What was found is in the findings; the audit is closed when all of them have come to an end. Plan and report stay as
 * the body wrote them.
 */
export const externalAudit: ProcessDefinition = {
  name: 'external-audit',
  plural: 'external-audits',
  prefix: 'EXA',
  clause: '4.4',
  version: 1,
  title: { en: 'External audit', vi: 'Đánh giá bên ngoài', zh: '外部审核' },
  section: 'certification',
  exchange: {
    sends: {
      confirm: { kind: 'certification.audit-plan-confirmed', fields: alike('answer') },
      object: { kind: 'certification.audit-plan-objected', fields: alike('answer') },
    },
    receives: {
      'certification.audit-plan': {
        does: 'create',
        fields: alike(...auditPlanParts),
      },
      'certification.audit-plan-changed': {
        does: 'replan',
        fields: {
          reason: 'text',
          ...alike(...changedPlanParts),
        },
      },
      'certification.audit-report': {
        does: 'receive-report',
        fields: alike('conclusions', 'readiness', 'concerns', 'recommendation', 'report_date'),
      },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    kind: drafted('choice', tendingRoles, { choices: auditKinds, required_on_create: true }),
    body: given('record', tendingRoles, { refers_to: 'certification-body' }),
    application: given('record', tendingRoles, { refers_to: 'certification-application' }),
    certificate: given('record', tendingRoles, { refers_to: 'held-certificate' }),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    begins_on: drafted('date', tendingRoles, { required_on_create: true }),
    ends_on: drafted('date', tendingRoles, { required_on_create: true }),
    scope: drafted('paragraph', tendingRoles),
    criteria: drafted('paragraph', tendingRoles),
    objectives: drafted('paragraph', tendingRoles),
    team: drafted('rows', tendingRoles, {
      columns: { name: needed('line'), function: needed('choice', { choices: teamFunctions }) },
    }),
    sessions: drafted('rows', tendingRoles, {
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
    arrangements: given('paragraph', tendingRoles),
    answer: set('paragraph'),
    conclusions: set('paragraph'),
    readiness: set('choice', { choices: readinessLevels }),
    concerns: set('paragraph'),
    recommendation: set('choice', { choices: recommendations }),
    report_date: set('date'),
    reported_at: set('instant'),
  },
  states: {
    planned: { open: true },
    objected: { open: true },
    confirmed: { open: true },
    reported: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'begins_on', 'ends_on', 'assignee', 'readiness', 'recommendation', 'report_date'],
  obligations,
  relations: ['relates-to', 'follows-up'],
};

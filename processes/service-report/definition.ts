import { Type } from 'typebox';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { type Figure, figureUnits } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { priorities } from '../desk-fields.ts';
import { activities } from './activities.ts';
import { awaitsFollowUp, dueAfter, followUpDue, issuesOf } from './issues.ts';

const periods = Type.Integer({ minimum: 1, maximum: 1000 });

/** What was computed from records for an issue: one row for each figure chosen, and its value in the issue before. */
const computedColumns = (figures: readonly Figure[]): ProcessDefinition['fields'] => ({
  figure: needed('choice', { choices: figures.map(({ id }) => id) }),
  value: column('number'),
  unit: needed('choice', { choices: figureUnits }),
  population: needed('number', { schema: Type.Integer({ minimum: 0 }) }),
  previous: column('number'),
});

const fieldsWith = (figures: readonly Figure[]): ProcessDefinition['fields'] => ({
  title: given('line', tendingRoles, { column: 'title', required_on_create: true }),
  purpose: given('paragraph', tendingRoles, { required_on_create: true }),
  assignee: given('person', tendingRoles, { column: 'assignee' }),
  services: given('record', tendingRoles, { refers_to: 'service', many: true }),
  customers: given('record', tendingRoles, { refers_to: 'customer', many: true }),
  priority: given('choice', tendingRoles, { choices: priorities }),
  readers: given('person', tendingRoles, { many: true }),
  other_readers: given('paragraph', tendingRoles),
  content: given('paragraph', tendingRoles),
  frequency_days: given('number', tendingRoles, {
    schema: Type.Integer({ minimum: 1, maximum: 1100 }),
    required_on_create: true,
  }),
  figures_chosen: given('choices', tendingRoles, { choices: figures.map(({ id }) => id) }),
  data_source: given('paragraph', tendingRoles),
  period_from: set('date'),
  period_to: set('date'),
  issued_on: set('date'),
  figures: set('paragraph'),
  computed: set('rows', { columns: computedColumns(figures) }),
  trend: set('paragraph'),
  trend_periods: set('number', { schema: periods }),
  actions: set('paragraph'),
  communicated_to: set('paragraph'),
  issues: set('rows', {
    columns: {
      period_from: needed('date'),
      period_to: needed('date'),
      issued_on: needed('date'),
      figures: needed('paragraph'),
      computed: column('rows', { columns: computedColumns(figures) }),
      trend: column('paragraph'),
      trend_periods: column('number', { schema: periods }),
      data_source: column('paragraph'),
      actions: column('paragraph'),
      communicated_to: column('paragraph'),
    },
  }),
});

/** The next issue, and of each issue what was decided on it and who was told. */
function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const shared = { person: textIn(record, 'assignee'), roles: workingRoles };
  const issues = issuesOf(record);
  return [
    { kind: 'issue', due_at: dueAfter(record, issues.at(-1) ?? null, context), ...shared },
    ...issues
      .filter(awaitsFollowUp)
      .map((issue) => ({ kind: 'follow-up', due_at: followUpDue(issue, context), ...shared })),
  ];
}

/**
 * Reports on the performance of the SMS and the services (ISO/IEC 20000-1:2018, 9.4): what each is for, who reads it
 * and how often it comes out; and every issue with its figures, trend, decided actions and who was told of them.
 */
export const serviceReportOf = (figures: readonly Figure[]): ProcessDefinition => ({
  name: 'service-report',
  plural: 'service-reports',
  prefix: 'SRP',
  clause: '9.4',
  version: 1,
  title: { en: 'Service report', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  section: 'services',
  fields: fieldsWith(figures),
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['services', 'frequency_days', 'assignee', 'period_to', 'issued_on'],
  obligations,
  relations: ['relates-to', 'gives-rise-to'],
  // It has gone into the issue: the next one must not rest on what was computed for this one.
  derive: () => ({ computed: null }),
});

import {
  approvalFields,
  approvedNow,
  firstAuthor,
  notByAnAuthor,
  redraftActivity,
} from '../../kernel/approval.ts';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  instantIn,
  numberIn,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { answerColumns, calculationColumns, riskOf, unanswered } from '../change-risk.ts';
import { wordsOfAssessment } from '../change-words.ts';

/** What every change that follows the template takes over. */
const content = [
  'title',
  'description',
  'category',
  'services',
  'risk_answers',
  'plan',
  'back_out_plan',
  'back_out_tested',
  'back_out_reason',
  'test_result',
  ...wordsOfAssessment,
  'straight_to_scheduled',
] as const;

/** What has to be said once for all changes that follow it. */
const needed = content.filter(
  (name) =>
    !['services', 'risk_answers', 'back_out_tested', 'back_out_reason', 'straight_to_scheduled'].includes(
      name,
    ),
);

/** Says all that a change says, is of low enough risk, and was written by somebody else. */
function approvalProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { settings } = context;
  const missing = needed.filter((name) => isBlank(record.values[name]));
  const problems: FieldProblem[] = missing.map((field) => ({ field, code: 'field.required' }));
  if (record.values['back_out_tested'] !== true && isBlank(record.values['back_out_reason'])) {
    problems.push({ field: 'back_out_reason', code: 'field.required' });
  }
  if (unanswered(record, settings).length > 0) {
    problems.push({ field: 'risk_answers', code: 'change.risk-unanswered' });
  }
  const most = plannedNumber(settings, 'standard-change.rules', 'highest_level');
  const level = numberIn(record, 'risk_level');
  if (level !== null && level > most) {
    problems.push({ field: 'risk_level', code: 'standard-change.too-risky', params: { level, most } });
  }
  return [...problems, ...notByAnAuthor(record, context)];
}

const activities: readonly Activity[] = [
  redraftActivity(content),
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: tendingRoles,
    requires: [],
    accepts: [],
    signed: true,
    objections: approvalProblems,
    effect: (record, context) => ({
      ...approvedNow(record, context),
      reviewed_at: context.now,
    }),
  },
  {
    // It is written anew and approved again; until then no change follows it.
    name: 'redraft',
    from: ['approved'],
    to: 'draft',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => ({ approved_at: null, approved_by: null, authors: [] }),
  },
  {
    name: 'review',
    from: ['approved'],
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    brings: ['used_count', 'unsuccessful_count'],
    effect: (_record, { now }) => ({ reviewed_at: now }),
  },
  {
    name: 'retire',
    from: ['draft', 'approved'],
    to: 'retired',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/** Templates of standard changes: low in risk, done often, approved once for all that follow them (8.5.1.1). */
export const standardChange: ProcessDefinition = {
  name: 'standard-change',
  plural: 'standard-changes',
  prefix: 'STC',
  clause: '8.5.1',
  version: 1,
  title: { en: 'Standard change', vi: 'Thay đổi tiêu chuẩn', zh: '标准变更' },
  section: 'control',
  fields: {
    title: drafted('line', workingRoles, { column: 'title', required_on_create: true }),
    description: drafted('paragraph', workingRoles),
    category: drafted('choice', workingRoles, { choices_from: 'change.categories' }),
    assignee: drafted('person', workingRoles, { column: 'assignee', on_update: tendingRoles }),
    services: drafted('record', workingRoles, { refers_to: 'service', many: true }),
    straight_to_scheduled: drafted('boolean', workingRoles),
    risk_answers: drafted('rows', workingRoles, { columns: answerColumns }),
    risk_calculation: set('rows', { columns: calculationColumns }),
    risk_score: set('number'),
    risk_level: set('number'),
    plan: drafted('paragraph', workingRoles),
    back_out_plan: drafted('paragraph', workingRoles),
    back_out_tested: drafted('boolean', workingRoles),
    back_out_reason: drafted('paragraph', workingRoles),
    test_result: drafted('paragraph', workingRoles),
    benefit: drafted('paragraph', workingRoles),
    feasibility: drafted('paragraph', workingRoles),
    financial_impact: drafted('paragraph', workingRoles),
    impact_services: drafted('paragraph', workingRoles),
    impact_parties: drafted('paragraph', workingRoles),
    impact_policies: drafted('paragraph', workingRoles),
    impact_capacity: drafted('paragraph', workingRoles),
    impact_changes: drafted('paragraph', workingRoles),
    ...approvalFields,
    reviewed_at: set('instant'),
    used_count: set('number'),
    unsuccessful_count: set('number'),
  },
  states: { draft: { open: true }, approved: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'everyone',
  list_columns: ['category', 'risk_level', 'straight_to_scheduled', 'assignee', 'approved_at', 'used_count'],
  obligations: (record, { settings }) => {
    const days = (part: string): number => plannedNumber(settings, 'standard-change.rules', part) * DAY_MS;
    const reviewed = instantIn(record, 'reviewed_at');
    const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
    if (record.state === 'draft' || reviewed === null) {
      return [{ kind: 'approve', due_at: record.opened_at + days('approve_days'), ...owed, person: null }];
    }
    return [{ kind: 'review', due_at: reviewed + days('review_days'), ...owed }];
  },
  relations: ['relates-to'],
  derive: (record, context) => ({
    ...firstAuthor(record, context),
    ...((record.history.at(-1)?.state ?? record.state) === 'draft' ? riskOf(record, context.settings) : {}),
  }),
};

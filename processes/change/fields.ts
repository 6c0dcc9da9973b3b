import type { FieldDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { drafted } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';
import { changeTypes } from '../change-approval.ts';
import { answerColumns, calculationColumns } from '../change-risk.ts';

/** Fields that requesters do not see on their own changes. */
function forStaff(
  fields: Readonly<Record<string, FieldDefinition>>,
): Readonly<Record<string, FieldDefinition>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, audience: 'staff' as const }]),
  );
}

/** Whoever asks for changes: everybody who works here. */
export const askingRoles: readonly Role[] = [...workingRoles, 'top-management', 'requester'];

/** What becomes of a service by a change. */
export const serviceEffects = ['none', 'new', 'changed', 'removed', 'transfer-in', 'transfer-out'] as const;

/** What came of carrying a change out. */
export const outcomes = ['successful', 'with-problems', 'failed', 'backed-out'] as const;

/** What is asked for, and what of it an approval is about: changed by revising alone. */
const request: Readonly<Record<string, FieldDefinition>> = {
  title: drafted('line', askingRoles, { column: 'title', required_on_create: true }),
  description: drafted('paragraph', askingRoles),
  change_type: drafted('choice', askingRoles, { choices: changeTypes, required_on_create: true }),
  template: drafted('record', askingRoles, { refers_to: 'standard-change' }),
  category: drafted('choice', askingRoles, { choices_from: 'change.categories' }),
  priority: given('choice', workingRoles, { column: 'priority', choices: [1, 2, 3, 4] }),
  requester: given('person', workingRoles, { column: 'requester', on_update: [] }),
  raised_by: set('person'),
  assignee: given('person', workingRoles, { column: 'assignee' }),
  team: given('team', workingRoles, { column: 'team' }),
  service: drafted('record', askingRoles, { column: 'service', refers_to: 'service' }),
  services: drafted('record', workingRoles, { refers_to: 'service', many: true }),
  items: drafted('record', workingRoles, { refers_to: 'configuration-item', many: true, audience: 'staff' }),
  documents: drafted('record', workingRoles, { refers_to: 'document', many: true }),
  service_effect: drafted('choice', workingRoles, { choices: serviceEffects }),
  emergency_reason: drafted('paragraph', askingRoles),
  planned_start: drafted('instant', askingRoles),
  planned_end: drafted('instant', askingRoles),
  downtime: drafted('boolean', workingRoles),
  release: given('record', workingRoles, { refers_to: 'release' }),
  transition: given('record', workingRoles, { refers_to: 'service-transition' }),
};

/** What is weighed before anybody decides (8.5.1.3). */
const assessment: Readonly<Record<string, FieldDefinition>> = {
  benefit: drafted('paragraph', askingRoles),
  feasibility: drafted('paragraph', workingRoles),
  financial_impact: drafted('paragraph', workingRoles),
  cost: drafted('number', workingRoles),
  risk_answers: drafted('rows', workingRoles, { columns: answerColumns }),
  risk_calculation: set('rows', { columns: calculationColumns }),
  risk_score: set('number'),
  risk_level: set('number'),
  major_criteria: drafted('rows', workingRoles, {
    columns: {
      criterion: needed('choice', { choices_from: 'change.major' }),
      answer: needed('boolean'),
      note: column('line'),
    },
  }),
  major_impact: set('boolean'),
  impact_services: drafted('paragraph', workingRoles),
  impact_parties: drafted('paragraph', workingRoles),
  impact_policies: drafted('paragraph', workingRoles),
  impact_capacity: drafted('paragraph', workingRoles),
  impact_changes: drafted('paragraph', workingRoles),
  assessed_at: set('instant'),
  assessed_by: set('person'),
};

/** What the program looked up for whoever assesses: of other people's records, so that requesters do not see it. */
const found: Readonly<Record<string, FieldDefinition>> = forStaff({
  affected_services: set('record', { refers_to: 'service', many: true }),
  affected_items: set('record', { refers_to: 'configuration-item', many: true }),
  open_risks: set('record', { refers_to: 'risk', many: true }),
  open_incidents: set('record', { refers_to: 'incident', many: true }),
  similar_count: set('number'),
  similar_successful: set('number'),
  findings_cut_off: set('boolean'),
  found_at: set('instant'),
  conflicts: set('rows', {
    columns: {
      kind: needed('choice', {
        choices: ['same-item', 'needed-item', 'two-releases', 'same-service', 'blackout', 'outside-window'],
      }),
      number: column('line'),
      title: column('line'),
      from: column('instant'),
      until: column('instant'),
    },
  }),
  conflicts_at: set('instant'),
  blackouts: set('record', { refers_to: 'change-window', many: true }),
  blackouts_let: set('choices'),
  blackout_reason: set('paragraph'),
  blackout_overridden_at: set('instant'),
  blackout_overridden_by: set('person'),
});

/** How it is done, and how it is taken back. */
const preparation: Readonly<Record<string, FieldDefinition>> = {
  plan: drafted('paragraph', workingRoles),
  back_out_plan: drafted('paragraph', workingRoles),
  back_out_tested: drafted('boolean', workingRoles),
  back_out_reason: drafted('paragraph', workingRoles),
  verification: set('paragraph'),
  verified_at: set('instant'),
  verified_by: set('person'),
  test_result: set('paragraph'),
  no_test_reason: set('paragraph'),
  notice_to: set('line'),
  notice_by: set('choice', { choices: ['mail', 'portal', 'meeting', 'phone', 'other'] }),
  notice_text: set('paragraph'),
  notice_at: set('instant'),
  notices: set('rows', {
    columns: {
      at: needed('instant'),
      to: needed('line'),
      by: needed('choice', { choices: ['mail', 'portal', 'meeting', 'phone', 'other'] }),
      text: column('paragraph'),
      recorded_at: needed('instant'),
      recorded_by: column('person'),
    },
  }),
};

/** Who said what about which version. */
const approval: Readonly<Record<string, FieldDefinition>> = {
  plan_version: set('number'),
  asked_version: set('number'),
  content_hash: set('line'),
  pre_authorised: set('boolean'),
  approvals: set('rows', {
    columns: {
      as: needed('line'),
      decision: needed('choice', { choices: ['approved', 'rejected'] }),
      by: column('person'),
      name: column('line'),
      at: needed('instant'),
      plan_version: needed('number'),
      content_hash: needed('line'),
      meeting: column('record', { refers_to: 'change-meeting' }),
      note: column('paragraph'),
    },
  }),
  authorised_at: set('instant'),
  authorised_version: set('number'),
  authorised_policy: set('line'),
  needed_approvals: set('rows', { columns: { as: needed('line'), needed: needed('number') } }),
  segregated: set('boolean'),
};

/** What was done and what came of it. */
const result: Readonly<Record<string, FieldDefinition>> = {
  started_at: set('instant'),
  implemented_by: set('person'),
  deployed_at: set('instant'),
  deployment_result: set('choice', { choices: ['succeeded', 'failed', 'rolled-back'] }),
  outcome: set('choice', { choices: outcomes }),
  outcome_note: set('paragraph'),
  completed_at: set('instant'),
  failure_investigation: set('paragraph'),
  actions: set('record', { refers_to: 'action', many: true }),
  improvements: set('record', { refers_to: 'improvement', many: true }),
  nonconformities: set('record', { refers_to: 'nonconformity', many: true }),
  no_action_reason: set('paragraph'),
  review_due: set('date'),
  effectiveness: set('choice', { choices: ['effective', 'partly', 'not-effective'] }),
  review_conclusion: set('paragraph'),
  reviewed_at: set('instant'),
  reviewed_by: set('person'),
};

/** Every field of a change, in the order in which people come upon them. */
export const changeFields: Readonly<Record<string, FieldDefinition>> = {
  ...request,
  ...assessment,
  ...found,
  ...preparation,
  ...approval,
  ...result,
};

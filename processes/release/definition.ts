import { Type } from 'typebox';
import { acceptanceColumns } from '../../kernel/acceptance.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { releaseActivities } from './activities.ts';
import { affectedItems, changesOfRelease, mostItems } from './facts.ts';
import { incidentsUntil } from './objections.ts';
import { releaseTimesKey } from './settings.ts';
import { releaseTypeNamed, releaseTypesKey } from './types.ts';

/** Whether and how a release that does not meet all criteria is deployed all the same. */
const unmetDecisions = ['deploy', 'deploy-limited', 'deploy-after-actions'] as const;

/** How a deployment went on one target. */
export const targetResults = ['succeeded', 'failed', 'rolled-back', 'left-out'] as const;

/** How a release went. */
export const releaseOutcomes = ['successful', 'with-problems', 'failed', 'rolled-back'] as const;

const contents = {
  title: drafted('line', workingRoles, { column: 'title', required_on_create: true }),
  description: drafted('paragraph', workingRoles),
  release_type: drafted('choice', workingRoles, {
    choices_from: releaseTypesKey,
    audience: 'staff',
    required_on_create: true,
  }),
  planned_at: drafted('instant', workingRoles),
  planned_until: drafted('instant', workingRoles),
  service: drafted('record', workingRoles, { column: 'service', refers_to: 'service' }),
  services: drafted('record', workingRoles, { refers_to: 'service', many: true }),
  changes: drafted('record', workingRoles, { refers_to: 'change', many: true }),
  items: drafted('record', workingRoles, { refers_to: 'configuration-item', many: true }),
  closes: drafted('rows', workingRoles, {
    columns: {
      kind: needed('choice', { choices: ['known-error', 'problem'] }),
      problem: column('record', { refers_to: 'problem' }),
      // Those of another system, and of releases written down before problems were kept here.
      number: column('line'),
      title: column('line'),
    },
  }),
  closes_none: drafted('boolean', workingRoles),
  deliverables: drafted('paragraph', workingRoles),
  method: drafted('paragraph', workingRoles),
  back_out: drafted('paragraph', workingRoles),
  criteria: drafted('rows', workingRoles, {
    columns: acceptanceColumns,
  }),
  targets: drafted('rows', workingRoles, {
    columns: {
      target: needed('line'),
      result: column('choice', { choices: targetResults }),
      at: column('instant'),
      ended_at: column('instant'),
      note: column('line'),
    },
  }),
};

function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const { settings } = context;
  const person = textIn(record, 'assignee');
  const planned_at = instantIn(record, 'planned_at');
  const owed = (kind: string, due_at: number | null): Obligation => ({
    kind,
    due_at,
    person,
    roles: tendingRoles,
  });
  if (record.state === 'planned') return [owed('build', planned_at)];
  if (record.state === 'built') return [owed('verify', planned_at)];
  if (record.state === 'verified') {
    const type = releaseTypeNamed(settings, record.values['release_type']);
    return [{ kind: 'approve', due_at: planned_at, person: null, roles: type?.approvers ?? tendingRoles }];
  }
  if (record.state === 'approved') return [owed('deploy', planned_at)];
  const deployed_at = instantIn(record, 'deployed_at') ?? record.updated_at;
  const days = (name: string): number => plannedNumber(settings, releaseTimesKey, name) * DAY_MS;
  // Closing waits for the time over which incidents are counted.
  const review_at = Math.max(deployed_at + days('review_days'), incidentsUntil(record, settings) ?? 0);
  return [
    ...(textIn(record, 'outcome') === null ? [owed('outcome', deployed_at + days('outcome_days'))] : []),
    owed('review', review_at),
  ];
}

/**
 * Releases (ISO/IEC 20000-1:2018, 8.5.3): planned with changes, dates, deliverables and method, built, verified against
 * agreed criteria, approved by those whom its type names, deployed after a baseline, watched and reviewed.
 */
export const release: ProcessDefinition = {
  name: 'release',
  plural: 'releases',
  prefix: 'REL',
  clause: '8.5.3',
  version: 1,
  title: { en: 'Release', vi: 'Bản phát hành', zh: '发布' },
  section: 'control',
  fields: {
    ...contents,
    assignee: given('person', workingRoles, { column: 'assignee' }),
    team: given('team', workingRoles, { column: 'team' }),
    affected_items: set('record', {
      refers_to: 'configuration-item',
      many: true,
      schema: Type.Array(Type.String({ format: 'uuid' }), { maxItems: mostItems, uniqueItems: true }),
    }),
    build: set('paragraph'),
    build_version: set('line'),
    builders: set('person', { many: true }),
    built_at: set('instant'),
    agreed_criteria: set('choices'),
    verification: set('paragraph'),
    criteria_met: set('number'),
    criteria_unmet: set('number'),
    verified_at: set('instant'),
    verified_by: set('person'),
    unmet_decision: set('choice', { choices: unmetDecisions }),
    unmet_reason: set('paragraph'),
    unmet_actions: set('paragraph'),
    decided_with: set('rows', {
      columns: { party: needed('line'), person: needed('line'), on: needed('date'), said: column('line') },
    }),
    unmet_decided_by: set('person'),
    unmet_decided_at: set('instant'),
    approved_by: set('person'),
    approved_at: set('instant'),
    baseline: set('record', { refers_to: 'configuration-baseline' }),
    items_without_baseline: set('number'),
    deployed_at: set('instant'),
    deployed_by: set('person'),
    rolled_back_at: set('instant'),
    roll_back_reason: set('paragraph'),
    outcome: set('choice', { choices: releaseOutcomes }),
    outcome_at: set('instant'),
    incidents_after: set('number'),
    incidents_named: set('number'),
    incidents_until: set('instant'),
    incidents_counted_at: set('instant'),
    told: set('rows', { columns: { whom: needed('line'), how: needed('line'), on: needed('date') } }),
    review: set('paragraph'),
    reviewed_at: set('instant'),
    improvements: set('record', { refers_to: 'improvement', many: true }),
  },
  states: {
    planned: { open: true },
    built: { open: true },
    verified: { open: true },
    approved: { open: true },
    deployed: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities: releaseActivities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['release_type', 'service', 'planned_at', 'deployed_at', 'outcome', 'assignee'],
  knows: [changesOfRelease],
  derive: affectedItems,
  obligations,
  relations: ['relates-to', 'follows'],
};

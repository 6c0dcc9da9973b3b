import { Type } from 'typebox';
import { acceptanceColumns } from '../../kernel/acceptance.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  drafted,
  instantIn,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { transitionActivities } from './activities.ts';
import { needlessFields, transitionKinds } from './content.ts';
import { transitionTimesKey } from './settings.ts';

const written = (): ReturnType<typeof drafted> => drafted('paragraph', workingRoles);
const parties = { party: needed('line'), person: column('line'), on: needed('date') } as const;

const proposal = {
  title: drafted('line', workingRoles, { column: 'title', required_on_create: true }),
  description: written(),
  kind: drafted('choice', workingRoles, { choices: transitionKinds, required_on_create: true }),
  service: drafted('record', workingRoles, { column: 'service', refers_to: 'service' }),
  changes: drafted('record', workingRoles, { refers_to: 'change', many: true }),
  requirements: written(),
  live_on: drafted('date', workingRoles),
  rank: set('number', { schema: Type.Integer({ minimum: 1, maximum: 1000 }) }),
  rank_reason: set('paragraph'),
  ranked_at: set('instant'),
  ranked_by: set('person'),
};

const plan = {
  responsibilities: drafted('rows', workingRoles, {
    columns: {
      stage: needed('choice', { choices: ['design', 'build', 'transition'] }),
      who: needed('line'),
      responsibility: needed('line'),
      authority: column('line'),
    },
  }),
  work: drafted('rows', workingRoles, {
    columns: {
      activity: needed('line'),
      party: needed('line'),
      from: needed('date'),
      until: needed('date'),
    },
  }),
  resources_human: written(),
  resources_technical: written(),
  resources_information: written(),
  resources_financial: written(),
  dependencies: written(),
  depends_on: drafted('record', workingRoles, { refers_to: 'service', many: true }),
  testing: written(),
  criteria: drafted('rows', workingRoles, {
    columns: acceptanceColumns,
  }),
  criteria_agreed_with: drafted('rows', workingRoles, { columns: parties }),
  outcomes: drafted('rows', workingRoles, {
    columns: {
      outcome: needed('line'),
      measured_by: needed('line'),
      intended: needed('line'),
      achieved: column('line'),
      measured_on: column('date'),
    },
  }),
  impact_system: written(),
  impact_services: written(),
  impact_changes: written(),
  impact_customers: written(),
  impact_users: written(),
  impact_parties: written(),
  counterpart: drafted('line', workingRoles),
  data_handling: written(),
  documents_handling: written(),
  components_handling: written(),
  knowledge_handling: written(),
  agreed_criteria: set('choices'),
  agreed_outcomes: set('choices'),
  planned_at: set('instant'),
};

const design = {
  design_responsibilities: set('paragraph'),
  design_resources: set('paragraph'),
  design_competence: set('paragraph'),
  design_agreements: set('paragraph'),
  design_system: set('paragraph'),
  design_services: set('paragraph'),
  design_catalogue: set('paragraph'),
  design_document: set('record', { refers_to: 'document' }),
  designed_at: set('instant'),
};

const building = {
  build: set('paragraph'),
  tests: set('rows', {
    columns: {
      test: needed('line'),
      shows: column('line'),
      result: needed('choice', { choices: ['passed', 'failed'] }),
      on: needed('date'),
      by: column('person'),
      evidence: column('line'),
    },
  }),
  items: set('record', { refers_to: 'configuration-item', many: true }),
  baseline: set('record', { refers_to: 'configuration-baseline' }),
  built_at: set('instant'),
};

const ending = {
  decision: set('choice', { choices: ['go', 'go-despite', 'no-go'] }),
  decision_reason: set('paragraph'),
  decision_actions: set('paragraph'),
  decided_with: set('rows', { columns: parties }),
  unmet_count: set('number'),
  decided_by: set('person'),
  decided_at: set('instant'),
  releases: set('record', { refers_to: 'release', many: true }),
  live_at: set('instant'),
  report: set('paragraph'),
  reported_to: set('rows', {
    columns: { party: needed('line'), how: needed('line'), on: needed('date') },
  }),
  reported_at: set('instant'),
  improvements: set('record', { refers_to: 'improvement', many: true }),
};

function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const person = textIn(record, 'assignee');
  const day = textIn(record, 'live_on');
  const live_by = day === null ? null : endOf(day);
  const days = (name: string): number => plannedNumber(settings, transitionTimesKey, name) * DAY_MS;
  const next = (kind: string, due_at: number | null): Obligation => ({
    kind,
    due_at,
    person,
    roles: tendingRoles,
  });
  switch (record.state) {
    case 'proposed': {
      const rank: Obligation = {
        kind: 'rank',
        due_at: record.opened_at + days('rank_days'),
        person: null,
        roles: [...tendingRoles, ...decidingRoles],
      };
      return instantIn(record, 'ranked_at') === null ? [rank] : [next('plan', live_by)];
    }
    case 'planned':
      return [next('design', live_by)];
    case 'designed':
      return [next('build', live_by)];
    case 'built':
      return [{ kind: 'decide', due_at: live_by, person: null, roles: [...tendingRoles, ...decidingRoles] }];
    case 'decided':
      return [next('go-live', live_by)];
    default: {
      const due_at = (instantIn(record, 'live_at') ?? record.updated_at) + days('report_days');
      return [next(instantIn(record, 'reported_at') === null ? 'report' : 'close', due_at)];
    }
  }
}

/**
 * Service design and transition (ISO/IEC 20000-1:2018, 8.5.2): a new, changed, removed or transferred service from the
 * ranked proposal over plan, design, build and test to the decision to go live and the report of what came of it.
 */
export const serviceTransition: ProcessDefinition = {
  name: 'service-transition',
  plural: 'service-transitions',
  prefix: 'TRN',
  clause: '8.5.2',
  version: 1,
  title: { en: 'Service transition', vi: 'Chuyển tiếp dịch vụ', zh: '服务转换' },
  section: 'control',
  fields: {
    ...proposal,
    assignee: given('person', workingRoles, { column: 'assignee' }),
    team: given('team', workingRoles, { column: 'team' }),
    ...plan,
    ...design,
    ...building,
    ...ending,
  },
  states: {
    proposed: { open: true },
    planned: { open: true },
    designed: { open: true },
    built: { open: true },
    decided: { open: true },
    live: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'proposed',
  activities: transitionActivities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'service', 'rank', 'live_on', 'assignee'],
  needless: needlessFields,
  obligations,
  relations: ['relates-to', 'follows'],
};

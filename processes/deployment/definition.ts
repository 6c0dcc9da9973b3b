import type { ProcessDefinition } from '../../kernel/definition.ts';
import { set } from '../../kernel/field.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { deploymentActivities } from './activities.ts';
import { carriedOver, deploymentResults, explanations, matchedBy } from './choices.ts';

/**
 * Deployments as pipelines and people report them: what went where, when and how it went. Each belongs to a change that
 * was recorded and classified (ISO/IEC 20000-1:2018, 8.5.1.2), or to a release and so to its changes (8.5.3); one that
 * does not is an exception until somebody finds its change or explains it.
 *
 * Nobody writes one down by the usual form: they come about by a report, the same one once however often it comes.
 */
export const deployment: ProcessDefinition = {
  name: 'deployment',
  plural: 'deployments',
  prefix: 'DEP',
  clause: '8.5.3',
  version: 1,
  title: { en: 'Deployment', vi: 'Lần triển khai', zh: '部署' },
  section: 'control',
  fields: {
    title: set('line', { column: 'title' }),
    source: set('line'),
    external_id: set('line'),
    environment: set('line'),
    target: set('line'),
    deployed_version: set('line'),
    deployed_at: set('instant'),
    deployed_by: set('line'),
    result: set('choice', { choices: deploymentResults }),
    url: set('line'),
    service: set('record', { column: 'service', refers_to: 'service' }),
    items: set('record', { refers_to: 'configuration-item', many: true }),
    change_reference: set('line'),
    change: set('record', { refers_to: 'change' }),
    release: set('record', { refers_to: 'release' }),
    matched_by: set('choice', { choices: matchedBy }),
    matched_at: set('instant'),
    carried_over: set('choice', { choices: carriedOver }),
    explanation: set('choice', { choices: explanations }),
    explained_by: set('person'),
    explained_at: set('instant'),
    reported_by: set('person'),
    content_hash: set('line', { audience: 'staff' }),
  },
  states: {
    unmatched: { open: true },
    matched: { open: false, stamps: 'closed_at' },
    explained: { open: false, stamps: 'closed_at' },
  },
  initial: 'unmatched',
  activities: deploymentActivities,
  clocks: [],
  // Reports come by a route of their own.
  may_create: [],
  readable_by: 'staff-and-requester',
  list_columns: ['service', 'deployed_version', 'deployed_at', 'result', 'change', 'release', 'environment'],
  // At once: whoever answers for changes finds out what was done past them.
  obligations: (record) => [{ kind: 'match', due_at: record.opened_at, person: null, roles: tendingRoles }],
  relations: ['relates-to'],
  kept_on_disposal: ['content_hash'],
};

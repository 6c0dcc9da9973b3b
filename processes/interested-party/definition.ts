import type { ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed } from '../../kernel/field.ts';
import {
  entryFields,
  plannedNumber,
  retireActivities,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
} from '../../kernel/register.ts';

/**
 * Parties with an interest in the management system and the services, and those of their requirements that are
 * relevant (ISO/IEC 20000-1:2018, 4.2), requirements on climate (Amd 1:2024) among them; reviewed at planned intervals.
 */
export const interestedParty: ProcessDefinition = {
  name: 'interested-party',
  plural: 'interested-parties',
  prefix: 'PTY',
  clause: '4.2',
  version: 1,
  title: { en: 'Interested party', vi: 'Bên quan tâm', zh: '相关方' },
  section: 'system',
  fields: {
    ...entryFields(),
    group: given('choice', tendingRoles, {
      choices: [
        'customers',
        'users',
        'owners',
        'staff',
        'regulators',
        'external-suppliers',
        'internal-suppliers',
        'partners',
        'public',
        'other',
      ],
      required_on_create: true,
    }),
    critical: given('boolean', tendingRoles),
    requirements: given('rows', tendingRoles, {
      columns: {
        requirement: needed('paragraph'),
        source: needed('choice', {
          choices: [
            'law',
            'regulation',
            'contract',
            'agreement',
            'standard',
            'policy',
            'expectation',
            'other',
          ],
        }),
        reference: column('line'),
        relevant: needed('boolean'),
        climate: column('boolean'),
        response: column('paragraph'),
      },
    }),
    ...reviewFields,
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [
    { ...reviewActivity(['current']), accepts: ['requirements', 'critical', 'assignee'] },
    ...retireActivities('current', 'retired'),
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['group', 'critical', 'assignee', 'reviewed_at'],
  obligations: (record, { settings }) => [
    reviewObligation(record, plannedNumber(settings, 'interested-party.review', 'interval_days')),
  ],
  relations: ['relates-to', 'gives-rise-to'],
};

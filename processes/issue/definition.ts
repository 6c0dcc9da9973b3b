import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
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
 * Internal and external issues that bear on the management system (ISO/IEC 20000-1:2018, 4.1), the decision on
 * climate change (Amd 1:2024) among them, each reviewed at planned intervals.
 */
export const issue: ProcessDefinition = {
  name: 'issue',
  plural: 'issues',
  prefix: 'ISS',
  clause: '4.1',
  version: 1,
  title: { en: 'Issue', vi: 'Vấn đề bối cảnh', zh: '内外部因素' },
  section: 'system',
  fields: {
    ...entryFields(),
    source: given('choice', tendingRoles, { choices: ['internal', 'external'], required_on_create: true }),
    topic: given('choice', tendingRoles, {
      choices: [
        'organisation',
        'people',
        'technology',
        'customers',
        'market',
        'law',
        'suppliers',
        'climate-change',
        'other',
      ],
    }),
    relevant: given('boolean', tendingRoles),
    reason: given('paragraph', tendingRoles),
    ...reviewFields,
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [
    { ...reviewActivity(['current']), accepts: ['relevant', 'reason'] },
    ...retireActivities('current', 'retired'),
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'everyone',
  list_columns: ['source', 'topic', 'relevant', 'assignee', 'reviewed_at'],
  obligations: (record, { settings }) => [
    reviewObligation(record, plannedNumber(settings, 'issue.review', 'interval_days')),
  ],
  relations: ['relates-to', 'gives-rise-to'],
};

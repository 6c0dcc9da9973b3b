import { Type } from 'typebox';
import { approvalFields, firstAuthor } from '../../kernel/approval.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import {
  DAY_MS,
  drafted,
  instantIn,
  plannedNumber,
  reviewFields,
  reviewObligation,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { categoryField } from '../desk-fields.ts';
import { activities } from './activities.ts';
import { reviewDays } from './review-days.ts';
import { isInForce } from './versions.ts';

const staff = { audience: 'staff' } as const;

/**
 * Knowledge for running the management system and the services (ISO/IEC 20000-1:2018, 7.6): articles that are
 * published, used, corrected and reviewed at intervals.
 */
export const knowledge: ProcessDefinition = {
  name: 'knowledge',
  plural: 'knowledge-articles',
  prefix: 'KNW',
  clause: '7.6',
  version: 2,
  title: { en: 'Knowledge article', vi: 'Bài viết tri thức', zh: '知识文章' },
  section: 'desk',
  fields: {
    title: drafted('line', workingRoles, { column: 'title', required_on_create: true }),
    next_title: set('line', staff),
    // What is being written. Readers have `published_body` until that is approved.
    body: drafted('paragraph', workingRoles, staff),
    published_body: set('paragraph'),
    keywords: drafted('line', workingRoles),
    topic: given('choice', workingRoles, {
      choices: ['how-to', 'troubleshooting', 'procedure', 'service-information', 'lesson-learned', 'other'],
    }),
    service: given('record', workingRoles, { column: 'service', refers_to: 'service' }),
    category: categoryField('incident.categories'),
    audience: drafted('choice', workingRoles, { choices: ['staff', 'everyone'], audience: 'staff' }),
    published_audience: set('choice', { choices: ['staff', 'everyone'] }),
    language: drafted('choice', workingRoles, { choices: ['en', 'vi', 'zh'] }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    review_every_days: given('number', workingRoles, { schema: Type.Integer({ minimum: 1, maximum: 3650 }) }),
    authors: set('person', { many: true, audience: 'staff' }),
    approved_at: approvalFields.approved_at,
    approved_by: set('person', staff),
    version_number: set('number'),
    published_hash: set('line', staff),
    published_at: set('instant'),
    in_force: set('boolean'),
    /** Whether everybody reads it, and not the staff alone. */
    open_to_all: set('boolean'),
    versions: set('rows', {
      audience: 'staff',
      columns: {
        number: needed('number'),
        title: needed('line'),
        hash: needed('line'),
        audience: column('choice', { choices: ['staff', 'everyone'] }),
        authors: column('person', { many: true }),
        approved_by: column('person'),
        at: needed('instant'),
      },
    }),
    ...reviewFields,
    useful_count: set('number'),
    useful_at: set('instant'),
    flagged_at: set('instant', staff),
  },
  states: {
    draft: { open: true },
    review: { open: true },
    published: { open: true },
    retired: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  open_field: 'open_to_all',
  list_columns: [
    'topic',
    'service',
    'published_audience',
    'version_number',
    'useful_count',
    'assignee',
    'reviewed_at',
  ],
  derive: (record, context) => ({
    // Whoever writes it down is its first author; the next version has those who revise it.
    ...(record.values['version_number'] == null ? firstAuthor(record, context) : {}),
    open_to_all: isInForce(record) && record.values['published_audience'] === 'everyone',
  }),
  obligations: (record, context) => {
    const planned = (name: string): number =>
      plannedNumber(context.settings, 'knowledge.review', name) * DAY_MS;
    if (record.state === 'draft') {
      const drafted_at = record.history.at(-1)?.at ?? record.opened_at;
      const due_at = drafted_at + planned('publish_within_days');
      return [{ kind: 'publish', due_at, person: null, roles: tendingRoles }];
    }
    if (record.state === 'review') {
      const submitted_at = record.history.at(-1)?.at ?? record.opened_at;
      return [
        {
          kind: 'approve',
          due_at: submitted_at + planned('publish_within_days'),
          person: null,
          roles: tendingRoles,
        },
      ];
    }
    const flagged_at = instantIn(record, 'flagged_at');
    const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
    return [
      reviewObligation(record, reviewDays(record, context.settings)),
      ...(flagged_at === null
        ? []
        : [{ kind: 'correct', due_at: flagged_at + planned('correct_within_days'), ...owed }]),
    ];
  },
  relations: ['relates-to', 'replaces', 'explains', 'translation-of'],
};

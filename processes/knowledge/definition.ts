import { Type } from 'typebox';
import type { Activity, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import {
  DAY_MS,
  instantIn,
  numberIn,
  plannedNumber,
  reviewActivity,
  reviewFields,
  reviewObligation,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { notingRoles, type Role, workingRoles } from '../../kernel/roles.ts';
import { reviewDays } from './review-days.ts';

/** Everybody who reads articles in order to work by them. */
const readingRoles: readonly Role[] = [...notingRoles, 'requester'];

const taking = { may: tendingRoles, requires: [], accepts: [], requires_text: true } as const;

const activities: readonly Activity[] = [
  {
    name: 'publish',
    from: ['draft'],
    to: 'published',
    may: tendingRoles,
    requires: ['body', 'assignee', 'audience'],
    accepts: ['review_every_days'],
    effect: (_record, { now }) => ({ published_at: now, reviewed_at: now, flagged_at: null }),
  },
  {
    ...reviewActivity(['published'], workingRoles),
    accepts: ['body', 'keywords', 'review_every_days'],
    effect: (_record, { now }) => ({ reviewed_at: now, flagged_at: null }),
  },
  {
    name: 'useful',
    from: ['published'],
    may: readingRoles,
    requires: [],
    accepts: [],
    effect: (record, { now }) => ({
      useful_count: (numberIn(record, 'useful_count') ?? 0) + 1,
      useful_at: now,
    }),
  },
  {
    name: 'flag',
    from: ['published'],
    may: readingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    // The oldest complaint that is still open counts.
    effect: (record, { now }) => ({ flagged_at: instantIn(record, 'flagged_at') ?? now }),
  },
  { name: 'retire', from: ['draft', 'published'], to: 'retired', ...taking },
  { name: 'restore', from: ['retired'], to: 'draft', ...taking },
];

/**
 * Knowledge for running the management system and the services (ISO/IEC 20000-1:2018, 7.6): articles that are
 * published, used, corrected and reviewed at intervals.
 */
export const knowledge: ProcessDefinition = {
  name: 'knowledge',
  plural: 'knowledge-articles',
  prefix: 'KNW',
  clause: '7.6',
  version: 1,
  title: { en: 'Knowledge article', vi: 'Bài viết tri thức', zh: '知识文章' },
  section: 'desk',
  fields: {
    title: given('line', workingRoles, { column: 'title', required_on_create: true }),
    body: given('paragraph', workingRoles),
    keywords: given('line', workingRoles),
    topic: given('choice', workingRoles, {
      choices: ['how-to', 'troubleshooting', 'procedure', 'service-information', 'lesson-learned', 'other'],
    }),
    service: given('record', workingRoles, { column: 'service', refers_to: 'service' }),
    audience: given('choice', workingRoles, {
      choices: ['users', 'service-desk', 'specialists', 'management'],
    }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    review_every_days: given('number', workingRoles, { schema: Type.Integer({ minimum: 1, maximum: 3650 }) }),
    published_at: set('instant'),
    ...reviewFields,
    useful_count: set('number'),
    useful_at: set('instant'),
    flagged_at: set('instant'),
  },
  states: {
    draft: { open: true },
    published: { open: true },
    retired: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'everyone',
  list_columns: ['topic', 'service', 'audience', 'assignee', 'reviewed_at'],
  obligations: (record, context) => {
    const planned = (name: string): number =>
      plannedNumber(context.settings, 'knowledge.review', name) * DAY_MS;
    if (record.state === 'draft') {
      const drafted_at = record.history.at(-1)?.at ?? record.opened_at;
      const due_at = drafted_at + planned('publish_within_days');
      return [{ kind: 'publish', due_at, person: null, roles: tendingRoles }];
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
  relations: ['relates-to', 'replaces', 'explains'],
};

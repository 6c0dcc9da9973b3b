import { approvedNow, notByAnAuthor, withAuthor } from '../../kernel/approval.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, numberIn, reviewActivity, tendingRoles, textIn } from '../../kernel/register.ts';
import { notingRoles, type Role, workingRoles } from '../../kernel/roles.ts';
import { articleHash, isInForce, nextVersion, versionsOf } from './versions.ts';

/** Everybody who reads articles in order to work by them. */
const readingRoles: readonly Role[] = [...notingRoles, 'requester'];

const nothing = { requires: [], accepts: [] } as const;

/** What a version is made of: changed by `revise` alone, so that what was approved stays as it was approved. */
const content = ['title', 'body', 'keywords', 'audience', 'language'] as const;

/** States in which an article may have a version in force. */
const current = ['draft', 'review', 'published'] as const;

/** Readers keep the title of the version in force; the next one's waits beside it. */
function revised(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const authors = withAuthor(record, context);
  const title = textIn(record, 'title');
  const before = context.before === undefined ? title : textIn(context.before, 'title');
  if (!isInForce(record) || title === before) return authors;
  return { ...authors, title: before, next_title: title };
}

/** The text that was submitted becomes the version in force. */
function published(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const { now, actor } = context;
  const title = textIn(record, 'next_title') ?? textIn(record, 'title') ?? '';
  const audience = textIn(record, 'audience');
  const made = { title, body: textIn(record, 'body') ?? '', audience, language: textIn(record, 'language') };
  const number = nextVersion(record);
  const hash = articleHash(made);
  const version = {
    number,
    title,
    hash,
    audience,
    authors: record.values['authors'] ?? [],
    approved_by: actor.id,
    at: now,
  };
  return {
    ...approvedNow(record, context),
    title,
    next_title: null,
    published_body: made.body,
    published_audience: audience,
    published_hash: hash,
    version_number: number,
    versions: [...versionsOf(record), version],
    in_force: true,
    authors: [],
    published_at: now,
    reviewed_at: now,
    flagged_at: null,
  };
}

const taking = { may: tendingRoles, ...nothing, requires_text: true } as const;

/** What is done with articles: they are written, submitted, approved by somebody else, used, reviewed, taken out of use. */
export const activities: readonly Activity[] = [
  {
    name: 'revise',
    from: current,
    to: 'draft',
    may: workingRoles,
    audience: 'staff',
    requires: [],
    accepts: content,
    effect: revised,
  },
  {
    name: 'submit',
    from: ['draft'],
    to: 'review',
    may: workingRoles,
    audience: 'staff',
    requires: ['body', 'assignee', 'audience'],
    accepts: [],
  },
  {
    name: 'return',
    from: ['review'],
    to: 'draft',
    audience: 'staff',
    ...taking,
  },
  {
    name: 'publish',
    from: ['review'],
    to: 'published',
    may: tendingRoles,
    requires: ['body', 'assignee', 'audience'],
    accepts: ['review_every_days'],
    objections: (record, context) => {
      // By its effect the authors of the next version are none yet: those of this one stand as they did before.
      return notByAnAuthor(context.before ?? record, context);
    },
    effect: published,
    tells: ['title', 'published_body', 'published_hash'],
  },
  {
    name: 'abandon',
    from: ['draft', 'review'],
    to: 'published',
    may: workingRoles,
    audience: 'staff',
    ...nothing,
    requires_text: true,
    applies: isInForce,
    effect: ({ values }) => ({
      body: values['published_body'] ?? null,
      audience: values['published_audience'] ?? null,
      next_title: null,
      authors: [],
    }),
  },
  {
    ...reviewActivity(['published'], workingRoles),
    audience: 'staff',
    accepts: ['review_every_days'],
    effect: (_record, { now }) => ({ reviewed_at: now, flagged_at: null }),
  },
  {
    // Uses are counted without saying whose; the program writes down here that there are some, once a day.
    name: 'useful',
    from: current,
    may: readingRoles,
    audience: 'staff',
    by_route: true,
    ...nothing,
    brings: ['useful_count'],
    applies: isInForce,
    effect: (record, { now, given = {} }) => ({
      useful_count: given['useful_count'] ?? (numberIn(record, 'useful_count') ?? 0) + 1,
      useful_at: now,
    }),
  },
  {
    name: 'flag',
    from: current,
    may: readingRoles,
    audience: 'staff',
    ...nothing,
    requires_text: true,
    applies: isInForce,
    // The oldest complaint that is still open counts.
    effect: (record, { now }) => ({ flagged_at: instantIn(record, 'flagged_at') ?? now }),
  },
  { name: 'retire', from: current, to: 'retired', ...taking, effect: () => ({ in_force: false }) },
  { name: 'restore', from: ['retired'], to: 'draft', ...taking },
];

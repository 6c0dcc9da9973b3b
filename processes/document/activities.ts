import { withAuthor } from '../../kernel/approval.ts';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, listIn, numberIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';
import { remarkActivities, remarkProblems } from './remarks.ts';
import { approvalPlan } from './settings.ts';
import {
  isAuthor,
  nextNumber,
  signaturesUnder,
  standingSignatures,
  type Version,
  versionsOf,
  voided,
  withSignature,
} from './versions.ts';

/** Roles that write documents. */
export const writingRoles: readonly Role[] = [...workingRoles, ...decidingRoles];

/** What says what a document is: changed while it is a draft, so that it stays as it was approved. */
export const particulars = ['title', 'kind', 'item', 'external_source', 'external_reference'] as const;

const nothing = { requires: [], accepts: [] } as const;

function someoneElse(record: ProcessRecord, field: string): boolean {
  return listIn(record, field).some((person) => !isAuthor(record, person));
}

function unfinishedProblems(record: ProcessRecord): readonly FieldProblem[] {
  // The blanks of a form are for whoever fills it in.
  const blanks = record.values['kind'] === 'form' ? (numberIn(record, 'blanks_left') ?? 0) : 0;
  const places = (numberIn(record, 'places_left') ?? 0) - blanks;
  if (places === 0) return [];
  const heading = textIn(record, 'first_left_under') ?? textIn(record, 'title');
  return [{ field: 'places_left', code: 'document.unfinished', params: { places, heading } }];
}

function submitProblems(record: ProcessRecord, { settings }: EffectContext): readonly FieldProblem[] {
  const needed = [
    'content_hash',
    'assignee',
    ...(record.values['kind'] === 'external' ? ['external_source'] : []),
  ];
  const problems = [...missingFields(record.values, needed), ...unfinishedProblems(record)];
  if (!someoneElse(record, 'reviewers'))
    problems.push({ field: 'reviewers', code: 'document.reviewer-needed' });
  if (!someoneElse(record, 'approvers') && approvalPlan(settings).approving_roles.length === 0) {
    problems.push({ field: 'approvers', code: 'document.approver-needed' });
  }
  return problems;
}

/** The signature that is about to be added is the last of its field already, as effects come first. */
function signedBefore(
  record: ProcessRecord,
  field: 'reviews' | 'approvals',
  actor_id: string | null,
): boolean {
  return standingSignatures(record, field)
    .slice(0, -1)
    .some(({ person }) => person === actor_id);
}

function reviewProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id === null || !listIn(record, 'reviewers').includes(actor.id)) {
    return [{ field: 'reviewers', code: 'field.named-person-only' }];
  }
  if (isAuthor(record, actor.id)) return [{ field: 'authors', code: 'field.beyond-authority' }];
  if (signedBefore(record, 'reviews', actor.id)) {
    return [{ field: 'reviews', code: 'document.signed-already' }];
  }
  return [];
}

function approveProblems(record: ProcessRecord, { actor, settings }: EffectContext): readonly FieldProblem[] {
  const { approving_roles } = approvalPlan(settings);
  const named = actor.id !== null && listIn(record, 'approvers').includes(actor.id);
  if (!named && !actor.roles.some((role) => approving_roles.includes(role))) {
    return [{ field: 'approvers', code: 'document.approver-other' }];
  }
  if (signedBefore(record, 'approvals', actor.id)) {
    return [{ field: 'approvals', code: 'document.signed-already' }];
  }
  const others = standingSignatures(record, 'approvals').some(({ person }) => !isAuthor(record, person));
  return others ? remarkProblems(record) : [{ field: 'authors', code: 'document.author-alone' }];
}

function publishProblems(record: ProcessRecord, { now, settings }: EffectContext): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  // What is to be published stands among the versions already, as effects come first.
  const latest = versionsOf(record).at(-1);
  const signers = (field: 'reviews' | 'approvals'): readonly string[] =>
    latest === undefined ? [] : signaturesUnder(record, field, latest).map(({ person }) => person);
  const [reviews, approvals] = [signers('reviews'), signers('approvals')];
  const isOther = (person: string): boolean => latest?.authors.includes(person) === false;
  if (!reviews.some(isOther)) problems.push({ field: 'reviews', code: 'document.review-missing' });
  const { quorum } = approvalPlan(settings);
  if (new Set(approvals).size < quorum || !approvals.some(isOther)) {
    const params = { given: new Set(approvals).size, needed: quorum };
    problems.push({ field: 'approvals', code: 'document.quorum-missing', params });
  }
  problems.push(...remarkProblems(record));
  // The last places on earth begin a day twelve hours after UTC does.
  const earliest = dayOf(now - 12 * 3_600_000, 'UTC');
  const effective = textIn(record, 'effective_date') ?? earliest;
  if (effective < earliest) {
    const params = { value: effective, earliest };
    problems.push({ field: 'effective_date', code: 'field.day-too-early', params });
  }
  return problems;
}

function nextReview(record: ProcessRecord, from: string): string {
  return daysAfter(from, numberIn(record, 'review_interval_days') ?? 0);
}

/** Publishes what was submitted: the version before it is superseded on the day on which this one takes effect. */
function published(record: ProcessRecord, { now, actor }: EffectContext): Record<string, unknown> {
  const before = versionsOf(record);
  const effective_date = textIn(record, 'effective_date') ?? dayOf(now, 'UTC');
  const version: Version = {
    number: nextNumber(record),
    title: textIn(record, 'title') ?? '',
    hash: textIn(record, 'submitted_hash') ?? '',
    previous_hash: before.at(-1)?.hash ?? null,
    media_type: textIn(record, 'media_type') ?? '',
    generated_digest: textIn(record, 'generated_digest'),
    authors: listIn(record, 'authors'),
    approved_by: standingSignatures(record, 'approvals')
      .map(({ name }) => name)
      .join(', '),
    published_at: now,
    published_by: actor.id,
    effective_date,
    material: record.values['material'] === true || before.length === 0,
    summary: textIn(record, 'change_summary') ?? '',
    superseded_on: null,
  };
  const superseded = before.map((one, index) =>
    index === before.length - 1 ? { ...one, superseded_on: effective_date } : one,
  );
  return {
    versions: [...superseded, version],
    version_number: version.number,
    published_hash: version.hash,
    submitted_hash: null,
    reviewed_at: now,
    next_review: nextReview(record, effective_date),
  };
}

function keptUntil(record: ProcessRecord, now: number): string {
  return daysAfter(dayOf(now, 'UTC'), numberIn(record, 'retention_days') ?? 0);
}

function disposeProblems(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const until = textIn(record, 'keep_until');
  if (until !== null && dayOf(now, 'UTC') > until) return [];
  return [{ field: 'keep_until', code: 'document.retention-running', params: { until } }];
}

const preparing = ['draft', 'in-review', 'in-approval'] as const;

/** How content comes about, is reviewed and approved. */
const preparingActivities: readonly Activity[] = [
  {
    name: 'write',
    from: preparing,
    to: 'draft',
    may: writingRoles,
    by_route: true,
    requires: ['content_hash', 'media_type'],
    accepts: ['generated_from', 'generated_digest', 'places_left', 'blanks_left', 'first_left_under'],
    effect: (record, context) => ({ ...voided(record), ...withAuthor(record, context) }),
  },
  {
    name: 'describe',
    from: ['draft'],
    may: writingRoles,
    requires: [],
    accepts: particulars,
    objections: (record) => missingFields(record.values, ['title', 'kind']),
  },
  {
    name: 'submit',
    from: ['draft'],
    to: 'in-review',
    may: writingRoles,
    requires: [],
    accepts: ['reviewers', 'approvers'],
    objections: submitProblems,
    effect: (record) => ({ submitted_hash: record.values['content_hash'] }),
  },
  {
    name: 'review',
    from: ['in-review', 'in-approval'],
    to: 'in-approval',
    // Only those named, whose own it is.
    may: [],
    own_may: true,
    signed: true,
    ...nothing,
    objections: reviewProblems,
    effect: (record, context) => ({ reviews: withSignature(record, 'reviews', context) }),
  },
  {
    name: 'approve',
    from: ['in-approval'],
    may: [...tendingRoles, ...decidingRoles],
    own_may: true,
    signed: true,
    ...nothing,
    objections: approveProblems,
    effect: (record, context) => ({ approvals: withSignature(record, 'approvals', context) }),
  },
  {
    name: 'return',
    from: ['in-review', 'in-approval'],
    to: 'draft',
    may: [...tendingRoles, ...decidingRoles],
    own_may: true,
    ...nothing,
    requires_text: true,
    effect: voided,
  },
];

/** How a version comes into force, is looked at again, replaced, withdrawn and disposed of. */
const publishingActivities: readonly Activity[] = [
  {
    name: 'publish',
    from: ['in-approval'],
    to: 'published',
    may: tendingRoles,
    requires: ['effective_date', 'material', 'change_summary'],
    accepts: [],
    objections: publishProblems,
    effect: published,
    queues: 'distribute-document',
  },
  {
    name: 'confirm',
    from: ['published'],
    may: tendingRoles,
    ...nothing,
    requires_text: true,
    effect: (record, { now }) => ({ reviewed_at: now, next_review: nextReview(record, dayOf(now, 'UTC')) }),
  },
  {
    name: 'revise',
    from: ['published'],
    to: 'draft',
    may: writingRoles,
    ...nothing,
    requires_text: true,
    effect: (_record, { actor }) => ({
      authors: actor.id === null ? [] : [actor.id],
      // What was said of the version before stays in the journal.
      remarks: null,
      effective_date: null,
      material: null,
      change_summary: null,
    }),
  },
  {
    name: 'drop-revision',
    from: preparing,
    to: 'published',
    may: tendingRoles,
    ...nothing,
    requires_text: true,
    applies: (record) => textIn(record, 'published_hash') !== null,
    effect: (record) => {
      const current = versionsOf(record).at(-1);
      return {
        ...voided(record),
        title: current?.title ?? record.values['title'],
        content_hash: current?.hash ?? null,
        media_type: current?.media_type ?? null,
        // What was published had none left.
        places_left: null,
        blanks_left: null,
        first_left_under: null,
        remarks: null,
        generated_digest: current?.generated_digest ?? null,
        authors: current?.authors ?? [],
        effective_date: current?.effective_date ?? null,
        material: current?.material ?? null,
        change_summary: current?.summary ?? null,
      };
    },
  },
  {
    name: 'withdraw',
    from: [...preparing, 'published'],
    to: 'withdrawn',
    may: tendingRoles,
    ...nothing,
    requires_text: true,
    effect: (record, { now }) => ({ withdrawn_at: now, keep_until: keptUntil(record, now) }),
    queues: 'distribute-document',
  },
  {
    name: 'dispose',
    from: ['withdrawn'],
    to: 'disposed',
    may: tendingRoles,
    by_route: true,
    signed: true,
    ...nothing,
    requires_text: true,
    objections: disposeProblems,
    effect: (_record, { now, actor }) => ({ disposed_at: now, disposed_by: actor.id }),
  },
];

/** Everything that can be done to a document, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  ...preparingActivities,
  ...remarkActivities,
  ...publishingActivities,
];

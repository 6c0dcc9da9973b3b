import { dayOf } from '../../../kernel/day.ts';
import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import {
  DAY_MS,
  instantIn,
  listIn,
  plannedNumber,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../../kernel/register.ts';
import { workingRoles } from '../../../kernel/roles.ts';
import { isSame } from '../../../kernel/value.ts';
import { contentFields } from '../content.ts';
import { beforeImplementing, needsTransition, paperLeft } from '../paper.ts';
import { noticeAhead, wantsNotice } from '../settings.ts';
import { assessmentFields, broughtFindings } from './assessing.ts';
import { blackoutProblems, broughtPlan } from './planning.ts';

const preparation = [
  'verification',
  'test_result',
  'no_test_reason',
  'back_out_tested',
  'back_out_reason',
] as const;

const requiredFields = (names: readonly string[]): readonly FieldProblem[] =>
  names.map((field) => ({ field, code: 'field.required' }));

/** An instant at which something is said to have happened is not ahead. */
function notAhead(field: string, { now, given = {} }: EffectContext): readonly FieldProblem[] {
  const at = given[field];
  // A minute for clocks that differ.
  return typeof at === 'number' && at > now + 60_000 ? [{ field, code: 'change.time-ahead' }] : [];
}

function verifiedNow(
  record: ProcessRecord,
  { now, actor, given = {} }: EffectContext,
): Record<string, unknown> {
  if (isBlank(given['verification']) && instantIn(record, 'verified_at') !== null) return {};
  return isBlank(record.values['verification']) ? {} : { verified_at: now, verified_by: actor.id };
}

/** The notice in force was given as early as planned before what is about to happen. */
function noticeProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { settings, now } = context;
  if (!wantsNotice(record, settings)) return [];
  const given = rowsIn(record, 'notices').map(({ at }) => Number(at));
  const inTime = given.some((at) => at <= now - noticeAhead(record, settings));
  if (inTime) return [];
  return [{ field: 'notices', code: given.length === 0 ? 'change.not-announced' : 'change.announced-late' }];
}

/** Whoever implements it is not the only one who approved it, where duties are separate. */
export function implementerProblems(record: ProcessRecord): readonly FieldProblem[] {
  if (record.values['segregated'] !== true) return [];
  const { authorised_version } = record.values;
  const approvers = rowsIn(record, 'approvals')
    .filter((row) => row['decision'] === 'approved' && row['plan_version'] === authorised_version)
    .map(({ by }) => by);
  const isApprover = approvers.includes(textIn(record, 'assignee'));
  return isApprover ? [{ field: 'assignee', code: 'change.implementer-approved' }] : [];
}

/** Completing the paper of an emergency adds to it: what was approved stays as it was approved. */
function approvedAlready(
  _record: ProcessRecord,
  { before, given = {} }: EffectContext,
): readonly FieldProblem[] {
  const approved = contentFields.filter((name) => name in given && !isBlank(before?.values[name]));
  return approved
    .filter((name) => !isSame(before?.values[name], given[name] ?? null))
    .map((field) => ({ field, code: 'change.approved-as-it-was' }));
}

function startProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const isEmergency = record.values['change_type'] === 'emergency';
  return [
    ...implementerProblems(record),
    // The paper of an emergency is completed afterwards.
    ...(isEmergency ? [] : requiredFields(beforeImplementing(record))),
    ...(isEmergency ? [] : noticeProblems(record, context)),
    ...blackoutProblems(record),
  ];
}

/** Whether it did not come out as it should. */
export function isUnsuccessful({ values }: ProcessRecord): boolean {
  const { outcome = null } = values;
  return outcome !== null && outcome !== 'successful';
}

/** Fields that name what is done about a change that went wrong. */
export const followUps = ['actions', 'improvements', 'nonconformities'] as const;

function closingProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { settings } = context;
  const problems: FieldProblem[] = [];
  if (instantIn(record, 'reviewed_at') === null) {
    problems.push({ field: 'review_conclusion', code: 'change.not-reviewed' });
  }
  if (isUnsuccessful(record)) {
    problems.push(
      ...requiredFields(['failure_investigation'].filter((name) => isBlank(record.values[name]))),
    );
    const hasFollowUp = followUps.some((name) => listIn(record, name).length > 0);
    if (!hasFollowUp && isBlank(record.values['no_action_reason'])) {
      problems.push({ field: 'actions', code: 'change.no-follow-up' });
    }
  }
  const left = paperLeft(record, settings);
  problems.push(...left.map((field): FieldProblem => ({ field, code: 'change.owed-afterwards' })));
  if (needsTransition(record, settings) && textIn(record, 'transition') === null) {
    problems.push({ field: 'transition', code: 'change.transition-needed' });
  }
  return problems;
}

function resultKept(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const deployed_at = instantIn(record, 'deployed_at') ?? context.now;
  const days = plannedNumber(context.settings, 'change.times', 'review_days');
  const review_due = textIn(record, 'review_due') ?? dayOf(deployed_at + days * DAY_MS, 'UTC');
  return { deployed_at, review_due };
}

/** Carrying it out, telling whoever is affected, and seeing what came of it. */
export const implementing: readonly Activity[] = [
  {
    name: 'verify',
    from: ['assess', 'authorise', 'scheduled', 'implement', 'review'],
    may: workingRoles,
    requires: ['verification'],
    accepts: preparation.slice(1),
    effect: verifiedNow,
  },
  {
    name: 'give-notice',
    from: ['assess', 'authorise', 'scheduled', 'implement'],
    may: workingRoles,
    requires: ['notice_to', 'notice_by'],
    accepts: ['notice_text', 'notice_at'],
    objections: (_record, context) => notAhead('notice_at', context),
    effect: (record, { now, actor, given = {} }) => ({
      notice_at: null,
      notices: [
        ...rowsIn(record, 'notices'),
        {
          at: given['notice_at'] ?? now,
          to: record.values['notice_to'],
          by: record.values['notice_by'],
          text: record.values['notice_text'] ?? null,
          recorded_at: now,
          recorded_by: actor.id,
        },
      ],
    }),
  },
  {
    name: 'start',
    from: ['scheduled'],
    to: 'implement',
    may: workingRoles,
    requires: ['assignee'],
    accepts: preparation,
    // A blackout may have been put in force since it was scheduled.
    brings: broughtPlan,
    objections: startProblems,
    effect: (record, context) => ({
      ...verifiedNow(record, context),
      started_at: context.now,
      implemented_by: record.values['assignee'] ?? context.actor.id,
    }),
  },
  {
    name: 'complete-record',
    from: ['implement', 'review'],
    may: workingRoles,
    requires: [],
    accepts: [...assessmentFields, 'plan', 'back_out_plan', ...preparation],
    brings: broughtFindings,
    applies: ({ values }) => values['change_type'] === 'emergency',
    objections: approvedAlready,
    effect: verifiedNow,
  },
  {
    name: 'record-result',
    from: ['implement'],
    to: 'review',
    may: workingRoles,
    requires: ['outcome'],
    accepts: ['deployed_at', 'outcome_note', 'review_due', 'failure_investigation'],
    objections: (_record, context) => notAhead('deployed_at', context),
    effect: resultKept,
  },
  {
    // What a deployment from outside says about it, brought by the program.
    name: 'note-deployment',
    from: ['scheduled', 'implement', 'review'],
    may: tendingRoles,
    requires: [],
    accepts: [],
    by_route: true,
    brings: ['deployed_at', 'deployment_result'],
  },
  {
    name: 'investigate',
    from: ['review'],
    may: workingRoles,
    requires: ['failure_investigation'],
    accepts: [...followUps, 'no_action_reason'],
    applies: isUnsuccessful,
  },
  {
    name: 'review',
    from: ['review'],
    may: workingRoles,
    requires: ['effectiveness', 'review_conclusion'],
    accepts: followUps,
    applies: (record) => instantIn(record, 'reviewed_at') === null,
    effect: (_record, { now, actor }) => ({ reviewed_at: now, reviewed_by: actor.id }),
  },
  {
    name: 'close',
    from: ['review'],
    to: 'closed',
    may: workingRoles,
    requires: [],
    accepts: [],
    objections: closingProblems,
  },
  {
    name: 'cancel',
    from: ['new', 'assess', 'authorise', 'scheduled'],
    to: 'cancelled',
    may: workingRoles,
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

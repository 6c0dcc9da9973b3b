import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, textIn } from '../../../kernel/register.ts';
import { workingRoles } from '../../../kernel/roles.ts';
import { boardNamed, hasApprovals, keyOfNeed, policyFor } from '../../change-approval.ts';
import { wordsOfAssessment } from '../../change-words.ts';
import { serviceOwner } from '../facts.ts';
import { assessmentLeft, needsTransition } from '../paper.ts';
import { blackoutProblems, broughtPlan } from './planning.ts';

/** What an assessment says, in the order in which it is asked. */
export const assessmentFields = [
  'category',
  'service_effect',
  'priority',
  'downtime',
  'risk_answers',
  'major_criteria',
  ...wordsOfAssessment,
  'cost',
  'transition',
] as const;

/** What the program looks up for an assessment. */
export const broughtFindings = [
  ...broughtPlan,
  'affected_items',
  'affected_services',
  'open_risks',
  'open_incidents',
  'similar_count',
  'similar_successful',
  'findings_cut_off',
  'found_at',
] as const;

/** Service design and transition is named where the policy sends the change there (8.5.1.2 a–f). */
function transitionProblems(record: ProcessRecord, { settings }: EffectContext): readonly FieldProblem[] {
  const isMissing = needsTransition(record, settings) && textIn(record, 'transition') === null;
  return isMissing ? [{ field: 'transition', code: 'change.transition-needed' }] : [];
}

/** Somebody can approve it at all: a policy fits, its boards exist, the service has an owner where one is asked. */
function policyProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { settings } = context;
  if (record.values['pre_authorised'] === true) return [];
  const policy = policyFor(record, settings);
  if (policy === null) return [{ field: 'change_type', code: 'change.no-policy' }];
  return policy.approvals.flatMap((need): FieldProblem[] => {
    if (need.kind === 'board' && boardNamed(settings, need.of) === undefined) {
      return [{ field: 'approvals', code: 'change.board-unknown', params: { board: keyOfNeed(need) } }];
    }
    const ownerless = need.kind === 'service-owner' && serviceOwner(context) === null;
    return ownerless ? [{ field: 'service', code: 'change.service-without-owner' }] : [];
  });
}

/** What has to be there before somebody is asked, and how its absence is told. */
function missingProblem(field: string): FieldProblem {
  if (field === 'risk_answers') return { field, code: 'change.risk-unanswered' };
  return { field, code: field === 'major_criteria' ? 'change.major-unanswered' : 'field.required' };
}

const neededForApproval = ['plan', 'back_out_plan', 'planned_start', 'planned_end', 'assignee'] as const;

function readyForApproval(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const isEmergency = record.values['change_type'] === 'emergency';
  const named = isEmergency ? ['description', 'emergency_reason'] : neededForApproval;
  const missing = [
    ...(isEmergency ? [] : assessmentLeft(record, context.settings)),
    ...named.filter((name) => isBlank(record.values[name])),
  ];
  return [
    ...missing.map(missingProblem),
    ...(isEmergency ? [] : transitionProblems(record, context)),
    ...policyProblems(record, context),
    ...blackoutProblems(record),
  ];
}

/** Whether nothing more has to be said about a standard change: it is as its template was approved, and has a time. */
function goesStraight(record: ProcessRecord): boolean {
  const timed = instantIn(record, 'planned_start') !== null && instantIn(record, 'planned_end') !== null;
  return record.values['pre_authorised'] === true && timed && blackoutProblems(record).length === 0;
}

/** From the request to the question whether it may be done. */
export const assessing: readonly Activity[] = [
  {
    name: 'submit',
    from: ['new'],
    to: 'assess',
    may: workingRoles,
    own_may: true,
    requires: ['description', 'category'],
    accepts: ['assignee', 'team'],
    brings: broughtPlan,
    followed_by: (record) => (goesStraight(record) ? 'authorise' : null),
  },
  {
    name: 'assess',
    from: ['assess'],
    may: workingRoles,
    requires: [],
    accepts: [...assessmentFields, 'assignee', 'team'],
    brings: broughtFindings,
    effect: (_record, { now, actor }) => ({ assessed_at: now, assessed_by: actor.id }),
  },
  {
    name: 'request-approval',
    from: ['new', 'assess'],
    to: 'authorise',
    may: workingRoles,
    requires: [],
    accepts: ['assignee', 'planned_start', 'planned_end', 'emergency_reason'],
    brings: broughtPlan,
    // What is urgent is not assessed first; everything else is.
    applies: ({ state, values }) => state === 'assess' || values['change_type'] === 'emergency',
    objections: readyForApproval,
    followed_by: (record, { settings }) =>
      record.values['pre_authorised'] === true || hasApprovals(record, settings) ? 'authorise' : null,
  },
];

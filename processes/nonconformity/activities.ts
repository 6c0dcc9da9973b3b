import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  numberIn,
  objectionsToDayAhead,
  reviseActivity,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { type Role, staffRoles, workingRoles } from '../../kernel/roles.ts';

/** Roles that judge whether an action worked, and whether something was a nonconformity at all. */
export const verifyingRoles: readonly Role[] = [...tendingRoles, ...decidingRoles, 'auditor'];

/** Objects to a judgement by whoever owns the nonconformity or carried out its action. */
function notByThoseConcerned(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id === null) return [];
  return ['assignee', 'done_by']
    .filter((field) => textIn(record, field) === actor.id)
    .map((field) => ({ field, code: 'field.beyond-authority' }));
}

/** A repeat says why the earlier action did not last. */
function repeatProblems(record: ProcessRecord): readonly FieldProblem[] {
  const told = textIn(record, 'repeat_of') === null || textIn(record, 'repeat_reason') !== null;
  return told ? [] : [{ field: 'repeat_reason', code: 'field.required' }];
}

function judgement(verdict: 'effective' | 'not-effective', { now, actor }: EffectContext) {
  return { effectiveness_verdict: verdict, effectiveness_at: now, effectiveness_by: actor.id };
}

/**
 * A new action is planned and done from the start; the journal keeps the one that did not work. Who did that one stays,
 * as objections see what an effect sets.
 */
const noAction = { action_plan: null, action_due_on: null, action_done_on: null, action_evidence: null };

/** The last judgement shows until there is a new action to judge. */
const noJudgement = {
  effectiveness_verdict: null,
  effectiveness_evidence: null,
  effectiveness_at: null,
  effectiveness_by: null,
};

/** Everything that can be done to a nonconformity, in the order in which it is done. */
export const activities: readonly Activity[] = [
  reviseActivity(['raised'], ['title', 'description', 'source', 'grade', 'requirement'], staffRoles),
  // Not once the action is done: an owner who hands over first would judge the own action afterwards.
  {
    name: 'assign',
    from: ['raised', 'contained', 'analysed', 'acting'],
    may: tendingRoles,
    requires: ['assignee'],
    accepts: [],
  },
  {
    name: 'contain',
    from: ['raised'],
    to: 'contained',
    may: workingRoles,
    requires: ['assignee', 'grade', 'correction', 'correction_on', 'consequences'],
    accepts: ['requirement'],
    objections: (record, context) => objectionsToDayAhead(record, 'correction_on', context),
  },
  {
    name: 'analyse',
    from: ['contained', 'analysed'],
    to: 'analysed',
    may: workingRoles,
    requires: ['extent', 'cause', 'cause_key'],
    accepts: ['repeat_of', 'repeat_reason'],
    objections: repeatProblems,
  },
  {
    name: 'act',
    from: ['analysed'],
    to: 'acting',
    may: workingRoles,
    requires: ['action_plan', 'action_due_on'],
    accepts: ['sms_change'],
  },
  {
    name: 'replan',
    from: ['acting'],
    may: tendingRoles,
    requires: ['action_plan', 'action_due_on'],
    accepts: ['sms_change'],
    requires_text: true,
  },
  {
    name: 'complete',
    from: ['acting'],
    to: 'done',
    may: workingRoles,
    requires: ['action_done_on', 'action_evidence'],
    accepts: ['sms_change'],
    objections: (record, context) => objectionsToDayAhead(record, 'action_done_on', context),
    effect: (_record, { actor }) => ({ ...noJudgement, done_by: actor.id }),
  },
  {
    name: 'verify',
    from: ['done'],
    to: 'verified',
    may: verifyingRoles,
    requires: ['effectiveness_evidence'],
    accepts: [],
    signed: true,
    objections: notByThoseConcerned,
    effect: (_record, context) => judgement('effective', context),
  },
  {
    name: 'not-effective',
    from: ['done'],
    to: 'analysed',
    may: verifyingRoles,
    requires: ['effectiveness_evidence'],
    accepts: [],
    signed: true,
    objections: notByThoseConcerned,
    effect: (record, context) => ({
      ...noAction,
      ...judgement('not-effective', context),
      reopened_count: (numberIn(record, 'reopened_count') ?? 0) + 1,
    }),
  },
  {
    name: 'withdraw',
    from: ['raised', 'contained', 'analysed', 'acting', 'done'],
    to: 'withdrawn',
    may: verifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: notByThoseConcerned,
    effect: (_record, { actor }) => ({ withdrawn_by: actor.id }),
  },
];

import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import { knownAs } from '../../../kernel/facts.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, listIn, rowsIn, tendingRoles } from '../../../kernel/register.ts';
import { workingRoles } from '../../../kernel/roles.ts';
import { isSame } from '../../../kernel/value.ts';
import { hasApprovals } from '../../change-approval.ts';

/** What the program looks up whenever a time is planned: what else is planned then. */
export const broughtPlan = ['conflicts', 'conflicts_at'] as const;

/** What a plan is made of; the risk is part of it, as who approves follows from it. */
const planFields = [
  'title',
  'description',
  'change_type',
  'category',
  'service_effect',
  'service',
  'services',
  'items',
  'documents',
  'downtime',
  'risk_answers',
  'major_criteria',
  'planned_start',
  'planned_end',
  'plan',
  'back_out_plan',
  'emergency_reason',
] as const;

/**
 * A change in a time without changes says who let it in just that one, and why; an emergency does not wait. What was let
 * in one such time is not let in another.
 */
export function blackoutProblems(record: ProcessRecord): readonly FieldProblem[] {
  if (record.values['change_type'] === 'emergency') return [];
  const let_ = listIn(record, 'blackouts_let');
  const blackouts = rowsIn(record, 'conflicts').filter(
    ({ kind, number }) => kind === 'blackout' && !let_.includes(String(number)),
  );
  if (blackouts.length === 0) return [];
  const windows = blackouts.map((row) => String(row['number'] ?? row['title'] ?? '–')).join(', ');
  return [{ field: 'planned_start', code: 'change.blackout', params: { windows } }];
}

/** Ends no earlier than it begins. */
export function timeProblems(record: ProcessRecord): readonly FieldProblem[] {
  const [from, until] = [instantIn(record, 'planned_start'), instantIn(record, 'planned_end')];
  const isReversed = from !== null && until !== null && until < from;
  return isReversed ? [{ field: 'planned_end', code: 'change.ends-before-start' }] : [];
}

/** What was looked at and tried belongs to the plan that was: another plan is verified and tested anew. */
function testedAnew(_record: ProcessRecord, { before, given = {} }: EffectContext): Record<string, unknown> {
  const isOther = (name: string): boolean =>
    name in given && !isBlank(before?.values[name]) && !isSame(before?.values[name], given[name] ?? null);
  const proofs = { verification: null, verified_at: null, verified_by: null };
  return {
    ...(isOther('plan') ? { ...proofs, test_result: null, no_test_reason: null } : {}),
    ...(isOther('back_out_plan') ? { back_out_tested: null, back_out_reason: null } : {}),
  };
}

/** What was authorised is so no longer once it is planned otherwise. */
const asksAgain = { authorised_at: null, authorised_version: null, authorised_policy: null };

const settledAgain: NonNullable<Activity['followed_by']> = (record, { settings }) =>
  record.values['pre_authorised'] === true || hasApprovals(record, settings) ? 'authorise' : null;

/** Planning what is done and when, before and after it was approved. */
export const planning: readonly Activity[] = [
  {
    name: 'revise',
    from: ['new', 'assess', 'authorise'],
    may: workingRoles,
    requires: [],
    accepts: planFields,
    brings: broughtPlan,
    effect: testedAnew,
  },
  {
    name: 'schedule',
    from: ['new', 'assess', 'authorise'],
    may: workingRoles,
    requires: ['planned_start', 'planned_end'],
    accepts: ['assignee', 'team'],
    brings: broughtPlan,
    objections: blackoutProblems,
  },
  {
    // Another plan is approved again.
    name: 'replan',
    from: ['scheduled'],
    to: 'authorise',
    may: workingRoles,
    requires: [],
    accepts: planFields,
    requires_text: true,
    brings: broughtPlan,
    objections: blackoutProblems,
    effect: (record, context) => ({ ...asksAgain, ...testedAnew(record, context) }),
    followed_by: settledAgain,
  },
  {
    // As is another time.
    name: 'reschedule',
    from: ['scheduled'],
    to: 'authorise',
    may: workingRoles,
    requires: ['planned_start', 'planned_end'],
    accepts: [],
    brings: broughtPlan,
    objections: blackoutProblems,
    effect: () => asksAgain,
    followed_by: settledAgain,
  },
  {
    name: 'override-blackout',
    from: ['new', 'assess', 'authorise', 'scheduled'],
    may: tendingRoles,
    requires: ['blackouts', 'blackout_reason'],
    accepts: [],
    signed: true,
    knows: [(record) => [{ as: 'windows', process: 'change-window', ids: listIn(record, 'blackouts') }]],
    effect: (_record, context) => ({
      // By their numbers, as conflicts name them.
      blackouts_let: knownAs(context, 'windows').map(({ number }) => number),
      blackout_overridden_at: context.now,
      blackout_overridden_by: context.actor.id,
    }),
  },
];

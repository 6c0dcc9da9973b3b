import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn } from '../../../kernel/register.ts';
import { type Role, workingRoles } from '../../../kernel/roles.ts';
import { dueNeeds, type Entitlement, entitledTo, isConcerned } from '../../request-approval.ts';
import { absentFor, approversKnown } from '../from-item.ts';

/** Roles of staff who may be asked; others are asked by name. */
const approvingRoles: readonly Role[] = [...workingRoles, 'top-management'];

function entitlements(record: ProcessRecord, context: EffectContext): readonly Entitlement[] {
  return entitledTo(record, context.actor, absentFor(context, context.actor.id));
}

/** Whoever decides is asked now, has not said so before, and does not decide about what they asked for. */
function deciderProblems(_after: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  // Judged as the record stood: the row of this very decision is among those of the other already.
  const { before, actor } = context;
  if (before === undefined) return [];
  if (isConcerned(before, actor.id)) return [{ field: 'approvals', code: 'service-request.own-approval' }];
  const entitled = entitlements(before, context);
  if (entitled.length === 0) return [{ field: 'approvals', code: 'service-request.not-asked' }];
  const said = rowsIn(before, 'approvals').some(
    (row) =>
      row['by'] === actor.id &&
      row['content_hash'] === before.values['content_hash'] &&
      entitled.some(({ at }) => at === row['need']),
  );
  return said ? [{ field: 'approvals', code: 'service-request.decided-already' }] : [];
}

function says(decision: 'approved' | 'rejected'): NonNullable<Activity['effect']> {
  return (record, context) => {
    const { now, actor, text, before = record } = context;
    const said = entitlements(before, context).map(({ at, step, instead_of }) => ({
      need: at,
      step,
      decision,
      by: actor.id,
      instead_of,
      at: now,
      content_hash: before.values['content_hash'],
      note: text ?? null,
    }));
    return { approvals: [...rowsIn(record, 'approvals'), ...said] };
  };
}

const deciding = {
  from: ['approval'],
  may: approvingRoles,
  own_may: ['approvers'],
  requires: [],
  accepts: [],
  knows: [approversKnown],
  objections: deciderProblems,
} as const;

/** Those who are asked say what they decided; the program draws the conclusion. */
export const approving: readonly Activity[] = [
  {
    // Nobody does it: it follows where the item asks for approvals.
    name: 'ask-approval',
    from: ['new'],
    to: 'approval',
    may: [],
    requires: [],
    accepts: [],
  },
  {
    name: 'approve',
    ...deciding,
    effect: says('approved'),
    followed_by: (record) => (dueNeeds(record).length === 0 ? 'begin' : null),
  },
  {
    // One of them is enough.
    name: 'reject',
    ...deciding,
    to: 'rejected',
    requires_text: true,
    effect: says('rejected'),
  },
];

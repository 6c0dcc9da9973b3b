import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { numberIn, rowsIn, tendingRoles } from '../../../kernel/register.ts';
import { type Role, workingRoles } from '../../../kernel/roles.ts';
import {
  currentApprovals,
  entitledTo,
  hasApprovals,
  isInvolved,
  keyOfNeed,
  needsOf,
  policyFor,
} from '../../change-approval.ts';
import { serviceOwner } from '../facts.ts';

/** Roles of people who may be named to approve. What they may approve, the policy says. */
const approvingRoles: readonly Role[] = [...workingRoles, 'top-management'];

type Effect = NonNullable<Activity['effect']>;

function entitlements(record: ProcessRecord, context: EffectContext): readonly string[] {
  const policy = policyFor(record, context.settings);
  if (policy === null) return [];
  return entitledTo(policy, { ...context, service_owner: serviceOwner(context) });
}

/** Whoever approves is entitled to by the policy, is not concerned where it separates duties, and says it once. */
function approverProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { actor, settings } = context;
  const policy = policyFor(record, settings);
  if (actor.id === null || policy === null) return [{ field: 'approvals', code: 'change.no-policy' }];
  if (entitlements(record, context).length === 0) {
    const needed = policy.approvals.map(keyOfNeed).join(', ');
    return [{ field: 'approvals', code: 'change.not-entitled', params: { needed } }];
  }
  if (policy.segregation && isInvolved(record, actor.id)) {
    return [{ field: 'approvals', code: 'change.own-approval' }];
  }
  // The row of this very approval is among them already; whoever changes their mind may still reject.
  const said = currentApprovals(record).filter(({ by }) => by === actor.id).length > 1;
  return said ? [{ field: 'approvals', code: 'change.decided-already' }] : [];
}

/** What somebody said, about which version, with the hash of what they said it about. */
function withRow(
  record: ProcessRecord,
  row: Readonly<Record<string, unknown>>,
  { now, text }: EffectContext,
): Record<string, unknown> {
  const { plan_version, content_hash } = record.values;
  const said = { at: now, plan_version, content_hash, note: text ?? null };
  return { approvals: [...rowsIn(record, 'approvals'), { ...row, ...said }] };
}

function personSays(decision: 'approved' | 'rejected'): Effect {
  return (record, context) => {
    const as = entitlements(record, context).join(', ') || '–';
    return withRow(record, { as, decision, by: context.actor.id, name: context.signature ?? null }, context);
  };
}

/** A board's decision comes from its meeting alone, and holds for the version that it voted on. */
function boardProblems(record: ProcessRecord, { actor, about = {} }: EffectContext): readonly FieldProblem[] {
  if (actor.id !== null) return [{ field: 'approvals', code: 'field.not-allowed' }];
  // What is judged holds the next version already where it was rejected: the row tells which one was meant.
  const last = rowsIn(record, 'approvals').at(-1);
  const isCurrent =
    about['plan_version'] === last?.['plan_version'] && about['content_hash'] === last?.['content_hash'];
  return isCurrent ? [] : [{ field: 'approvals', code: 'change.other-version' }];
}

function boardSays(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const { about = {} } = context;
  const { board, decision, meeting, tally } = about;
  const row = { as: `board:${String(board)}`, decision, by: null, name: tally ?? null, meeting };
  return withRow(record, row, context);
}

/** What was rejected is the next version from then on: nobody's earlier word counts for it. */
function asNext(effect: Effect): Effect {
  return (record, context) => ({
    ...effect(record, context),
    plan_version: (numberIn(record, 'plan_version') ?? 1) + 1,
    asked_version: null,
  });
}

const authorisedWhenAll: NonNullable<Activity['followed_by']> = (record, { settings }) =>
  hasApprovals(record, settings) ? 'authorise' : null;

/** Everybody named by the policy says what they decided, and the program draws the conclusion. */
export const approving: readonly Activity[] = [
  {
    name: 'approve',
    from: ['authorise'],
    may: approvingRoles,
    requires: [],
    accepts: [],
    signed: true,
    objections: approverProblems,
    effect: personSays('approved'),
    followed_by: authorisedWhenAll,
  },
  {
    // One of them is enough: what is rejected is assessed anew.
    name: 'reject',
    from: ['authorise'],
    to: 'assess',
    may: approvingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: approverProblems,
    effect: asNext(personSays('rejected')),
  },
  {
    // What a meeting of the board approved, brought by the program.
    name: 'record-board-approval',
    from: ['authorise'],
    may: tendingRoles,
    requires: [],
    accepts: [],
    by_route: true,
    objections: boardProblems,
    effect: boardSays,
    followed_by: authorisedWhenAll,
  },
  {
    name: 'record-board-rejection',
    from: ['authorise'],
    to: 'assess',
    may: tendingRoles,
    requires: [],
    accepts: [],
    by_route: true,
    objections: boardProblems,
    effect: asNext(boardSays),
  },
  {
    // Nobody does it: it follows once everybody who is asked has approved, or where nobody is.
    name: 'authorise',
    from: ['assess', 'authorise'],
    to: 'scheduled',
    may: [],
    requires: [],
    accepts: [],
    effect: (record, { now, settings }) => {
      const preAuthorised = record.values['pre_authorised'] === true;
      const policy = preAuthorised ? null : policyFor(record, settings);
      return {
        authorised_at: now,
        authorised_version: record.values['plan_version'],
        authorised_policy: policy?.name ?? null,
        needed_approvals:
          policy === null
            ? []
            : needsOf(policy, currentApprovals(record), settings).map(({ key, needed }) => ({
                as: key,
                needed,
              })),
        segregated: policy?.segregation ?? false,
      };
    },
  },
];

import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { mergeActivities } from '../desk-joining.ts';

/** States in which the cause is looked for or something is done about it. */
export const workedOn = ['investigation', 'known-error', 'fix'] as const;

const open = ['new', ...workedOn];

/** Fields by which a problem is classified and prioritised. */
const classifying = ['category', 'impact', 'urgency'] as const;

/** The last judgement holds until there is something new to judge. */
const noJudgement = {
  effectiveness_verdict: null,
  review_conclusion: null,
  reviewed_at: null,
  reviewed_by: null,
};

/** A problem is ended by a change, or says why there is no permanent fix: never both left open. */
function unfixedProblems({ values }: ProcessRecord): readonly FieldProblem[] {
  const isTold = !isBlank(values['change']) || !isBlank(values['fix_reason']);
  return isTold ? [] : [{ field: 'fix_reason', code: 'problem.fix-untold' }];
}

/** What did not work is not closed: it is worked on again. */
function ineffectiveProblems({ values }: ProcessRecord): readonly FieldProblem[] {
  const failed = values['effectiveness_verdict'] === 'not-effective';
  return failed ? [{ field: 'effectiveness_verdict', code: 'problem.not-effective' }] : [];
}

function becameKnownError({ values }: ProcessRecord, { now }: EffectContext): Record<string, unknown> {
  return { known_error: true, known_error_at: values['known_error_at'] ?? now };
}

const investigating: readonly Activity[] = [
  {
    name: 'assign',
    from: open,
    may: workingRoles,
    requires: ['team'],
    accepts: ['assignee', 'service', ...classifying],
  },
  {
    name: 'investigate',
    from: ['new'],
    to: 'investigation',
    may: workingRoles,
    requires: ['assignee', ...classifying],
    accepts: ['team', 'service'],
    effect: (record, { now }) => ({ triaged_at: record.values['triaged_at'] ?? now }),
  },
  {
    name: 'escalate',
    from: open,
    may: workingRoles,
    requires: [],
    accepts: ['assignee', 'team', 'impact', 'urgency'],
    requires_text: true,
  },
  {
    name: 'declare-known-error',
    from: ['investigation', 'fix'],
    to: 'known-error',
    may: workingRoles,
    requires: ['root_cause', 'workaround'],
    accepts: ['action', 'fix_reason'],
    effect: becameKnownError,
  },
  {
    // A cause without a workaround is fixed all the same; with one it is a known error until then.
    name: 'plan-fix',
    from: ['investigation', 'known-error'],
    to: 'fix',
    may: workingRoles,
    requires: ['root_cause', 'action'],
    accepts: ['workaround'],
    effect: (record, context) =>
      isBlank(record.values['workaround']) ? {} : becameKnownError(record, context),
  },
];

const fixing: readonly Activity[] = [
  {
    // The change comes about with it, or is named: see the route.
    name: 'raise-change',
    from: workedOn,
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['change'],
    tells: ['change'],
    effect: () => ({ fix_reason: null }),
  },
  {
    name: 'tell-incidents',
    audience: 'staff',
    from: open,
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'resolve',
    from: ['known-error', 'fix'],
    to: 'resolved',
    may: workingRoles,
    requires: ['root_cause', 'resolution', 'effectiveness'],
    accepts: ['fix_reason'],
    objections: unfixedProblems,
    effect: () => ({ ...noJudgement, recurred_incidents: null, recurred_at: null }),
  },
];

const ending: readonly Activity[] = [
  {
    name: 'close',
    from: ['resolved'],
    to: 'closed',
    may: workingRoles,
    requires: ['effectiveness_verdict', 'review_conclusion'],
    accepts: [],
    brings: ['recurred_incidents', 'recurred_at'],
    objections: ineffectiveProblems,
    effect: (_record, { now, actor }) => ({ reviewed_at: now, reviewed_by: actor.id }),
  },
  {
    name: 'reopen',
    from: ['resolved', 'closed'],
    to: 'investigation',
    may: workingRoles,
    requires: [],
    accepts: ['assignee'],
    requires_text: true,
    effect: (record) => ({ ...noJudgement, reopen_count: (numberIn(record, 'reopen_count') ?? 0) + 1 }),
  },
  {
    // Counted by the program each night, for as long as the problem is held to be solved.
    name: 'count-recurrence',
    audience: 'staff',
    from: ['resolved', 'closed'],
    may: tendingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['recurred_incidents', 'recurred_at'],
  },
  {
    name: 'cancel',
    from: ['new', 'investigation'],
    to: 'cancelled',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/** Everything that can be done to a problem, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  ...investigating,
  ...fixing,
  ...ending,
  ...mergeActivities({ open, ended: 'cancelled', again: 'new' }),
];

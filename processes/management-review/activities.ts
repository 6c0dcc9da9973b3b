import type { Activity } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, instantIn, listIn, tendingRoles, textIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { decisionsOf } from './decisions.ts';
import { missingInputs } from './inputs.ts';

/** Roles that plan and prepare reviews and follow up what they decided. */
export const reviewingRoles: readonly Role[] = [...tendingRoles, ...decidingRoles];

function inputProblems(record: ProcessRecord): readonly FieldProblem[] {
  const missing = missingInputs(record);
  if (missing.length === 0) return [];
  return [{ field: 'inputs', code: 'review.inputs-missing', params: { items: missing.join(', ') } }];
}

/** Only top management may hold a review, so the chair is who signs it: the chair's role is proven with the name. */
function chairProblems(record: ProcessRecord, actor_id: string | null): readonly FieldProblem[] {
  if (actor_id === null) return [];
  if (textIn(record, 'assignee') !== actor_id) {
    return [{ field: 'assignee', code: 'field.named-person-only' }];
  }
  return listIn(record, 'present').includes(actor_id)
    ? []
    : [{ field: 'present', code: 'review.chair-absent' }];
}

function dateProblems(record: ProcessRecord, now: number): readonly FieldProblem[] {
  const at = instantIn(record, 'held_at') ?? now;
  if (at <= now) return [];
  return [{ field: 'held_at', code: 'field.day-ahead', params: { value: new Date(at).toISOString() } }];
}

/** A decision that is done or dropped says what came of it. */
function resultProblems(record: ProcessRecord): readonly FieldProblem[] {
  return decisionsOf(record).flatMap(({ status, result }, index): readonly FieldProblem[] =>
    status === 'open' || result !== null
      ? []
      : [{ field: `decisions.${index}.result`, code: 'field.required' }],
  );
}

function openProblems(record: ProcessRecord): readonly FieldProblem[] {
  const count = decisionsOf(record).filter(({ status }) => status === 'open').length;
  return count === 0 ? [] : [{ field: 'decisions', code: 'review.decisions-open', params: { count } }];
}

/** Everything that can be done to a management review, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  { name: 'gather', from: ['planned'], may: reviewingRoles, requires: ['inputs'], accepts: [] },
  {
    name: 'prepare',
    from: ['planned', 'prepared'],
    to: 'prepared',
    may: reviewingRoles,
    requires: ['inputs'],
    accepts: [],
    objections: inputProblems,
    effect: (_record, { now }) => ({ prepared_at: now }),
  },
  {
    name: 'minute',
    from: ['prepared'],
    may: reviewingRoles,
    requires: ['minutes'],
    accepts: ['present', 'conclusion', 'decisions'],
  },
  {
    name: 'hold',
    from: ['prepared'],
    to: 'held',
    may: decidingRoles,
    requires: ['held_at', 'present', 'minutes', 'conclusion'],
    accepts: ['assignee', 'decisions'],
    signed: true,
    objections: (record, { actor, now }) => [
      ...chairProblems(record, actor.id),
      ...dateProblems(record, now),
      ...inputProblems(record),
      ...resultProblems(record),
    ],
    effect: (_record, { actor }) => ({ held_by: actor.id }),
  },
  {
    name: 'follow-up',
    from: ['held'],
    may: reviewingRoles,
    requires: ['decisions'],
    accepts: [],
    objections: resultProblems,
    effect: (_record, { now }) => ({ followed_up_at: now }),
  },
  {
    name: 'close',
    from: ['held'],
    to: 'closed',
    may: reviewingRoles,
    requires: [],
    accepts: [],
    objections: (record) => [...openProblems(record), ...resultProblems(record)],
  },
  {
    name: 'cancel',
    from: ['planned', 'prepared'],
    to: 'cancelled',
    may: reviewingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

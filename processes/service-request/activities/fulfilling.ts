import type { Activity, EffectContext } from '../../../kernel/definition.ts';
import type { FieldProblem } from '../../../kernel/errors.ts';
import { knownAs } from '../../../kernel/facts.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, numberIn } from '../../../kernel/register.ts';
import { workingRoles } from '../../../kernel/roles.ts';
import { convertActivity, mergeActivities } from '../../desk-joining.ts';
import { dueNeeds, needsIn } from '../../request-approval.ts';
import { openTasks, tasksIn, tasksKnown } from '../tasks.ts';

/** States in which something is still owed. */
export const openStates = ['new', 'approval', 'fulfilment', 'pending'] as const;

/** Whose request it is: those asked to approve it do not close or withdraw it. */
const owners = ['requester', 'requested_for'] as const;

const classifying = ['assignee', 'category', 'impact', 'urgency', 'service'] as const;

/** What comes right after a request is written down, its item is named, or it is taken up again: what was approved stays so. */
export function whatBegins(record: ProcessRecord): 'ask-approval' | 'begin' | null {
  if (isBlank(record.values['form_version'])) return null;
  return dueNeeds(record).length === 0 ? 'begin' : 'ask-approval';
}

function respondedNow(record: ProcessRecord, { now }: EffectContext): { responded_at: number } {
  return { responded_at: instantIn(record, 'responded_at') ?? now };
}

/** A person says how it was fulfilled, and leaves no task behind; the program does so once the last one is done. */
function fulfilProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  if (context.actor.id === null) return [];
  const count = openTasks(knownAs(context, 'tasks')).length;
  const problems: FieldProblem[] = [];
  if (isBlank(record.values['fulfilment_text'])) {
    problems.push({ field: 'fulfilment_text', code: 'field.required' });
  }
  if (count > 0) problems.push({ field: 'tasks', code: 'service-request.tasks-open', params: { count } });
  return problems;
}

/** From the request to its being fulfilled, and what ends it otherwise. */
export const fulfilling: readonly Activity[] = [
  {
    // What came by mail or telephone is told which item it is about.
    name: 'choose-item',
    from: ['new'],
    may: workingRoles,
    requires: ['item'],
    accepts: ['answers', 'requested_for'],
    applies: ({ values }) => isBlank(values['item']),
    followed_by: whatBegins,
  },
  {
    name: 'assign',
    from: openStates,
    may: workingRoles,
    requires: ['team'],
    accepts: classifying,
  },
  {
    name: 'start',
    from: ['new', 'fulfilment'],
    to: 'fulfilment',
    may: workingRoles,
    requires: ['assignee'],
    accepts: ['team', ...classifying.filter((name) => name !== 'assignee')],
    applies: ({ values }) => isBlank(values['responded_at']),
    effect: (record, context) => ({
      ...respondedNow(record, context),
      assignee: record.values['assignee'] ?? context.actor.id,
    }),
  },
  {
    // Nobody does it: tasks follow from it, in the plan that the request took over.
    name: 'begin',
    from: ['new', 'approval'],
    to: 'fulfilment',
    may: [],
    requires: [],
    accepts: [],
    effect: (record, { now, newId }) => ({
      approved_at:
        needsIn(record, 'approval_plan').length === 0 ? null : (instantIn(record, 'approved_at') ?? now),
      current_step: tasksIn(record).length === 0 ? null : 1,
      tasks: tasksIn(record).map((task) => ({ ...task, task: newId?.() ?? null })),
    }),
  },
  {
    // The first of its tasks was taken up.
    name: 'respond',
    audience: 'staff',
    from: openStates,
    may: [],
    requires: [],
    accepts: [],
    effect: respondedNow,
  },
  {
    // Every task of a step is done.
    name: 'advance',
    from: ['fulfilment', 'pending'],
    may: [],
    requires: ['current_step'],
    accepts: [],
  },
  {
    name: 'pend',
    from: ['fulfilment'],
    to: 'pending',
    may: workingRoles,
    requires: ['pending_reason'],
    accepts: ['supplier'],
  },
  {
    name: 'resume',
    from: ['pending'],
    to: 'fulfilment',
    may: workingRoles,
    requires: [],
    accepts: ['assignee'],
    knows: [tasksKnown],
    effect: () => ({ pending_reason: null }),
  },
  {
    name: 'fulfil',
    from: ['new', 'fulfilment', 'pending'],
    to: 'fulfilled',
    may: workingRoles,
    requires: [],
    accepts: ['fulfilment_text', 'category', 'impact', 'urgency', 'service'],
    knows: [tasksKnown],
    objections: fulfilProblems,
    effect: (record, context) => ({
      ...respondedNow(record, context),
      fulfilled_at: context.now,
      pending_reason: null,
      current_step: null,
    }),
  },
  {
    name: 'close',
    from: ['fulfilled'],
    to: 'closed',
    may: workingRoles,
    own_may: owners,
    requires: [],
    accepts: [],
  },
  {
    name: 'reopen',
    from: ['fulfilled', 'closed'],
    to: 'fulfilment',
    may: workingRoles,
    own_may: owners,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (record) => ({
      reopen_count: (numberIn(record, 'reopen_count') ?? 0) + 1,
      fulfilled_at: null,
    }),
  },
  {
    name: 'cancel',
    from: openStates,
    to: 'cancelled',
    may: workingRoles,
    own_may: owners,
    requires: [],
    accepts: [],
    requires_text: true,
    knows: [tasksKnown],
    effect: () => ({ current_step: null }),
  },
  ...mergeActivities({
    open: openStates,
    ended: 'cancelled',
    again: 'new',
    says: () => ({ current_step: null }),
    knows: [tasksKnown],
    // Its tasks were given up: they are planned anew.
    followed_by: whatBegins,
  }),
  convertActivity(openStates, [tasksKnown]),
];

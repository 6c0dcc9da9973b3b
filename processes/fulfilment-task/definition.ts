import { Type } from 'typebox';
import type { DecisionContext } from '../../kernel/command.ts';
import type { Activity, Consequence, ProcessDefinition } from '../../kernel/definition.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, numberIn, rowsIn, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { timeFields } from '../desk-fields.ts';

const open = ['open', 'in-progress'] as const;
const owed: readonly string[] = ['waiting', ...open];

/** Asks for the request that a task is part of, and for the other tasks of the same. */
const knows: readonly Asking[] = [
  (record) => [wantedOne('request', 'service-request', textIn(record, 'request'))],
  (record, known) => {
    const [request] = known['request'] ?? [];
    const ids = request === undefined ? [] : rowsIn(request, 'tasks').map(({ task }) => String(task));
    return [{ as: 'others', process: 'fulfilment-task', ids: ids.filter((id) => id !== record.id) }];
  },
];

const activities: readonly Activity[] = [
  {
    // Nobody does it: the tasks of the step before are done.
    name: 'open',
    from: ['waiting'],
    to: 'open',
    may: [],
    requires: [],
    accepts: [],
  },
  {
    name: 'assign',
    from: owed,
    may: workingRoles,
    requires: ['team'],
    accepts: ['assignee'],
  },
  {
    name: 'start',
    from: ['open'],
    to: 'in-progress',
    may: workingRoles,
    requires: ['assignee'],
    accepts: [],
    knows,
    effect: (record, { actor }) => ({ assignee: record.values['assignee'] ?? actor.id }),
  },
  {
    name: 'done',
    from: open,
    to: 'done',
    may: workingRoles,
    requires: ['outcome'],
    accepts: [],
    knows,
    effect: (record, { now, actor }) => ({
      done_at: now,
      done_by: actor.id,
      assignee: record.values['assignee'] ?? actor.id,
    }),
  },
  {
    name: 'skip',
    from: open,
    to: 'skipped',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    knows,
    effect: (_record, { now, actor }) => ({ done_at: now, done_by: actor.id }),
  },
  {
    // Its request has another priority, another service or another due time.
    name: 'reschedule',
    from: owed,
    may: [],
    requires: [],
    accepts: ['due_target', 'priority', 'service'],
  },
  {
    // Its request was cancelled.
    name: 'cancel',
    from: owed,
    to: 'cancelled',
    may: [],
    requires: [],
    accepts: [],
  },
];

const request = (
  id: string,
  activity: string,
  values: Readonly<Record<string, unknown>> = {},
): Consequence => ({ kind: 'perform', process: 'service-request', id, activity, values });

/** What comes after a task that was done or skipped: the tasks of the next step, or the end of the request. */
function afterTask(
  task: ProcessRecord,
  of: ProcessRecord,
  others: readonly ProcessRecord[],
): readonly Consequence[] {
  const left = others.filter(({ state }) => owed.includes(state));
  if (left.length === 0) {
    // A request of which every task was skipped is for a person to end.
    const anyDone = [task, ...others].some(({ state }) => state === 'done');
    return anyDone ? [request(of.id, 'fulfil')] : [];
  }
  const next = Math.min(...left.map((one) => numberIn(one, 'step') ?? 1));
  const waiting = left.filter((one) => numberIn(one, 'step') === next && one.state === 'waiting');
  if (waiting.length === 0) return [];
  return [
    ...waiting.map(
      ({ id }): Consequence => ({ kind: 'perform', process: 'fulfilment-task', id, activity: 'open' }),
    ),
    request(of.id, 'advance', { current_step: next }),
  ];
}

const underway: readonly string[] = ['fulfilment', 'pending'];

/** What becomes of the request and its other tasks by what is done to one of them. */
function taskConsequences(
  task: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const [of] = knownAs(context, 'request');
  const moved = before !== null && before.state !== task.state;
  // A request that ended otherwise, or was reopened, has nothing more to wait for.
  if (!moved || of === undefined || !underway.includes(of.state)) return [];
  const isFirst = instantIn(of, 'responded_at') === null;
  const isOver = task.state === 'done' || task.state === 'skipped';
  return [
    ...(isFirst ? [request(of.id, 'respond')] : []),
    ...(isOver ? afterTask(task, of, knownAs(context, 'others')) : []),
  ];
}

/**
 * One task of fulfilling a service request (ISO/IEC 20000-1:2018, 8.6.2), made by the program as the item of the catalogue
 * plans it: tasks of one step at once, those of the next when all of them are done.
 */
export const fulfilmentTask: ProcessDefinition = {
  name: 'fulfilment-task',
  plural: 'fulfilment-tasks',
  prefix: 'TSK',
  clause: '8.6.2',
  version: 1,
  title: { en: 'Fulfilment task', vi: 'Công việc đáp ứng yêu cầu', zh: '履行任务' },
  section: 'desk',
  fields: {
    title: set('line', { column: 'title' }),
    request: set('record', { refers_to: 'service-request' }),
    step: set('number'),
    instruction: set('paragraph', { audience: 'staff' }),
    ...timeFields,
    priority: set('choice', { schema: Type.Integer(), column: 'priority', choices: [1, 2, 3, 4] }),
    service: set('record', { column: 'service', refers_to: 'service' }),
    team: given('team', workingRoles, { column: 'team' }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    due_target: set('instant'),
    outcome: set('paragraph', { audience: 'staff' }),
    done_at: set('instant'),
    done_by: set('person'),
  },
  states: {
    waiting: { open: true },
    open: { open: true },
    'in-progress': { open: true },
    done: { open: false, stamps: 'closed_at' },
    skipped: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'waiting',
  activities,
  clocks: [],
  // The program makes them as the request's item plans them.
  may_create: [],
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['request', 'step', 'team', 'assignee', 'due_target'],
  begins_with: (record) => (numberIn(record, 'step') === 1 ? 'open' : null),
  consequences: taskConsequences,
  obligations: (record) =>
    record.state === 'waiting'
      ? []
      : [
          {
            kind: 'fulfil',
            due_at: instantIn(record, 'due_target'),
            person: textIn(record, 'assignee'),
            roles: workingRoles,
          },
        ],
  relations: ['relates-to'],
};

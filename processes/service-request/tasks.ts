import type { DecisionContext } from '../../kernel/command.ts';
import type { Consequence } from '../../kernel/definition.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';
import type { RequestTask } from '../request-tasks.ts';
import { requestClocks } from './clocks.ts';

/** The tasks that a request plans, with those that were made of them. */
export function tasksIn(record: ProcessRecord): readonly RequestTask[] {
  return rowsIn(record, 'tasks') as unknown as readonly RequestTask[];
}

/** Asks for the tasks that were made of the request's plan. */
export const tasksKnown: Asking = (record) => [
  {
    as: 'tasks',
    process: 'fulfilment-task',
    ids: tasksIn(record).flatMap(({ task }) => (task === null ? [] : [task])),
  },
];

/** Asks for them while they are worked on, so that they follow what is changed of the request. */
export const tasksUnderWay: Asking = (record, known) =>
  record.state === 'fulfilment' && tasksIn(record).some(({ task }) => task !== null)
    ? tasksKnown(record, known)
    : [];

/** States of a task in which it is still owed. */
const owed: readonly string[] = ['waiting', 'open', 'in-progress'];

/** Those of the tasks that are not done, skipped or cancelled. */
export function openTasks(tasks: readonly ProcessRecord[]): readonly ProcessRecord[] {
  return tasks.filter(({ state }) => owed.includes(state));
}

/** By when the request is to be fulfilled; null: no target is planned, or its clock stands. */
function dueOf(record: ProcessRecord, context: DecisionContext): number | null {
  const clocks = evaluateClocks({ clocks: requestClocks }, record, context);
  return clocks.find(({ name }) => name === 'fulfilment')?.evaluation.due_at ?? null;
}

/** What a task takes over from its request. */
function sharedBy(record: ProcessRecord, context: DecisionContext): Readonly<Record<string, unknown>> {
  return {
    priority: record.values['priority'] ?? null,
    service: textIn(record, 'service'),
    due_target: dueOf(record, context),
  };
}

/** The tasks that were given an id just now, to be made with it. */
function made(
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const known = before === null ? [] : tasksIn(before).map(({ task }) => task);
  const fresh = tasksIn(record).filter(({ task }) => task !== null && !known.includes(task));
  if (fresh.length === 0) return [];
  const shared = sharedBy(record, context);
  return fresh.map(({ task, title, step, team, instruction }) => ({
    kind: 'create',
    process: 'fulfilment-task',
    id: String(task),
    values: {
      title,
      step,
      team,
      instruction: instruction ?? null,
      request: record.id,
      ...shared,
    },
  }));
}

/** The same done to every task that is still owed. */
function toOpen(
  context: DecisionContext,
  activity: string,
  values: Readonly<Record<string, unknown>>,
): readonly Consequence[] {
  return openTasks(knownAs(context, 'tasks')).map(({ id }) => ({
    kind: 'perform',
    process: 'fulfilment-task',
    id,
    activity,
    values,
  }));
}

/** Tasks that are owed follow what their request is now: its priority, its service, by when it is due. */
function following(record: ProcessRecord, context: DecisionContext): readonly Consequence[] {
  const shared = sharedBy(record, context);
  return openTasks(knownAs(context, 'tasks')).flatMap(({ id, values }): readonly Consequence[] => {
    const other = Object.entries(shared).filter(([name, value]) => (values[name] ?? null) !== value);
    if (other.length === 0) return [];
    const news = Object.fromEntries(other);
    return [{ kind: 'perform', process: 'fulfilment-task', id, activity: 'reschedule', values: news }];
  });
}

/**
 * What becomes of a request's tasks by what is done to it: they are made when it begins, given up when it is cancelled,
 * and follow its priority, service and due time, also when it goes on after it had to wait.
 */
export function taskConsequences(
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const moved = before !== null && before.state !== record.state;
  if (moved && record.state === 'cancelled') return toOpen(context, 'cancel', {});
  if (before?.state === 'fulfilment' || before?.state === 'pending') {
    if (record.state === 'fulfilment')
      return [...made(record, before, context), ...following(record, context)];
  }
  return made(record, before, context);
}

import type { DecisionContext } from '../../kernel/command.ts';
import type { Consequence } from '../../kernel/definition.ts';
import { knownAs } from '../../kernel/facts.ts';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';
import type { RequestTask } from '../request-tasks.ts';
import { requestClocks } from './clocks.ts';

/** The tasks that a request plans, with those that were made of them. */
export function tasksIn(record: ProcessRecord): readonly RequestTask[] {
  return rowsIn(record, 'tasks') as unknown as readonly RequestTask[];
}

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

/** The tasks that were given an id just now, to be made with it. */
function made(
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const known = before === null ? [] : tasksIn(before).map(({ task }) => task);
  const fresh = tasksIn(record).filter(({ task }) => task !== null && !known.includes(task));
  if (fresh.length === 0) return [];
  const due_target = dueOf(record, context);
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
      priority: record.values['priority'] ?? null,
      service: textIn(record, 'service'),
      due_target,
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

/**
 * What becomes of a request's tasks by what is done to it: they are made when it begins, given up when it is cancelled,
 * and due later when it goes on after it had to wait.
 */
export function taskConsequences(
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const moved = before !== null && before.state !== record.state;
  if (moved && record.state === 'cancelled') return toOpen(context, 'cancel', {});
  if (moved && before.state === 'pending' && record.state === 'fulfilment') {
    return toOpen(context, 'reschedule', { due_target: dueOf(record, context) });
  }
  return made(record, before, context);
}

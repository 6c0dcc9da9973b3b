import type { Command } from '../../kernel/command.ts';
import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { BulkAction, BulkOrder, singleActions } from '../../processes/desk-bulk.ts';

/** An order that is one command. */
export interface SingleOrder extends BulkOrder {
  readonly action: (typeof singleActions)[number];
}

/** Whether the order is one command, and no macro. */
export function isSingle(order: BulkOrder): order is SingleOrder {
  return order.action !== 'macro';
}

/** The record at the other end of a link. */
export interface LinkEnd {
  readonly id: string;
  readonly number: string;
}

/** What an order must name besides its action. */
const needed: Readonly<Record<BulkAction, readonly (keyof BulkOrder)[]>> = {
  perform: ['activity'],
  update: ['values'],
  assign: ['values'],
  comment: ['text'],
  note: ['text'],
  link: ['relation', 'to'],
  macro: ['macro'],
};

/** What an order still has to say. */
export function incompleteFields(order: BulkOrder): readonly string[] {
  return needed[order.action].filter((name) => (order[name] ?? '') === '');
}

/** Refuses an order that does not say what is to be done. @throws Refusal `record.invalid` */
export function refuseIncomplete(order: BulkOrder): void {
  const missing = incompleteFields(order);
  if (missing.length === 0) return;
  const problems = missing.map((field) => ({ field, code: 'field.required' as const }));
  throw new Refusal('record.invalid', {}, { problems });
}

/**
 * Assigning is the process's own activity where the record has not been begun or goes to another team; otherwise who works
 * on it changes and how far it is does not.
 */
function assignment(definition: ProcessDefinition, record: ProcessRecord, order: BulkOrder): Command {
  const { values = {} } = order;
  const activity = activityNamed(definition, 'assign');
  const before = record.values['team'] ?? null;
  const team = values['team'] ?? before;
  const begins = record.state === definition.initial || team !== before;
  if (activity?.from.includes(record.state) === true && begins && team !== null) {
    return { kind: 'perform', activity: 'assign', values: { ...values, team } };
  }
  return { kind: 'update', values };
}

/** An activity that any person may ask for: those done by a route of their own need what only it brings along. */
function performance(definition: ProcessDefinition, order: BulkOrder): Command {
  const { activity = '', values = {}, text = null } = order;
  const named = activityNamed(definition, activity);
  if (named === undefined || named.by_route === true || (named.brings ?? []).length > 0) {
    throw new Refusal('activity.unknown', { activity, process: definition.name });
  }
  return { kind: 'perform', activity, values, text };
}

/** The command that an order means for a record. @throws Refusal `activity.unknown` */
export function commandFor(
  definition: ProcessDefinition,
  record: ProcessRecord,
  order: SingleOrder,
  to: LinkEnd | null,
): Command {
  switch (order.action) {
    case 'perform':
      return performance(definition, order);
    case 'update':
      return { kind: 'update', values: order.values ?? {} };
    case 'assign':
      return assignment(definition, record, order);
    case 'comment':
    case 'note':
      return { kind: order.action, text: order.text ?? '' };
    case 'link':
      return { kind: 'link', relation: order.relation ?? '', to: to ?? { id: '', number: '' } };
  }
}

/** Whether the order changes what a record says, so that it must still be as it was seen. */
export function changesRecord({ action }: SingleOrder): boolean {
  return !['comment', 'note', 'link'].includes(action);
}

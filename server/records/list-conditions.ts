import { disposedState, isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { ownershipFields } from '../../kernel/rights.ts';
import { type Actor, isGuest, isStaff } from '../../kernel/roles.ts';
import { looksLikeId } from './store.ts';

/** What a list can be narrowed to and how it is sorted; every value as it stands in the URL. */
export interface ListQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly major?: boolean;
  readonly state?: string;
  readonly priority?: string;
  readonly category?: string;
  readonly service?: string;
  readonly team?: string;
  readonly assignee?: string;
  readonly requester?: string;
  readonly refers_to?: string;
  readonly blank?: string;
  readonly opened_from?: string;
  readonly opened_to?: string;
  readonly q?: string;
}

/** Conditions of a query on records, with the values they are bound to. */
export class Conditions {
  readonly #texts: string[] = [];
  readonly values: unknown[] = [];

  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(text: string): void {
    this.#texts.push(text);
  }

  get text(): string {
    return this.#texts.join(' and ');
  }
}

function listed(value: string): readonly string[] {
  return value
    .split(',')
    .filter((part) => part !== '')
    .slice(0, 50);
}

function referenceCondition(
  conditions: Conditions,
  column: string,
  filter: string,
  value: string,
  actor: Actor,
): void {
  if (value === 'none') {
    conditions.add(`${column} is null`);
    return;
  }
  const ids = listed(value).map((part) => (part === 'me' ? (actor.id ?? '') : part));
  const wrong = ids.find((id) => !looksLikeId(id));
  if (wrong !== undefined) {
    throw new Refusal('list.filter-invalid', { filter, value: wrong, expected: 'id, me, none' });
  }
  conditions.add(
    ids.length === 1
      ? `${column} = ${conditions.bind(ids[0])}::uuid`
      : `${column} = any (${conditions.bind(ids)}::uuid[])`,
  );
}

/** Narrows to records of which one of the fields that name a record names one of these. */
function referringCondition(conditions: Conditions, definition: ProcessDefinition, value: string): void {
  const ids = listed(value);
  const wrong = ids.find((id) => !looksLikeId(id));
  const fields = Object.entries(definition.fields).filter(
    ([, { kind, column, many }]) => kind === 'record' && column === undefined && many !== true,
  );
  if (wrong !== undefined || fields.length === 0) {
    const expected = fields.length === 0 ? '–' : 'id';
    throw new Refusal('list.filter-invalid', { filter: 'refers_to', value, expected });
  }
  const bound = conditions.bind(ids.map((id) => id.toLowerCase()));
  const named = fields.map(([name]) => `fields ->> '${name}' = any (${bound}::text[])`);
  conditions.add(`(${named.join(' or ')})`);
}

/** Narrows to records that say nothing in any of these fields: they are blank, or a mark that is not set. */
function blankConditions(
  conditions: Conditions,
  definition: ProcessDefinition,
  value: string,
  actor: Actor,
): void {
  // Fields with a column of their own have filters of their own; what is for staff tells nobody else by what is left.
  const known = Object.entries(definition.fields).filter(
    ([, { column, audience }]) => column === undefined && (audience !== 'staff' || isStaff(actor)),
  );
  const kinds = new Map(known.map(([name, { kind }]) => [name, kind]));
  for (const name of listed(value)) {
    const kind = kinds.get(name);
    if (kind === undefined) {
      const expected = [...kinds.keys()].join(', ');
      throw new Refusal('list.filter-invalid', { filter: 'blank', value: name, expected });
    }
    const nothing = kind === 'boolean' ? 'false' : '';
    conditions.add(`coalesce(fields ->> '${name}', '${nothing}') in ('${nothing}', '[]')`);
  }
}

function instantCondition(conditions: Conditions, text: string, filter: string, value: string): void {
  const at = Date.parse(value);
  if (Number.isNaN(at)) {
    throw new Refusal('list.filter-invalid', { filter, value, expected: '2026-01-31, 2026-01-31T08:00:00Z' });
  }
  conditions.add(`${text} ${conditions.bind(new Date(at).toISOString())}::timestamptz`);
}

/** The words of a search as a tsquery: all must occur, the last one may go on. Null: nothing to search for. */
export function searchWords(q: string): string | null {
  const words =
    q
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 10) ?? [];
  if (words.length === 0) return null;
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ');
}

function wordCondition(conditions: Conditions, definition: ProcessDefinition, q: string): void {
  const text = q.trim();
  if (new RegExp(`^${definition.prefix}\\d+$`, 'i').test(text)) {
    conditions.add(`number = ${conditions.bind(text.toUpperCase())}`);
    return;
  }
  const words = searchWords(text);
  if (words === null) return;
  const process = conditions.bind(definition.name);
  conditions.add(`id in (select search_record_ids(${process}, ${conditions.bind(words)}, 1000))`);
}

const ownColumns: Readonly<Record<string, string>> = { requester: 'requester_id', assignee: 'assignee_id' };

/** Narrows to the actor's own records. */
function ownCondition(definition: ProcessDefinition, actor: string): string {
  const named = ownershipFields(definition).map((field) => {
    if (definition.fields[field]?.many === true) return `fields -> '${field}' ? ${actor}::text`;
    return ownColumns[field] === undefined
      ? `fields ->> '${field}' = ${actor}::text`
      : `${ownColumns[field]} = ${actor}::uuid`;
  });
  return `(${named.join(' or ')})`;
}

function stateConditions(conditions: Conditions, definition: ProcessDefinition, query: ListQuery): void {
  if (query.open !== undefined) conditions.add(query.open ? 'is_open' : 'not is_open');
  if (query.state !== undefined) {
    const states = listed(query.state);
    const known = [...new Set([...Object.keys(definition.states), disposedState])];
    const unknown = states.find((state) => !known.includes(state));
    if (unknown !== undefined) {
      const expected = known.join(', ');
      throw new Refusal('list.filter-invalid', { filter: 'state', value: unknown, expected });
    }
    conditions.add(`state = any (${conditions.bind(states)}::text[])`);
    // Lets the partial indexes of open work serve the list.
    if (states.every((state) => isOpenState(definition, state))) conditions.add('is_open');
  }
}

/**
 * What a list or a count is narrowed to: the filters, and what the actor may see.
 *
 * @throws Refusal `list.filter-invalid`
 */
export function conditionsOf(
  definition: ProcessDefinition,
  query: ListQuery,
  actor: Actor,
  now: number,
): Conditions {
  const conditions = new Conditions();
  conditions.add('organisation_id = current_organisation_id()');
  conditions.add(`process = ${conditions.bind(definition.name)}`);
  // What guests see of records is for the routes of audit rooms to judge.
  if (isGuest(actor)) conditions.add('false');
  if (definition.readable_by !== 'everyone' && !isStaff(actor)) {
    conditions.add(ownCondition(definition, conditions.bind(actor.id)));
  }
  stateConditions(conditions, definition, query);
  if (query.overdue === true) {
    conditions.add(`is_open and due_at < ${conditions.bind(new Date(now).toISOString())}::timestamptz`);
  }
  if (query.major === true) conditions.add(`fields @> '{"major": true}'`);
  if (query.major === false) conditions.add(`not coalesce(fields @> '{"major": true}', false)`);
  if (query.priority !== undefined) {
    const priorities = listed(query.priority).map(Number);
    if (priorities.some((priority) => !Number.isInteger(priority))) {
      throw new Refusal('list.filter-invalid', {
        filter: 'priority',
        value: query.priority,
        expected: '1,2',
      });
    }
    conditions.add(`priority = any (${conditions.bind(priorities)}::smallint[])`);
  }
  if (query.category !== undefined) {
    conditions.add(`fields ->> 'category' = any (${conditions.bind(listed(query.category))}::text[])`);
  }
  for (const filter of ['service', 'team', 'assignee', 'requester'] as const) {
    const value = query[filter];
    if (value !== undefined) referenceCondition(conditions, `${filter}_id`, filter, value, actor);
  }
  if (query.refers_to !== undefined) referringCondition(conditions, definition, query.refers_to);
  if (query.blank !== undefined) blankConditions(conditions, definition, query.blank, actor);
  if (query.opened_from !== undefined) {
    instantCondition(conditions, 'opened_at >=', 'opened_from', query.opened_from);
  }
  if (query.opened_to !== undefined)
    instantCondition(conditions, 'opened_at <', 'opened_to', query.opened_to);
  if (query.q !== undefined) wordCondition(conditions, definition, query.q);
  return conditions;
}

import { disposedState, isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { ownershipFields } from '../../kernel/rights.ts';
import { type Actor, isGuest, isStaff } from '../../kernel/roles.ts';
import { type SearchQuery, searchQuery, tsqueryOf } from '../../kernel/search-query.ts';
import { askedOf } from '../search/asked.ts';
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
  /** The words of `q` in the title alone, and in all records however many: what guests are shown is narrowed by it. */
  readonly words_of?: 'title';
}

/** Conditions of a query on records, with the values they are bound to. */
export class Conditions {
  readonly #texts: string[] = [];
  readonly values: unknown[];

  /** @param values those that the query is bound to already, where it puts several conditions together */
  constructor(values: unknown[] = []) {
    this.values = values;
  }

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

/** The parts of a filter that takes several. */
export function listed(value: string): readonly string[] {
  return value
    .split(',')
    .filter((part) => part !== '')
    .slice(0, 50);
}

/** Narrows to records that refer to one of these, to whoever asks (`me`), or to nobody (`none`). @throws Refusal `list.filter-invalid` */
export function referenceCondition(
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
function referringCondition(
  conditions: Conditions,
  definition: ProcessDefinition,
  value: string,
  actor: Actor,
): void {
  const ids = listed(value);
  const wrong = ids.find((id) => !looksLikeId(id));
  const fields = Object.entries(definition.fields).filter(
    ([, { kind, column, many, audience }]) =>
      kind === 'record' && column === undefined && many !== true && (audience !== 'staff' || isStaff(actor)),
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

/** Narrows by an instant; `text` is the column with its comparison. @throws Refusal `list.filter-invalid` */
export function instantCondition(conditions: Conditions, text: string, filter: string, value: string): void {
  const at = Date.parse(value);
  if (Number.isNaN(at)) {
    throw new Refusal('list.filter-invalid', { filter, value, expected: '2026-01-31, 2026-01-31T08:00:00Z' });
  }
  conditions.add(`${text} ${conditions.bind(new Date(at).toISOString())}::timestamptz`);
}

/** Most records that words narrow a list to: those that hold them best. */
const wordsFound = 1000;

function wordCondition(
  conditions: Conditions,
  definition: ProcessDefinition,
  { q = '', open, words_of }: ListQuery,
  actor: Actor,
): void {
  const text = q.trim();
  if (text === '') return;
  if (new RegExp(`^${definition.prefix}\\d+$`, 'i').test(text)) {
    conditions.add(`number = ${conditions.bind(text.toUpperCase())}`);
    return;
  }
  const query = searchQuery(text);
  if (query === null) conditions.add('false');
  else if (words_of === 'title') titleCondition(conditions, query);
  else foundCondition(conditions, definition, { query, open, actor });
}

function titleCondition(conditions: Conditions, query: SearchQuery): void {
  conditions.add(`exists (select from search_entry e where e.organisation_id = current_organisation_id()
    and e.record_id = record.id and e.words @@ ${conditions.bind(tsqueryOf(query, 'A'))}::tsquery)`);
}

interface Wanted {
  readonly query: SearchQuery;
  readonly open: boolean | undefined;
  readonly actor: Actor;
}

function foundCondition(
  conditions: Conditions,
  { name }: ProcessDefinition,
  { query, open, actor }: Wanted,
): void {
  const { wide, exact, wanted, staff, person } = askedOf({ query, actor });
  const bound = [wide, exact, wanted, staff, person, name, open ?? null].map((value) =>
    conditions.bind(value),
  );
  const types = ['tsquery', 'tsquery', 'tsquery', 'boolean', 'uuid', 'text', 'boolean'];
  const given = bound.map((place, index) => `${place}::${types[index]}`).join(', ');
  conditions.add(`id in (select record_id from search_entries(${given}, null, null, null, ${wordsFound}))`);
}

const ownColumns: Readonly<Record<string, string>> = { requester: 'requester_id', assignee: 'assignee_id' };

/** Narrows to the actor's own records, those of their unit where its people see each other's, and those they decided on. */
function ownCondition(definition: ProcessDefinition, actor: string, unit: string | null): string {
  const named = ownershipFields(definition).map((field) => {
    if (definition.fields[field]?.many === true) return `fields -> '${field}' ? ${actor}::text`;
    return ownColumns[field] === undefined
      ? `fields ->> '${field}' = ${actor}::text`
      : `${ownColumns[field]} = ${actor}::uuid`;
  });
  const { unit_field } = definition;
  // Said twice, so that the index of records with a customer serves it.
  const ofUnit =
    unit === null || unit_field === undefined
      ? []
      : [`(fields ? '${unit_field}' and fields ->> '${unit_field}' = ${unit}::text)`];
  const { read_by, open_field } = definition;
  const reading =
    read_by === undefined
      ? []
      : [
          `fields -> '${read_by.rows}' @> jsonb_build_array(jsonb_build_object('${read_by.column}', ${actor}::text))`,
        ];
  const open = open_field === undefined ? [] : [`fields @> '{"${open_field}": true}'`];
  return `(${[...named, ...ofUnit, ...reading, ...open].join(' or ')})`;
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
 * @param values what the query that this becomes a part of is bound to already
 * @throws Refusal `list.filter-invalid`
 */
export function conditionsOf(
  definition: ProcessDefinition,
  query: ListQuery,
  actor: Actor,
  now: number,
  values: unknown[] = [],
): Conditions {
  const conditions = new Conditions(values);
  conditions.add('organisation_id = current_organisation_id()');
  conditions.add(`process = ${conditions.bind(definition.name)}`);
  // What guests see of records is for the routes of audit rooms to judge.
  if (isGuest(actor)) conditions.add('false');
  if (definition.readable_by !== 'everyone' && !isStaff(actor)) {
    // What is bound and named nowhere has no type, and no statement is made of it.
    const unit =
      actor.unit == null || definition.unit_field === undefined ? null : conditions.bind(actor.unit);
    conditions.add(ownCondition(definition, conditions.bind(actor.id), unit));
  }
  stateConditions(conditions, definition, query);
  if (query.overdue === true) {
    conditions.add(`is_open and due_at < ${conditions.bind(new Date(now).toISOString())}::timestamptz`);
  }
  if (query.major === true) conditions.add(`fields @> '{"major": true}'`);
  if (query.major === false) conditions.add(`not coalesce(fields @> '{"major": true}', false)`);
  if (query.priority === 'none') conditions.add('priority is null');
  else if (query.priority !== undefined) {
    const priorities = listed(query.priority).map(Number);
    if (priorities.some((priority) => !Number.isInteger(priority))) {
      throw new Refusal('list.filter-invalid', {
        filter: 'priority',
        value: query.priority,
        expected: '1,2, none',
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
  if (query.refers_to !== undefined) referringCondition(conditions, definition, query.refers_to, actor);
  if (query.blank !== undefined) blankConditions(conditions, definition, query.blank, actor);
  if (query.opened_from !== undefined) {
    instantCondition(conditions, 'opened_at >=', 'opened_from', query.opened_from);
  }
  if (query.opened_to !== undefined)
    instantCondition(conditions, 'opened_at <', 'opened_to', query.opened_to);
  if (query.q !== undefined) wordCondition(conditions, definition, query, actor);
  return conditions;
}

import type { PoolClient } from 'pg';
import { isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { type NamedRow, nameColumns, nameJoins, namesIn } from './named.ts';
import type { Names } from './present.ts';
import { looksLikeId, recordColumns, recordOf } from './store.ts';

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
  readonly opened_from?: string;
  readonly opened_to?: string;
  readonly q?: string;
}

/** Beyond this many, a count says only that there are more. */
export const countCap = 10_000;

/** Most records of one page. */
export const pageLimit = 200;

const sortExpressions: Record<string, { expression: string; cast: string; condition?: string }> = {
  opened_at: { expression: 'opened_at', cast: 'timestamptz' },
  updated_at: { expression: 'updated_at', cast: 'timestamptz' },
  // Only open records have something due, so the list by due time is theirs.
  due_at: { expression: 'due_at', cast: 'timestamptz', condition: 'is_open and due_at is not null' },
  priority: { expression: 'coalesce(priority, 99)', cast: 'integer' },
  number: { expression: 'number', cast: 'text' },
};

/** Names by which a list can be sorted; a leading minus turns the order round. */
export const sortable: readonly string[] = Object.keys(sortExpressions);

class Conditions {
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

function stateConditions(conditions: Conditions, definition: ProcessDefinition, query: ListQuery): void {
  if (query.open !== undefined) conditions.add(query.open ? 'is_open' : 'not is_open');
  if (query.state !== undefined) {
    const states = listed(query.state);
    const unknown = states.find((state) => definition.states[state] === undefined);
    if (unknown !== undefined) {
      const expected = Object.keys(definition.states).join(', ');
      throw new Refusal('list.filter-invalid', { filter: 'state', value: unknown, expected });
    }
    conditions.add(`state = any (${conditions.bind(states)}::text[])`);
    // Lets the partial indexes of open work serve the list.
    if (states.every((state) => isOpenState(definition, state))) conditions.add('is_open');
  }
}

function conditionsOf(
  definition: ProcessDefinition,
  query: ListQuery,
  actor: Actor,
  now: number,
): Conditions {
  const conditions = new Conditions();
  conditions.add('organisation_id = current_organisation_id()');
  conditions.add(`process = ${conditions.bind(definition.name)}`);
  if (definition.readable_by !== 'everyone' && !isStaff(actor)) {
    conditions.add(`requester_id = ${conditions.bind(actor.id)}::uuid`);
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
  if (query.opened_from !== undefined) {
    instantCondition(conditions, 'opened_at >=', 'opened_from', query.opened_from);
  }
  if (query.opened_to !== undefined)
    instantCondition(conditions, 'opened_at <', 'opened_to', query.opened_to);
  if (query.q !== undefined) wordCondition(conditions, definition, query.q);
  return conditions;
}

interface Sort {
  readonly name: string;
  readonly descending: boolean;
}

function sortOf(query: ListQuery): Sort {
  const sort = query.sort ?? '-opened_at';
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  if (sortExpressions[name] === undefined) {
    throw new Refusal('list.filter-invalid', { filter: 'sort', value: sort, expected: sortable.join(', ') });
  }
  return { name, descending };
}

function cursorOf(sort: Sort, record: ProcessRecord): string {
  const value =
    sort.name === 'number'
      ? record.number
      : sort.name === 'priority'
        ? (record.values['priority'] ?? 99)
        : new Date(record[sort.name as 'opened_at' | 'updated_at' | 'due_at'] ?? 0).toISOString();
  return Buffer.from(JSON.stringify([sort.name, sort.descending, value, record.id])).toString('base64url');
}

function readCursor(sort: Sort, cursor: string): readonly [unknown, string] {
  try {
    const [name, descending, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      name === sort.name &&
      descending === sort.descending &&
      looksLikeId(String(id)) &&
      (sort.name === 'priority' ? Number.isInteger(value) : typeof value === 'string') &&
      (!sort.name.endsWith('_at') || !Number.isNaN(Date.parse(value)));
    if (fits) return [value, id];
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('list.cursor-invalid');
}

/** A page of records, the names it refers to by its own columns, and the cursor of the next page. */
export interface RecordPage {
  readonly records: readonly ProcessRecord[];
  readonly names: Names;
  readonly next: string | null;
}

/**
 * Lists records of the organisation in scope that the actor may see, a page at a time by keyset: the hundredth page
 * costs what the first does.
 *
 * @throws Refusal `list.filter-invalid` or `list.cursor-invalid`
 */
export async function listRecords(
  client: PoolClient,
  definition: ProcessDefinition,
  query: ListQuery,
  actor: Actor,
  now: number,
): Promise<RecordPage> {
  const sort = sortOf(query);
  const { expression, cast, condition } = sortExpressions[sort.name] as {
    expression: string;
    cast: string;
    condition?: string;
  };
  const conditions = conditionsOf(definition, query, actor, now);
  if (condition !== undefined) conditions.add(condition);
  if (query.cursor !== undefined) {
    const [value, id] = readCursor(sort, query.cursor);
    const after = `(${conditions.bind(value)}::${cast}, ${conditions.bind(id)}::uuid)`;
    conditions.add(`(${expression}, id) ${sort.descending ? '<' : '>'} ${after}`);
  }
  const limit = Math.min(query.limit ?? 50, pageLimit);
  const direction = sort.descending ? 'desc' : 'asc';
  const order = (table: string): string =>
    `order by ${expression.replace(/(priority|opened_at|updated_at|due_at|number)/, `${table}$1`)} ${direction}, ${table}id ${direction}`;
  const text = `with page as (
      select ${recordColumns} from record where ${conditions.text} ${order('')} limit ${conditions.bind(limit + 1)}
    )
    select page.*, ${nameColumns} from page ${nameJoins} ${order('page.')}`;
  const { rows } = await client.query<NamedRow>({
    name: statementName(text),
    text,
    values: conditions.values,
  });
  const shown = rows.slice(0, limit);
  const records = shown.map((row) => recordOf(definition, row));
  const last = records.at(-1);
  return {
    records,
    names: namesIn(shown),
    next: rows.length > limit && last !== undefined ? cursorOf(sort, last) : null,
  };
}

const statementNames = new Map<string, string>();

/** Filters are few, so their statements are prepared once and reused; beyond a bound they go unnamed. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  if (statementNames.size >= 200) return undefined;
  const name = `record-list-${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** How many records the same filters find, honest up to `countCap`. */
export async function countRecords(
  client: PoolClient,
  definition: ProcessDefinition,
  query: ListQuery,
  actor: Actor,
  now: number,
): Promise<{ count: number; capped: boolean }> {
  const conditions = conditionsOf(definition, query, actor, now);
  const { rows } = await client.query<{ count: number }>({
    text: `select count(*) as count from (
      select from record where ${conditions.text} limit ${conditions.bind(countCap + 1)}) as found`,
    values: conditions.values,
  });
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, countCap), capped: count > countCap };
}

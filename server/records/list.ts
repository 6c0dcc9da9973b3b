import { Refusal } from '../../kernel/errors.ts';
import { conditionsOf, type ListQuery } from './list-conditions.ts';
import { type ListedRecord, type ListedRow, type Listing, listedRecordOf, listedTypes } from './listed.ts';
import type { Names } from './names.ts';
import type { Reading } from './reading.ts';
import { looksLikeId } from './store.ts';

/** Beyond this many, a count says only that there are more. */
export const countCap = 10_000;

/** Most records of one page. */
export const pageLimit = 200;

type SortName = 'opened_at' | 'updated_at' | 'due_at' | 'priority' | 'number';

const sortExpressions: Record<SortName, { expression: string; cast: string; condition?: string }> = {
  opened_at: { expression: 'opened_at', cast: 'timestamptz' },
  updated_at: { expression: 'updated_at', cast: 'timestamptz' },
  // Only open records have something due, so the list by due time is theirs.
  due_at: { expression: 'due_at', cast: 'timestamptz', condition: 'is_open and due_at is not null' },
  priority: { expression: 'coalesce(priority, 99)', cast: 'integer' },
  number: { expression: 'number', cast: 'text' },
};

/** Names by which a list can be sorted; a leading minus turns the order round. */
export const sortable: readonly string[] = Object.keys(sortExpressions);

interface Sort {
  readonly name: SortName;
  readonly descending: boolean;
}

function sortOf(query: ListQuery): Sort {
  const sort = query.sort ?? '-opened_at';
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  if (Object.hasOwn(sortExpressions, name)) return { name: name as SortName, descending };
  throw new Refusal('list.filter-invalid', { filter: 'sort', value: sort, expected: sortable.join(', ') });
}

function cursorOf(sort: Sort, { row }: ListedRecord): string {
  const value = sort.name === 'priority' ? (row.priority ?? 99) : row[sort.name];
  return Buffer.from(JSON.stringify([sort.name, sort.descending, value, row.id])).toString('base64url');
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

/** A page of records, the names they refer to, and the cursor of the next page. */
export interface RecordPage {
  readonly records: readonly ListedRecord[];
  readonly names: Names;
  readonly next: string | null;
}

/**
 * Lists records of the organisation in scope that the actor may see, a page at a time by keyset: the hundredth page
 * costs what the first does.
 *
 * @throws Refusal `list.filter-invalid` or `list.cursor-invalid`
 */
export async function listRecords(reading: Reading, listing: Listing, query: ListQuery): Promise<RecordPage> {
  const { client, definition } = reading;
  const sort = sortOf(query);
  const { expression, cast, condition } = sortExpressions[sort.name];
  const conditions = conditionsOf(definition, query, reading.actor, reading.now);
  if (condition !== undefined) conditions.add(condition);
  if (query.cursor !== undefined) {
    const [value, id] = readCursor(sort, query.cursor);
    const after = `(${conditions.bind(value)}::${cast}, ${conditions.bind(id)}::uuid)`;
    conditions.add(`(${expression}, id) ${sort.descending ? '<' : '>'} ${after}`);
  }
  const limit = Math.min(query.limit ?? 50, pageLimit);
  const direction = sort.descending ? 'desc' : 'asc';
  const text = `select ${listing.columns} from record where ${conditions.text}
    order by ${expression} ${direction}, id ${direction} limit ${conditions.bind(limit + 1)}`;
  const { rows } = await client.query<ListedRow>({
    name: statementName(text),
    text,
    values: conditions.values,
    types: listedTypes,
  });
  const records = rows.slice(0, limit).map((row) => listedRecordOf(listing, row));
  const last = records.at(-1);
  return {
    records,
    names: await reading.names.of(
      reading,
      records.map(({ values }) => values),
    ),
    next: rows.length > limit && last !== undefined ? cursorOf(sort, last) : null,
  };
}

const statementNames = new Map<string, string>();

/** Filters are few, so their statements are prepared once and reused; beyond a bound they go unnamed. */
export function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  if (statementNames.size >= 200) return undefined;
  const name = `record-list-${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** How many records the same filters find, honest up to `countCap`. */
export async function countRecords(
  { client, definition, actor, now }: Reading,
  query: ListQuery,
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

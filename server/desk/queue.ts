import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { countCap, pageLimit, statementName } from '../records/list.ts';
import {
  type ListedRecord,
  type ListedRow,
  type Listing,
  listedRecordOf,
  listedTypes,
  presentListed,
} from '../records/listed.ts';
import type { Names } from '../records/names.ts';
import { looksLikeId } from '../records/store.ts';
import { type Asking, type Branch, branchesOf, type DeskQuery } from './conditions.ts';
import { deskListings } from './definitions.ts';

type SortName = 'due_at' | 'opened_at' | 'updated_at' | 'priority';

const expressions: Readonly<Record<SortName, { readonly expression: string; readonly cast: string }>> = {
  due_at: { expression: 'due_at', cast: 'timestamptz' },
  opened_at: { expression: 'opened_at', cast: 'timestamptz' },
  updated_at: { expression: 'updated_at', cast: 'timestamptz' },
  priority: { expression: 'coalesce(priority, 99)', cast: 'integer' },
};

/** Names by which the queue is sorted; a leading minus turns the order round. */
export const deskSorts: readonly string[] = Object.keys(expressions);

interface Sort {
  readonly name: SortName;
  readonly descending: boolean;
}

/** Where a page begins: behind the record with this value and id; a null value is that of what is never due. */
interface Place {
  readonly value: string | number | null;
  readonly id: string;
}

function sortOf({ sort = 'due_at' }: DeskQuery): Sort {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  if (Object.hasOwn(expressions, name)) return { name: name as SortName, descending };
  throw new Refusal('list.filter-invalid', { filter: 'sort', value: sort, expected: deskSorts.join(', ') });
}

function cursorAt({ name, descending }: Sort, { row }: ListedRecord): string {
  const value = name === 'priority' ? (row.priority ?? 99) : row[name];
  return Buffer.from(JSON.stringify([name, descending, value, row.id])).toString('base64url');
}

function fits({ name }: Sort, value: unknown): value is Place['value'] {
  if (name === 'priority') return Number.isInteger(value);
  if (value === null) return name === 'due_at';
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function placeOf(sort: Sort, cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const [name, descending, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const same = name === sort.name && descending === sort.descending;
    if (same && fits(sort, value) && looksLikeId(String(id))) return { value, id };
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('list.cursor-invalid');
}

/** Adds to the query what comes after a place in the order. */
function narrow({ conditions }: Branch, { name, descending }: Sort, { value, id }: Place): void {
  const { expression, cast } = expressions[name];
  const than = descending ? '<' : '>';
  if (value === null) conditions.add(`due_at is null and id ${than} ${conditions.bind(id)}::uuid`);
  else
    conditions.add(
      `(${expression}, id) ${than} (${conditions.bind(value)}::${cast}, ${conditions.bind(id)}::uuid)`,
    );
}

/** Of each process as many as the page takes, in the order of an index that it has. */
function partOf({ listing, conditions }: Branch, sort: Sort, limit: string): string {
  const { expression } = expressions[sort.name];
  const direction = sort.descending ? 'desc' : 'asc';
  return `(select process, ${listing.columns} from record where ${conditions.text}
    order by ${expression} ${direction}, id ${direction} limit ${limit})`;
}

/** The branches of a page. What is never due comes last: it is looked up by itself, as the index has it first or last. */
function pageBranches(query: DeskQuery, sort: Sort, asking: Asking, values: unknown[]): readonly Branch[] {
  const place = placeOf(sort, query.cursor);
  const after = (branches: readonly Branch[]): readonly Branch[] => {
    if (place !== null) for (const branch of branches) narrow(branch, sort, place);
    return branches;
  };
  if (sort.name !== 'due_at') return after(branchesOf(query, asking, values));
  const never = branchesOf(query, asking, values);
  // Only open work is due, so the queue by due time is of that.
  for (const { conditions } of never) conditions.add('is_open and due_at is null');
  if (place?.value === null) return after(never);
  const due = after(branchesOf(query, asking, values));
  for (const { conditions } of due) conditions.add('is_open and due_at is not null');
  return [...due, ...never];
}

async function rowsOf(
  client: PoolClient,
  query: DeskQuery,
  sort: Sort,
  asking: Asking,
): Promise<{ rows: readonly (ListedRow & { process: string })[]; limit: number }> {
  const values: unknown[] = [];
  const limit = Math.min(query.limit ?? 50, pageLimit);
  const bound = `$${values.push(limit + 1)}`;
  const parts = pageBranches(query, sort, asking, values).map((branch) => partOf(branch, sort, bound));
  const direction = sort.descending ? 'desc' : 'asc';
  const text = `select * from (${parts.join(' union all ')}) as found
    order by ${expressions[sort.name].expression} ${direction} nulls last, id ${direction} limit ${bound}`;
  const name = statementName(text);
  const { rows } = await client.query({ ...(name && { name }), text, values, types: listedTypes });
  return { rows, limit };
}

/** A page of the queue as the API gives it. */
export interface DeskPage {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

/**
 * A page of the records of the desk, of all of its processes in one order, by keyset.
 *
 * @throws Refusal `list.filter-invalid`, `list.cursor-invalid`
 */
export async function listDesk(
  platform: Platform,
  principal: Principal,
  query: DeskQuery,
): Promise<DeskPage> {
  const { organisation_id, actor } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  const now = platform.now();
  const sort = sortOf(query);
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows, limit } = await rowsOf(client, query, sort, { actor, now });
    const records = rows.slice(0, limit).flatMap((row) => {
      const listing = deskListings.find(({ definition }) => definition.name === row.process);
      return listing === undefined ? [] : [{ listing, record: listedRecordOf(listing, row) }];
    });
    const names = new Map<Listing, Names>();
    for (const listing of new Set(records.map((one) => one.listing))) {
      const own = records.filter((one) => one.listing === listing).map(({ record }) => record.values);
      const where = { client, organisation_id, definition: listing.definition };
      names.set(listing, await platform.names.of(where, own));
    }
    const viewer = { actor, organisation, now };
    const last = records.at(-1);
    return {
      items: records.map(({ listing, record }) =>
        presentListed(listing, record, names.get(listing) ?? new Map(), viewer),
      ),
      next: rows.length > limit && last !== undefined ? cursorAt(sort, last.record) : null,
    };
  });
}

/** How many records of the desk the same filters find, honest up to `countCap`. @throws Refusal `list.filter-invalid` */
export async function countDesk(
  platform: Platform,
  { organisation_id, actor }: Principal,
  query: DeskQuery,
): Promise<{ readonly count: number; readonly capped: boolean }> {
  const values: unknown[] = [];
  const cap = `$${values.push(countCap + 1)}`;
  const parts = branchesOf(query, { actor, now: platform.now() }, values).map(
    ({ conditions }) => `(select from record where ${conditions.text} limit ${cap})`,
  );
  const text = `select count(*) as count from (select from (${parts.join(' union all ')}) as found limit ${cap}) as counted`;
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<{ count: number }>({ text, values }),
  );
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, countCap), capped: count > countCap };
}

/** Ids of the records that a query of the desk finds, in its order, at most so many. @throws Refusal `list.filter-invalid` */
export async function deskIds(
  platform: Platform,
  { organisation_id, actor }: Principal,
  query: DeskQuery,
  most: number,
): Promise<readonly string[]> {
  const values: unknown[] = [];
  const { cursor, limit, ...filters } = query;
  const bound = `$${values.push(most)}`;
  const parts = branchesOf(filters, { actor, now: platform.now() }, values).map(
    ({ conditions }) => `(select id, opened_at from record where ${conditions.text} limit ${bound})`,
  );
  const text = `select id from (${parts.join(' union all ')}) as found order by opened_at, id limit ${bound}`;
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<{ id: string }>({ text, values }),
  );
  return rows.map(({ id }) => id);
}

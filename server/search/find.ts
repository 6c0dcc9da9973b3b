import type { PoolClient } from 'pg';
import { isGuest, isStaff } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import { timestamp } from '../records/store.ts';
import { askedOf, type Finding } from './asked.ts';

/** Most records that are counted. */
export const searchCountCap = 200;

interface FoundRow {
  readonly record_id: string;
  readonly process: string;
}

interface FoundRows {
  /** Best first. */
  readonly rows: readonly FoundRow[];
  /** Whether all was looked at: otherwise there may be more, also where none is. */
  readonly complete: boolean;
}

/** The records that hold the words. Guests find nothing. */
async function findRows(client: PoolClient, finding: Finding, how_many: number): Promise<FoundRows> {
  if (isGuest(finding.actor)) return { rows: [], complete: true };
  const { wide, exact, wanted, staff, person } = askedOf(finding);
  const { process, open, service, from, to } = finding.filter;
  const { rows } = await client.query<{ record_id: string | null; process: string; complete: boolean }>({
    name: 'search-entries',
    text: `select record_id, process, complete
      from search_entries($1::tsquery, $2::tsquery, $3::tsquery, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      wide,
      exact,
      wanted,
      staff,
      person,
      process ?? null,
      open ?? null,
      service ?? null,
      timestamp(from ?? null),
      timestamp(to ?? null),
      how_many,
    ],
  });
  return {
    // Where nothing is found one row without a record tells how far it was looked for.
    rows: rows.flatMap(({ record_id, process: of }) =>
      record_id === null ? [] : [{ record_id, process: of }],
    ),
    complete: rows.every(({ complete }) => complete),
  };
}

/** Ids of the records that hold the words, best first. Guests find nothing. */
export async function findIds(
  client: PoolClient,
  finding: Finding,
  how_many: number,
): Promise<readonly string[]> {
  return (await findRows(client, finding, how_many)).rows.map(({ record_id }) => record_id);
}

/** How many records of each process were found. */
export interface Counts {
  /** Most first. */
  readonly items: readonly { readonly process: string; readonly count: number }[];
  readonly count: number;
  /** There may be more: these are those that were looked at. */
  readonly capped: boolean;
}

/** How many records of each process hold the words, of the newest where many do. */
export async function countFound(client: PoolClient, finding: Finding): Promise<Counts> {
  const { rows, complete } = await findRows(client, finding, searchCountCap);
  const items = [...Map.groupBy(rows, ({ process }) => process)]
    .map(([process, found]) => ({ process, count: found.length }))
    .toSorted((one, other) => other.count - one.count || one.process.localeCompare(other.process));
  const capped = !complete || rows.length >= searchCountCap;
  return { items, count: rows.length, capped };
}

/** Ids of the records changed last, of those the actor may read. */
export async function newestIds(
  client: PoolClient,
  { actor, filter }: Omit<Finding, 'query'>,
  how_many: number,
): Promise<readonly string[]> {
  if (isGuest(actor)) return [];
  const { rows } = await client.query<{ record_id: string }>({
    name: 'search-newest',
    text: 'select record_id from newest_entries($1, $2, $3, $4, $5)',
    values: [isStaff(actor), actor.id, filter.process ?? null, filter.open ?? null, how_many],
  });
  return rows.map(({ record_id }) => record_id);
}

const wholeNumber = /^\s*([a-z]{2,6}|)[-\s]?0*(\d{1,12})\s*$/i;

/** The numbers that somebody may mean who types this: `inc 12` INC0000012, `12` that of every process. */
export function numbersMeant(text: string): readonly string[] {
  const [, letters = '', figures] = wholeNumber.exec(text) ?? [];
  if (figures === undefined) return [];
  const padded = figures.padStart(7, '0');
  const prefix = letters.toUpperCase();
  return definitions
    .filter((definition) => prefix === '' || definition.prefix === prefix)
    .map((definition) => `${definition.prefix}${padded}`);
}

/** Ids of the records with one of these numbers. */
export async function idsByNumber(
  client: PoolClient,
  numbers: readonly string[],
  process: string | undefined,
): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const { rows } = await client.query<{ id: string }>({
    name: 'search-numbers',
    text: `select id from record where organisation_id = current_organisation_id()
      and process = any ($1::text[]) and number = any ($2::text[]) order by updated_at desc`,
    values: [process === undefined ? definitions.map(({ name }) => name) : [process], numbers],
  });
  return rows.map(({ id }) => id);
}

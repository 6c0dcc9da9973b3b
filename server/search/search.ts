import type { PoolClient } from 'pg';
import { disposedState, isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';
import { excerptOf, marksIn } from '../../kernel/search-excerpt.ts';
import { type SearchQuery, searchQuery } from '../../kernel/search-query.ts';
import { definitionNamed, definitions } from '../../processes/definitions.ts';
import type { FoundRecord } from '../../processes/found-record.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId, type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import { remarksOf } from './entries.ts';
import { type Counts, countFound, findIds, idsByNumber, newestIds, numbersMeant } from './find.ts';
import type { SearchFilter } from './rights.ts';
import { type Remark, textsOf } from './texts.ts';

/** Most records that a search finds: the best of them. */
export const foundLimit = 200;

/** Most records of one page. */
export const searchPageLimit = 50;

/** So many are sought at least, so that of words that many records hold enough are ranked. */
const leastSought = 100;

/** Comments and notes of a record that are looked through for its excerpt. */
const remarksShown = 50;

/** A search as it is asked for. */
export interface Search {
  readonly q: string;
  readonly process?: string;
  readonly open?: boolean;
  readonly service?: string;
  /** Changed last at or after, and before: a day or an instant, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

function instantOf(filter: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const at = Date.parse(value);
  if (!Number.isNaN(at)) return at;
  throw new Refusal('list.filter-invalid', { filter, value, expected: '2026-01-31, 2026-01-31T08:00:00Z' });
}

/** What a search is narrowed to. @throws Refusal `list.filter-invalid` */
function filterOf({ process, open, service, from, to }: Omit<Search, 'q'>): SearchFilter {
  if (process !== undefined && definitionNamed(process) === undefined) {
    const expected = definitions.map(({ name }) => name).join(', ');
    throw new Refusal('list.filter-invalid', { filter: 'process', value: process, expected });
  }
  if (service !== undefined && !looksLikeId(service)) {
    throw new Refusal('list.filter-invalid', { filter: 'service', value: service, expected: 'id' });
  }
  const [since, until] = [instantOf('from', from), instantOf('to', to)];
  return {
    ...(process === undefined ? {} : { process }),
    ...(open === undefined ? {} : { open }),
    ...(service === undefined ? {} : { service: service.toLowerCase() }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  };
}

/** What was typed, what it means, and what the search is narrowed to. */
interface Looking {
  readonly q: string;
  readonly query: SearchQuery | null;
  readonly filter: SearchFilter;
}

interface Readable {
  readonly definition: ProcessDefinition;
  readonly row: RecordRow;
  readonly record: ProcessRecord;
}

/** Whether a record is what the search is narrowed to, as it stands now. */
function fits(definition: ProcessDefinition, row: RecordRow, filter: SearchFilter): boolean {
  const { process = row.process, service = row.service_id, open } = filter;
  return (
    row.state !== disposedState &&
    process === row.process &&
    service === row.service_id &&
    (open === undefined || isOpenState(definition, row.state) === open) &&
    row.updated_at >= (filter.from ?? -Infinity) &&
    row.updated_at < (filter.to ?? Infinity)
  );
}

/** The records of these ids that the actor may read, in their order: what the index says is judged again. */
async function readable(
  client: PoolClient,
  ids: readonly string[],
  filter: SearchFilter,
  actor: Actor,
): Promise<readonly Readable[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<RecordRow>({
    name: 'search-found',
    text: `select ${recordColumns} from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    values: [ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const definition = definitionNamed(row?.process ?? '');
    if (row === undefined || definition === undefined || !fits(definition, row, filter)) return [];
    const record = recordOf(definition, row);
    return mayRead(definition, record, actor) ? [{ definition, row, record }] : [];
  });
}

function cursorOf(offset: number): string {
  return Buffer.from(String(offset)).toString('base64url');
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = Number(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Number.isInteger(offset) && offset > 0 && offset < foundLimit) return offset;
  throw new Refusal('list.cursor-invalid');
}

/** What is shown of a record that was found: no text that the actor may not read. */
function shownOf(
  { definition, row, record }: Readable,
  query: SearchQuery | null,
  remarks: readonly Remark[],
  actor: Actor,
): Omit<FoundRecord, 'service'> {
  const staff = isStaff(actor);
  const texts = textsOf(definition, row.number, record.values, remarks).filter(
    ({ weight, audience }) => weight !== 'A' && (staff || audience === 'everyone'),
  );
  const excerpt =
    query === null
      ? null
      : excerptOf(
          texts.map(({ text }) => text),
          query,
        );
  const { id, process, number, title, state, updated_at } = row;
  return {
    id,
    process,
    number,
    title,
    title_marks: query === null ? [] : marksIn(title, query).marks,
    state,
    open: isOpenState(definition, state),
    updated_at,
    excerpt:
      excerpt === null
        ? null
        : { text: excerpt.text, marks: excerpt.marks, place: texts[excerpt.of]?.place ?? '' },
  };
}

async function serviceNames(
  client: PoolClient,
  rows: readonly RecordRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ service_id }) => service_id ?? []))];
  if (ids.length === 0) return new Map();
  const { rows: named } = await client.query<{ id: string; title: string }>({
    name: 'search-services',
    text: 'select id, title from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
    values: [ids],
  });
  return new Map(named.map(({ id, title }) => [id, title]));
}

/** Ids in the order in which they are shown: a record whose number was typed first. */
async function idsFor(
  client: PoolClient,
  { q, query, filter }: Looking,
  actor: Actor,
  how_many: number,
): Promise<readonly string[]> {
  const [numbered, found] = await Promise.all([
    idsByNumber(client, numbersMeant(q), filter.process),
    query === null ? [] : findIds(client, { query, filter, actor }, Math.max(how_many, leastSought)),
  ]);
  return [...new Set([...numbered, ...found])].slice(0, how_many);
}

/**
 * Finds records of all processes that the principal may read, best first.
 *
 * @throws Refusal `list.filter-invalid`, `list.cursor-invalid`
 */
export async function search(
  { pool }: Platform,
  { organisation_id, actor }: Principal,
  asked: Search,
): Promise<{ readonly items: readonly FoundRecord[]; readonly next: string | null }> {
  const filter = filterOf(asked);
  const query = searchQuery(asked.q);
  const offset = readCursor(asked.cursor);
  const limit = Math.min(asked.limit ?? 20, searchPageLimit);
  return readInOrganisation(pool, organisation_id, async (client) => {
    const ids = await idsFor(client, { q: asked.q, query, filter }, actor, foundLimit);
    const page = await readable(client, ids.slice(offset, offset + limit), filter, actor);
    const rows = page.map(({ row }) => row);
    const [remarks, services] = await Promise.all([
      remarksOf(
        client,
        rows.map(({ id }) => id),
        remarksShown,
      ),
      serviceNames(client, rows),
    ]);
    const items = page.map((one) => {
      const { id, service_id } = one.row;
      const name = services.get(service_id ?? '');
      const service = service_id === null ? null : { id: service_id, name: name ?? '–' };
      return { ...shownOf(one, query, remarks.get(id) ?? [], actor), service };
    });
    const end = offset + limit;
    return { items, next: ids.length > end && end < foundLimit ? cursorOf(end) : null };
  });
}

/** Counts what a search finds, process by process. @throws Refusal `list.filter-invalid` */
export async function countSearch(
  { pool }: Platform,
  { organisation_id, actor }: Principal,
  asked: Omit<Search, 'process' | 'limit' | 'cursor'>,
): Promise<Counts> {
  const filter = filterOf(asked);
  const query = searchQuery(asked.q);
  if (query === null) return { items: [], count: 0, capped: false };
  return readInOrganisation(pool, organisation_id, (client) => countFound(client, { query, filter, actor }));
}

/** A record to choose. */
export type Picked = Pick<FoundRecord, 'id' | 'process' | 'number' | 'title' | 'state' | 'open'>;

/**
 * Records to choose from: those that were changed last while nothing is typed, then what is found by number and words.
 *
 * @throws Refusal `list.filter-invalid`
 */
export async function pick(
  { pool }: Platform,
  { organisation_id, actor }: Principal,
  { q, limit: wanted, ...asked }: Pick<Search, 'q' | 'process' | 'open' | 'limit'>,
): Promise<readonly Picked[]> {
  const filter = filterOf(asked);
  const query = searchQuery(q);
  const limit = Math.min(wanted ?? 20, searchPageLimit);
  return readInOrganisation(pool, organisation_id, async (client) => {
    const ids =
      query === null
        ? await newestIds(client, { actor, filter }, limit)
        : await idsFor(client, { q, query, filter }, actor, limit);
    const found = await readable(client, ids, filter, actor);
    return found.map(({ definition, row: { id, process, number, title, state } }) => ({
      id,
      process,
      number,
      title,
      state,
      open: isOpenState(definition, state),
    }));
  });
}

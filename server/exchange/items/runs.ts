import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { givenRows } from '../../database/given-rows.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';

/** `checking` and `running` are under way; `waiting` was told to be carried out. */
export type ItemRunState = 'queued' | 'checking' | 'checked' | 'waiting' | 'running' | 'done' | 'failed';

export const itemOutcomes = [
  'new',
  'same',
  'changed',
  'proposed',
  'conflicting',
  'ambiguous',
  'refused',
  'missing',
] as const;

/** What a row came to. */
export type ItemOutcome = (typeof itemOutcomes)[number];

export type ItemRowKind = 'item' | 'relation' | 'missing';

/** How many rows came to what, of items and of relations. */
export interface ItemCounts {
  readonly items: Readonly<Record<ItemOutcome, number>>;
  readonly relations: Readonly<Record<ItemOutcome, number>>;
  /** Names of items that depend on themselves in a circle, by the file alone. */
  readonly circles: readonly (readonly string[])[];
}

/** One import of items, looked at or carried out. Instants are epoch milliseconds. */
export interface ItemRun {
  readonly id: string;
  readonly source: string;
  readonly rule: string | null;
  readonly mapping: string;
  readonly subject: { readonly id: string; readonly number: string; readonly name: string } | null;
  readonly file_name: string;
  readonly file_path: string | null;
  readonly file_hash: string | null;
  readonly bytes_total: number;
  readonly state: ItemRunState;
  readonly carried_out: boolean;
  readonly counts: ItemCounts | null;
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly started_by: { readonly id: string; readonly name: string } | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}

/** What a run is about. */
export interface NewItemRun {
  readonly source: string;
  readonly rule: string | null;
  readonly mapping: string;
  readonly subject_id: string | null;
  readonly file_name: string;
  readonly file_path: string | null;
  readonly file_hash: string;
  readonly bytes_total: number;
}

/** What came of one row. */
export interface ItemRow {
  readonly kind: ItemRowKind;
  readonly position: number;
  readonly line: number | null;
  readonly outcome: ItemOutcome;
  readonly item_id: string | null;
  readonly external_key: string | null;
  readonly title: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Records that items are to come in and returns the run's id. */
export async function createItemRun(
  platform: Platform,
  { organisation_id, actor }: Principal,
  run: NewItemRun,
  id = platform.newId(),
): Promise<string> {
  await inOrganisation(platform.pool, organisation_id, (client) =>
    client.query(
      `insert into item_import (organisation_id, id, source, rule, mapping, subject_id, file_name, file_path, file_hash,
          bytes_total, state, started_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11)`,
      [
        ...[organisation_id, id, run.source, run.rule, run.mapping, run.subject_id, run.file_name],
        ...[run.file_path, run.file_hash, run.bytes_total, actor.id],
      ],
    ),
  );
  return id;
}

const rowFields = [
  ['organisation_id', 'uuid'],
  ['import_id', 'uuid'],
  ['carried_out', 'boolean'],
  ['kind', 'text'],
  ['position', 'integer'],
  ['line', 'integer'],
  ['outcome', 'text'],
  ['item_id', 'uuid'],
  ['external_key', 'text'],
  ['title', 'text'],
  ['detail', 'jsonb'],
] as const;

/** To which run rows belong, and whether they tell what was done or what would be. */
export interface RowsOf {
  readonly organisation_id: string;
  readonly import_id: string;
  readonly carried_out: boolean;
}

/** Keeps what came of rows, in the transaction in which it was done. */
export async function keepRows(client: PoolClient, of: RowsOf, rows: readonly ItemRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = givenRows(rowFields, rows, (row, name) =>
    name in of ? of[name as keyof RowsOf] : row[name as keyof ItemRow],
  );
  await client.query({
    name: `item-import-rows ${given.key}`,
    text: `insert into item_import_row (${rowFields.map(([name]) => name).join(', ')})
      select ${given.values} from ${given.source}`,
    values: [...given.parameters],
  });
}

/** How far a run has come: positions of the rows that are kept, by kind. */
export async function keptPositions(client: PoolClient, of: RowsOf): Promise<Map<string, number>> {
  const { rows } = await client.query<{ kind: string; last: number }>(
    `select kind, max(position) as last from item_import_row
      where organisation_id = current_organisation_id() and import_id = $1 and carried_out = $2 group by kind`,
    [of.import_id, of.carried_out],
  );
  return new Map(rows.map(({ kind, last }) => [kind, last]));
}

const none = Object.fromEntries(itemOutcomes.map((outcome) => [outcome, 0])) as Record<ItemOutcome, number>;

/** Counts what is kept of a run. */
export async function countRows(
  client: PoolClient,
  of: Omit<RowsOf, 'organisation_id'>,
  circles: ItemCounts['circles'],
): Promise<ItemCounts> {
  const { rows } = await client.query<{ kind: ItemRowKind; outcome: ItemOutcome; count: number }>(
    `select kind, outcome, count(*) as count from item_import_row
      where organisation_id = current_organisation_id() and import_id = $1 and carried_out = $2
      group by kind, outcome`,
    [of.import_id, of.carried_out],
  );
  const counts = { items: { ...none }, relations: { ...none } };
  for (const { kind, outcome, count } of rows) {
    counts[kind === 'relation' ? 'relations' : 'items'][outcome] += count;
  }
  return { ...counts, circles };
}

/** Moves a run on, if it is in one of the states that this takes. @returns whether it was */
export async function moveItemRun(
  platform: Platform,
  organisation_id: string,
  id: string,
  from: readonly ItemRunState[],
  to: ItemRunState,
  alongside?: (client: PoolClient) => Promise<void>,
): Promise<boolean> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const { rowCount } = await client.query(
      `update item_import set state = $3, problem = null
        where organisation_id = current_organisation_id() and id = $1 and state = any ($2::text[])`,
      [id, from, to],
    );
    if (rowCount === 1) await alongside?.(client);
    return rowCount === 1;
  });
}

/** Says how looking at a file, or carrying it out, ended. What was only looked at is dropped once it is carried out. */
export async function finishItemRun(
  platform: Platform,
  organisation_id: string,
  id: string,
  ended: { readonly carried_out: boolean; readonly circles: ItemCounts['circles']; readonly error: unknown },
): Promise<void> {
  const { carried_out, circles, error } = ended;
  const refusal = error instanceof Refusal ? error : null;
  const problem =
    error === null
      ? null
      : { code: refusal?.code ?? 'program.failed', params: refusal?.params ?? { request: id } };
  const state = error !== null ? 'failed' : carried_out ? 'done' : 'checked';
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    const counts = await countRows(client, { import_id: id, carried_out }, circles);
    await client.query(
      `update item_import set state = $2, carried_out = $3, counts = $4, problem = $5,
          finished_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id = $1`,
      [id, state, carried_out, JSON.stringify(counts), problem === null ? null : JSON.stringify(problem)],
    );
    if (state === 'done') {
      await client.query(
        `delete from item_import_row
          where organisation_id = current_organisation_id() and import_id = $1 and not carried_out`,
        [id],
      );
    }
  });
}

const columns = `run.id, source, rule, mapping, file_name, file_path, file_hash, bytes_total, run.state, carried_out, counts, problem,
  run.created_at, finished_at,
  case when started_by is null then null else json_build_object('id', started_by, 'name', person.name) end as started_by,
  case when subject_id is null then null
    else json_build_object('id', subject_id, 'number', subject.number, 'name', subject.title) end as subject
  from item_import run
  left join person on person.organisation_id = run.organisation_id and person.id = run.started_by
  left join record subject on subject.organisation_id = run.organisation_id and subject.id = run.subject_id`;

/** Imports of items, newest first. */
export async function listItemRuns(
  platform: Platform,
  organisation_id: string,
  limit: number,
): Promise<ItemRun[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<ItemRun>(
      `select ${columns} where run.organisation_id = current_organisation_id()
        order by run.created_at desc, run.id desc limit $1`,
      [limit],
    );
    return rows;
  });
}

/** One import of items; while it is under way, with what is counted so far. @throws Refusal `import.unknown` */
export async function readItemRun(platform: Platform, organisation_id: string, id: string): Promise<ItemRun> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<ItemRun>(
      `select ${columns} where run.organisation_id = current_organisation_id() and run.id = $1`,
      [id],
    );
    const [run] = rows;
    if (run === undefined) throw new Refusal('import.unknown');
    if (run.state !== 'checking' && run.state !== 'running') return run;
    const carried_out = run.state === 'running';
    return { ...run, carried_out, counts: await countRows(client, { import_id: id, carried_out }, []) };
  });
}

/** Runs that are not at their end though nobody may be at them any more: for the start of the program. */
export async function unfinishedItemRuns(
  platform: Platform,
  organisation_id: string,
): Promise<{ id: string; started_by: string | null }[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; started_by: string | null }>(
      `select id, started_by from item_import where organisation_id = current_organisation_id()
        and file_path is null and state in ('queued', 'checking', 'waiting', 'running') order by created_at`,
    );
    return rows;
  });
}

/** Where a page of rows begins. */
export interface RowsPage {
  readonly kind: 'item' | 'relation';
  readonly outcome: ItemOutcome | null;
  readonly after: number;
  readonly limit: number;
}

/** Rows of a run in the order of the file; what is missing comes among the items, behind them. */
export async function readItemRows(
  platform: Platform,
  organisation_id: string,
  run: ItemRun,
  { kind, outcome, after, limit }: RowsPage,
): Promise<ItemRow[]> {
  const wanted = kind === 'relation' ? 'relation' : outcome === 'missing' ? 'missing' : 'item';
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<ItemRow>(
      `select kind, position, line, outcome, item_id, external_key, title, detail from item_import_row
        where organisation_id = current_organisation_id() and import_id = $1 and carried_out = $2 and kind = $3
          and ($4::text is null or outcome = $4) and position > $5
        order by position limit $6`,
      [run.id, run.carried_out, wanted, outcome, after, limit],
    );
    return rows;
  });
}

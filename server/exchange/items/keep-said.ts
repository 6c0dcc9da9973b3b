import type { PoolClient } from 'pg';
import type { SaidValues } from '../../../processes/configuration-item/reconcile.ts';
import { givenRows } from '../../database/given-rows.ts';

/** What a source says of an item now. */
export interface NewSaid {
  readonly item_id: string;
  readonly external_key: string | null;
  readonly said: SaidValues;
}

/** Of which source and run something is kept, and when. */
export interface SaidBy {
  readonly organisation_id: string;
  readonly source: string;
  readonly import_id: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const fields = [
  ['organisation_id', 'uuid'],
  ['source', 'text'],
  ['item_id', 'uuid'],
  ['external_key', 'text'],
  ['said', 'jsonb'],
  ['import_id', 'uuid'],
  ['first_said_at', 'timestamptz'],
  ['said_at', 'timestamptz'],
] as const;

/** Keeps what a source says in place of what it said before. What was missing is there again. */
export async function keepSaid(client: PoolClient, by: SaidBy, said: readonly NewSaid[]): Promise<void> {
  if (said.length === 0) return;
  const { key, values, source, parameters } = givenRows(fields, said, (row, name) => {
    if (name === 'first_said_at' || name === 'said_at') return by.now;
    return name in by ? by[name as keyof SaidBy] : row[name as keyof NewSaid];
  });
  await client.query({
    name: `item-source ${key}`,
    text: `insert into item_source (${fields.map(([name]) => name).join(', ')}) select ${values} from ${source}
      on conflict (organisation_id, source, item_id) do update
        set external_key = coalesce(excluded.external_key, item_source.external_key), said = excluded.said,
          import_id = excluded.import_id, said_at = excluded.said_at, absent_since = null`,
    values: [...parameters],
  });
}

/** Keeps which relations a source says of items, beside those that it said before. */
export async function keepRelations(
  client: PoolClient,
  source: string,
  relations: ReadonlyMap<string, readonly (readonly [string, string])[]>,
): Promise<void> {
  if (relations.size === 0) return;
  await client.query({
    text: `update item_source set relations =
        (select jsonb_agg(distinct one) from jsonb_array_elements(item_source.relations || given.relations::jsonb) as one)
      from unnest($2::uuid[], $3::text[]) as given (id, relations)
      where organisation_id = current_organisation_id() and source = $1 and item_id = given.id`,
    values: [source, [...relations.keys()], [...relations.values()].map((list) => JSON.stringify(list))],
  });
}

import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn } from '../../../kernel/register.ts';
import { configurationItem } from '../../../processes/configuration-item/definition.ts';
import {
  type KnownItem,
  keysOf,
  type LastSaid,
  type SaidItem,
  type SaidValue,
  type SaidValues,
} from '../../../processes/configuration-item/reconcile.ts';
import type { ItemSources } from '../../../processes/configuration-item/sources.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';

const definition: ProcessDefinition = configurationItem;

/** What a source last said of an item, with the relations it told. */
export interface KeptSaid extends LastSaid {
  readonly relations: readonly (readonly [relation: string, to: string])[];
}

/** An item that rows may be about, with the record it is. */
export interface FoundItem extends KnownItem {
  readonly record: ProcessRecord;
  readonly said: readonly KeptSaid[];
}

/** What an item holds, by place. */
export function placesOf(record: ProcessRecord): Readonly<Record<string, readonly SaidValue[]>> {
  const places: Record<string, SaidValue[]> = { state: [record.state] };
  for (const [name, value] of Object.entries(record.values)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      places[name] = [value];
    }
  }
  for (const { name, value } of rowsIn(record, 'attributes')) {
    if (typeof value === 'string') places[`attributes.${String(name)}`] = [value];
  }
  for (const { kind, value } of rowsIn(record, 'identifiers')) {
    const place = `identifiers.${String(kind)}`;
    if (typeof value === 'string') places[place] = [...(places[place] ?? []), value];
  }
  return places;
}

/** Ids of items by their keys in a source. */
export async function idsByKey(
  client: PoolClient,
  source: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await client.query<{ external_key: string; item_id: string }>({
    text: `select external_key, item_id from item_source
      where organisation_id = current_organisation_id() and source = $1 and external_key = any ($2::text[])`,
    values: [source, [...new Set(keys)]],
  });
  return new Map(rows.map(({ external_key, item_id }) => [external_key, item_id]));
}

/** Ids of items by identifiers of a kind, in lower case; more than one where they share it. */
export async function idsByIdentifier(
  client: PoolClient,
  kind: string,
  values: readonly string[],
): Promise<Map<string, string[]>> {
  const before = `${kind.toLowerCase()}:`;
  const { rows } = await client.query<{ value: string; item_id: string }>({
    text: `select substr(key, $1) as value, item_id from item_identifier
      where organisation_id = current_organisation_id() and key = any ($2::text[])`,
    values: [before.length + 1, [...new Set(values)].map((value) => before + value)],
  });
  const found = new Map<string, string[]>();
  for (const { value, item_id } of rows) found.set(value, [...(found.get(value) ?? []), item_id]);
  return found;
}

async function readSaid(client: PoolClient, ids: readonly string[]): Promise<Map<string, KeptSaid[]>> {
  const { rows } = await client.query<{
    item_id: string;
    source: string;
    external_key: string | null;
    said: SaidValues;
    relations: [string, string][];
    absent: boolean;
  }>({
    text: `select item_id, source, external_key, said, relations, absent_since is not null as absent from item_source
      where organisation_id = current_organisation_id() and item_id = any ($1::uuid[])`,
    values: [ids],
  });
  const said = new Map<string, KeptSaid[]>();
  for (const { item_id, said: values, ...last } of rows) {
    const list = said.get(item_id) ?? [];
    list.push({ ...last, values });
    said.set(item_id, list);
  }
  return said;
}

/** Items by their ids, with what every source last said of them. */
export async function readItems(client: PoolClient, ids: readonly string[]): Promise<Map<string, FoundItem>> {
  if (ids.length === 0) return new Map();
  const [records, said] = await Promise.all([
    client.query<RecordRow>({
      text: `select ${recordColumns} from record
        where organisation_id = current_organisation_id() and process = $1 and id = any ($2::uuid[])`,
      values: [definition.name, ids],
    }),
    readSaid(client, ids),
  ]);
  return new Map(
    records.rows.map((row) => {
      const record = recordOf(definition, row);
      const { id, number, state } = record;
      const values = placesOf(record);
      return [id, { id, number, title: row.title, state, values, said: said.get(id) ?? [], record }];
    }),
  );
}

/** The items that each of the rows may be about: those of its key in the source, and those that share an identifier. */
export async function candidatesFor(
  client: PoolClient,
  settings: ItemSources,
  source: string,
  rows: readonly SaidItem[],
): Promise<readonly (readonly FoundItem[])[]> {
  const keys = rows.flatMap(({ external_key }) => (external_key === null ? [] : [external_key]));
  const parts = rows.map((row) => keysOf(settings, row).flat());
  const values = new Map<string, string[]>();
  for (const [kind, value] of parts.flat()) {
    const list = values.get(kind);
    if (list === undefined) values.set(kind, [value]);
    else list.push(value);
  }
  const byKey = await idsByKey(client, source, keys);
  const byIdentifier = new Map<string, Map<string, string[]>>();
  for (const [kind, wanted] of values) {
    byIdentifier.set(kind, await idsByIdentifier(client, kind, wanted));
  }
  const ids = rows.map(({ external_key }, index) => {
    const own = external_key === null ? undefined : byKey.get(external_key);
    const others = (parts[index] ?? []).flatMap(([kind, value]) => byIdentifier.get(kind)?.get(value) ?? []);
    return [...new Set(own === undefined ? others : [own, ...others])];
  });
  const items = await readItems(client, [...new Set(ids.flat())]);
  return ids.map((some) => some.flatMap((id) => items.get(id) ?? []));
}

import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { HeldItem, HeldRelation } from '../../processes/configuration-baseline/compare.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import type { KnownNames } from '../records/names.ts';
import { presentValue } from '../records/present.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';

/** Fields that tell what an item is; by what it was modified, and how it is compared, is not of its configuration. */
export const configurationFields = [
  'title',
  'description',
  'item_type',
  'service',
  'team',
  'assignee',
  'environment',
  'classification',
  'attributes',
  'identifiers',
] as const;

/** Where names of what items refer to are looked up. */
export interface Naming {
  readonly client: PoolClient;
  readonly organisation_id: string;
  readonly names: KnownNames;
}

interface RelationRow {
  readonly from_id: string;
  readonly relation: string;
  readonly id: string;
  readonly number: string;
}

async function relationsOf(
  client: PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldRelation[]>> {
  const { rows } = await client.query<RelationRow>({
    text: `select from_id, relation, other.id, other.number from link
      join record other on other.organisation_id = link.organisation_id and other.id = link.to_id
      where link.organisation_id = current_organisation_id() and from_id = any ($1::uuid[])
      order by relation, other.number`,
    values: [ids],
  });
  const begun = new Map<string, HeldRelation[]>();
  for (const { from_id, relation, id, number } of rows) {
    const held = begun.get(from_id) ?? [];
    held.push({ relation, to: { id, number } });
    begun.set(from_id, held);
  }
  return begun;
}

/** The items of those ids as they are now, in the order of their numbers, each with the relations it begins. */
export async function readConfiguration(
  naming: Naming,
  ids: readonly string[],
): Promise<readonly HeldItem[]> {
  const { client } = naming;
  const { rows } = await client.query<RecordRow>({
    text: `select ${recordColumns} from record where organisation_id = current_organisation_id()
      and process = 'configuration-item' and state <> 'disposed' and id = any ($1::uuid[]) order by number`,
    values: [ids],
  });
  const records = rows.map((row) => recordOf(configurationItem, row));
  const relations = await relationsOf(client, ids);
  const where = { ...naming, definition: configurationItem };
  const names = await naming.names.of(
    where,
    records.map(({ values }) => values),
  );
  return records.map(({ id, number, state, values }) => {
    const held = configurationFields
      .filter((name) => values[name] !== null && values[name] !== undefined)
      .map((name) => [name, presentValue(configurationItem.fields[name], values[name], names)]);
    return { id, number, state, values: Object.fromEntries(held), relations: relations.get(id) ?? [] };
  });
}

/** An item as a baseline stores it. */
export interface StoredItem {
  readonly item_id: string;
  /** Canonical JSON (RFC 8785). */
  readonly content: string;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
}

/** Items as a baseline stores them, in the order of their ids. */
export function storedItems(items: readonly HeldItem[]): readonly StoredItem[] {
  return items
    .map((item) => {
      const content = canonicalJson(item);
      return { item_id: item.id, content, hash: hash('sha256', content) };
    })
    .sort((a, b) => (a.item_id < b.item_id ? -1 : 1));
}

/** SHA-256 over the hashes of all items in the order of their ids, as canonical JSON, hexadecimal. */
export function contentHash(items: readonly StoredItem[]): string {
  return hash('sha256', canonicalJson(items.map(({ item_id, hash: own }) => ({ item: item_id, hash: own }))));
}

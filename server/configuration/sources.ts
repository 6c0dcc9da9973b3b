import type { PoolClient } from 'pg';
import type { FieldDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { identifierKey, type SaidValue } from '../../processes/configuration-item/reconcile.ts';
import { placesOf } from '../exchange/items/known-items.ts';
import type { Reading } from '../records/reading.ts';

/** A value of an item about which a source says otherwise than the item holds; both as people read them. */
export interface SaidOtherwise {
  /** `title`, `attributes.os`, `identifiers.serial`. */
  readonly place: string;
  readonly said: string;
  /** Null: the item holds nothing there. */
  readonly held: string | null;
}

/** What a source last said of an item. */
export interface SourceOfItem {
  readonly source: string;
  readonly external_key: string | null;
  /** Epoch milliseconds. */
  readonly said_at: number;
  /** Since when it is in the source no more; null: it is. */
  readonly absent_since: number | null;
  /** Values that are as the item holds them. */
  readonly agreeing: number;
  readonly contradicting: readonly SaidOtherwise[];
}

interface SourceRow {
  readonly source: string;
  readonly external_key: string | null;
  readonly said: Readonly<Record<string, SaidValue>>;
  readonly said_at: number;
  readonly absent_since: number | null;
}

async function readSources(client: PoolClient, id: string): Promise<readonly SourceRow[]> {
  const { rows } = await client.query<SourceRow>({
    name: 'sources-of-item',
    text: `select source, external_key, said, said_at, absent_since from item_source
      where organisation_id = current_organisation_id() and item_id = $1 order by source`,
    values: [id],
  });
  return rows;
}

function agrees(place: string, said: SaidValue, held: readonly SaidValue[]): boolean {
  return held.some(
    (value) =>
      value === said || (place.startsWith('identifiers.') && identifierKey(value) === identifierKey(said)),
  );
}

/**
 * What each source last said of an item, and where that contradicts what the item holds: precedence decided so, or a
 * person did, or nobody has yet.
 */
export async function sourcesOf(reading: Reading, record: ProcessRecord): Promise<readonly SourceOfItem[]> {
  const rows = await readSources(reading.client, record.id);
  const held = placesOf(record);
  // What refers to people, teams and services is said by id.
  const names = await reading.names.of(reading, [record.values, ...rows.map(({ said }) => said)]);
  const written = (place: string, value: SaidValue): string => {
    const field: FieldDefinition | undefined = configurationItem.fields[place];
    return field === undefined ? String(value) : (names.get(String(value)) ?? String(value));
  };
  return rows.map(({ said, ...row }) => {
    const places = Object.entries(said);
    const contradicting = places
      .filter(([place, value]) => !agrees(place, value, held[place] ?? []))
      .map(([place, value]) => {
        const [own] = held[place] ?? [];
        return {
          place,
          said: written(place, value),
          held: own === undefined ? null : written(place, own),
        };
      });
    return { ...row, agreeing: places.length - contradicting.length, contradicting };
  });
}

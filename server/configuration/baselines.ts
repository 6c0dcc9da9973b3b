import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import {
  type Comparison,
  compareConfigurations,
  type HeldItem,
} from '../../processes/configuration-baseline/compare.ts';
import { configurationBaseline } from '../../processes/configuration-baseline/definition.ts';
import { serviceType } from '../../processes/configuration-item/types.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type NamedOutcome } from '../records/execute.ts';
import type { Reading } from '../records/reading.ts';
import { visibleRecord } from '../records/shown.ts';
import { contentHash, readConfiguration, type StoredItem, storedItems } from './content.ts';
import { impactCount, impactDepth, impactOf } from './impact.ts';

/** Items that stand for the services, and those that belong to them. */
async function itemsOfServices(client: PoolClient, services: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({
    text: `select id from record where organisation_id = current_organisation_id() and process = 'configuration-item'
      and state in ('planned', 'live') and service_id = any ($1::uuid[])
      order by (fields->>'item_type' = '${serviceType}') desc nulls last, id limit ${impactCount.most + 1}`,
    values: [services],
  });
  return rows.map(({ id }) => id);
}

/** The items that the changes of a release name, and those that its services consist of where they name none. */
async function itemsOfRelease(client: PoolClient, release: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({
    text: `select distinct item.id from record release
      join record change on change.organisation_id = release.organisation_id and change.process = 'change'
        and release.fields->'changes' ? change.id::text
      cross join lateral jsonb_array_elements_text(coalesce(change.fields->'items', '[]')) as named
      join record item on item.organisation_id = release.organisation_id and item.id = named::uuid
      where release.organisation_id = current_organisation_id() and release.id = $1
      order by item.id limit ${impactCount.most + 1}`,
    values: [release],
  });
  return rows.map(({ id }) => id);
}

async function namedItems(client: PoolClient, record: ProcessRecord): Promise<readonly string[]> {
  const service = textIn(record, 'service');
  const release = textIn(record, 'release');
  switch (textIn(record, 'scope')) {
    case 'service':
      return service === null ? [] : itemsOfServices(client, [service]);
    case 'release':
      return release === null ? [] : itemsOfRelease(client, release);
    default:
      return listIn(record, 'items');
  }
}

function refuseTooMany(isTooMany: boolean): void {
  if (isTooMany) throw new Refusal('baseline.too-many', { most: impactCount.most });
}

/**
 * Ids of the items that a baseline is taken of.
 *
 * @throws Refusal `baseline.too-many`
 */
async function itemsInScope(client: PoolClient, record: ProcessRecord): Promise<readonly string[]> {
  const named = await namedItems(client, record);
  refuseTooMany(named.length > impactCount.most);
  if (textIn(record, 'scope') !== 'service' && record.values['with_needs'] !== true) return named;
  const limits = { direction: 'needs', depth: impactDepth.most, most: impactCount.most } as const;
  const needed = await impactOf(client, named, limits);
  refuseTooMany(needed.more);
  const items = needed.nodes.filter(({ process }) => process === 'configuration-item');
  return [...new Set([...named, ...items.map(({ id }) => id)])];
}

async function storeItems(
  client: PoolClient,
  baseline: ProcessRecord,
  items: readonly StoredItem[],
): Promise<void> {
  await client.query(
    `insert into baseline_item (organisation_id, baseline_id, item_id, content, hash)
      select $1, $2, item_id, content, decode(hash, 'hex')
      from jsonb_to_recordset($3::jsonb) as given (item_id uuid, content text, hash text)`,
    [baseline.organisation_id, baseline.id, JSON.stringify(items)],
  );
}

/** A baseline that is to be taken. */
export interface Taking {
  readonly key: string;
  readonly expected_version: number | null;
}

/**
 * Takes a baseline: what its items are at this instant, of one snapshot, stored for good under their hashes.
 *
 * @throws Refusal `baseline.empty`, `baseline.too-many`, and what `execute` refuses
 */
export async function takeBaseline(
  platform: Platform,
  principal: Principal,
  { key, expected_version }: Taking,
): Promise<NamedOutcome> {
  const { organisation_id, actor } = principal;
  const taken_at = platform.now();
  const items = await snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const naming = { client, organisation_id, names: platform.names };
    const reading: Reading = { ...naming, definition: configurationBaseline, actor, now: taken_at };
    const record = await visibleRecord(reading, key);
    return storedItems(await readConfiguration(naming, await itemsInScope(client, record)));
  });
  if (items.length === 0) throw new Refusal('baseline.empty');
  const brought = { taken_at, item_count: items.length, content_hash: contentHash(items) };
  return execute(platform, principal, {
    definition: configurationBaseline,
    key,
    command: { kind: 'perform', activity: 'take', values: {}, brought },
    expected_version,
    alongside: (client, record) => storeItems(client, record, items),
  });
}

/** What a baseline holds. */
export async function itemsOfBaseline(
  client: PoolClient,
  baseline: ProcessRecord,
): Promise<readonly HeldItem[]> {
  const { rows } = await client.query<{ content: string }>({
    text: `select content from baseline_item
      where organisation_id = current_organisation_id() and baseline_id = $1 order by item_id`,
    values: [baseline.id],
  });
  return rows.map(({ content }) => JSON.parse(content) as HeldItem);
}

/** A side of a comparison by which it is known; the present has no number. */
export interface Side {
  readonly number: string | null;
  readonly at: number | null;
}

/** Two states of a configuration and what came between them. */
export interface ComparedBaselines extends Comparison {
  readonly before: Side;
  readonly after: Side;
}

async function takenBaseline(reading: Reading, key: string): Promise<ProcessRecord> {
  const record = await visibleRecord(reading, key);
  if (record.state === 'planned') throw new Refusal('baseline.not-taken', { number: record.number });
  return record;
}

function sideOf({ number, values }: ProcessRecord): Side {
  return { number, at: Number(values['taken_at']) };
}

/**
 * Compares a baseline with another, or with what its scope holds now.
 *
 * @param other id or number; null: the present
 * @throws Refusal `baseline.not-taken`, `baseline.too-many`, `record.unknown`
 */
export async function compareBaselines(
  reading: Reading,
  key: string,
  other: string | null,
): Promise<ComparedBaselines> {
  const { client } = reading;
  const baseline = await takenBaseline(reading, key);
  const before = await itemsOfBaseline(client, baseline);
  if (other === null) {
    const ids = new Set([...(await itemsInScope(client, baseline)), ...before.map(({ id }) => id)]);
    const after = await readConfiguration(reading, [...ids]);
    return {
      before: sideOf(baseline),
      after: { number: null, at: reading.now },
      ...compareConfigurations(before, after),
    };
  }
  const second = await takenBaseline(reading, other);
  const after = await itemsOfBaseline(client, second);
  return { before: sideOf(baseline), after: sideOf(second), ...compareConfigurations(before, after) };
}

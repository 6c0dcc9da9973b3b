import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { readRecord } from './store.ts';

/** A key sent with a creation, and a digest of what was to be created. */
export interface OnceKey {
  readonly key: string;
  readonly hash: Buffer;
}

/**
 * The record that an earlier request with the same key made, or null.
 *
 * @throws Refusal `record.key-reused` when that request asked for something else
 */
export async function findEarlier(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  once: OnceKey,
): Promise<ProcessRecord | null> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ request_hash: Buffer; record_id: string }>({
      name: 'idempotency-key',
      text: `select request_hash, record_id from idempotency_key
        where organisation_id = current_organisation_id() and person_id = $1 and key = $2`,
      values: [principal.actor.id, once.key],
    });
    const earlier = rows[0];
    if (earlier === undefined) return null;
    if (!earlier.request_hash.equals(once.hash)) throw new Refusal('record.key-reused');
    return readRecord(client, definition, earlier.record_id, false);
  });
}

/** Remembers, in the transaction that creates the record, what the key made. */
export async function rememberKey(
  client: PoolClient,
  principal: Principal,
  once: OnceKey,
  record: ProcessRecord,
): Promise<void> {
  await client.query({
    name: 'idempotency-key-remember',
    text: `insert into idempotency_key (organisation_id, person_id, key, request_hash, record_id)
      values ($1, $2, $3, $4, $5)`,
    values: [principal.organisation_id, principal.actor.id, once.key, once.hash, record.id],
  });
}

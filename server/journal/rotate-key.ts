import type { Pool } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { VerifierKey } from '../../kernel/signed-note.ts';
import type { Platform, Principal } from '../platform.ts';
import { journalChange } from './append.ts';
import { addKey, keyProblem, readKeys } from './keys.ts';
import { lockTree } from './seal.ts';

/** What changing a key works with. */
export interface KeyChange {
  readonly platform: Platform;
  /** Connections of the owner. */
  readonly pool: Pool;
  /** Folder of private keys. */
  readonly keys: string;
}

/**
 * Replaces the key of an organisation's journal, and journals it. The next checkpoint is signed by the old and the new
 * key; after a loss by the new one alone, and whoever verifies is told.
 *
 * @throws Refusal `journal.not-sealed` before anything was sealed, `journal.key-missing` when the old key is not there
 * and was not said to be lost, `journal.key-present` when it was and is there all the same
 */
export async function rotateKey(
  { platform, pool, keys }: KeyChange,
  principal: Principal,
  lost: boolean,
): Promise<VerifierKey> {
  const { organisation_id } = principal;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await lockTree(client, organisation_id, true);
    const current = (await readKeys(client, organisation_id)).at(-1);
    if (current === undefined) throw new Refusal('journal.not-sealed');
    const present = keyProblem(keys, organisation_id, current) === null;
    if (!present && !lost) throw new Refusal('journal.key-missing', { number: current.number });
    if (present && lost) throw new Refusal('journal.key-present', { number: current.number });
    const key = await addKey(client, keys, organisation_id, lost ? 'lost' : 'rotated');
    const detail = { number: current.number + 1, key_hash: key.hash, lost };
    await journalChange(client, platform, principal, {
      thing: 'journal',
      id: null,
      activity: 'rotate-key',
      detail,
    });
    await client.query('commit');
    return key;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

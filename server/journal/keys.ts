import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { journalOrigin } from '../../kernel/checkpoint.ts';
import {
  formatVerifierKey,
  isSameKey,
  type NoteSigner,
  parseVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
  verifierKey,
} from '../../kernel/signed-note.ts';
import { sha256 } from './sha256.ts';

/** What comes before the 32 bytes of an Ed25519 public key in DER. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Verifies Ed25519 by Node, for notes of the kernel. */
export const verifyEd25519: VerifyEd25519 = (public_key, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spkiPrefix, public_key]), format: 'der', type: 'spki' }),
    signature,
  );

/** A public key of an organisation's journal, as the database tells it. */
export interface JournalKey {
  readonly number: number;
  readonly verifier_key: string;
  readonly reason: 'first' | 'rotated' | 'lost';
  readonly from_size: number;
  /** Epoch milliseconds. */
  readonly made_at: number;
}

/** Public keys of an organisation's journal, the oldest first. */
export async function readKeys(client: ClientBase, organisation_id: string): Promise<readonly JournalKey[]> {
  const { rows } = await client.query<JournalKey>(
    `select number, verifier_key, reason, from_size, made_at from journal_key
      where organisation_id = $1 order by number`,
    [organisation_id],
  );
  return rows;
}

function fileOf(folder: string, organisation_id: string, number: number): string {
  return join(folder, organisation_id, `${number}.pem`);
}

function signerOf(organisation_id: string, key: KeyObject): NoteSigner {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    key: verifierKey(sha256, journalOrigin(organisation_id), der.subarray(spkiPrefix.length)),
    sign: (message) => sign(null, message, key),
  };
}

/** The private key of that number; null when the folder has none. */
export function privateKeyOf(folder: string, organisation_id: string, number: number): NoteSigner | null {
  const file = fileOf(folder, organisation_id, number);
  return existsSync(file) ? signerOf(organisation_id, createPrivateKey(readFileSync(file))) : null;
}

/**
 * Makes a key and keeps its private half in the folder, for its owner's eyes only. The database is not told yet: a key
 * that is known to nobody does no harm, one that is known and lost does.
 */
function makeKey(folder: string, organisation_id: string, number: number): NoteSigner {
  mkdirSync(join(folder, organisation_id), { recursive: true, mode: 0o700 });
  chmodSync(join(folder, organisation_id), 0o700);
  const file = fileOf(folder, organisation_id, number);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  return signerOf(organisation_id, createPrivateKey(readFileSync(file)));
}

/** Makes the next key and tells the database. Done under the lock of sealing. @returns the key */
export async function addKey(
  client: ClientBase,
  folder: string,
  organisation_id: string,
  reason: JournalKey['reason'],
): Promise<VerifierKey> {
  const number = ((await readKeys(client, organisation_id)).at(-1)?.number ?? 0) + 1;
  const { key } = makeKey(folder, organisation_id, number);
  await client.query(
    `insert into journal_key (organisation_id, number, verifier_key, reason, from_size)
      values ($1, $2, $3, $4, (select coalesce(max(position) + 1, 0) from journal_leaf where organisation_id = $1))`,
    [organisation_id, number, formatVerifierKey(key), reason],
  );
  return key;
}

/** Why an organisation's journal cannot be signed. */
export type KeyProblem = 'key-missing' | 'key-other';

/** Whether the private key in the folder is the one that the database has the public half of. */
export function keyProblem(
  folder: string,
  organisation_id: string,
  { number, verifier_key }: JournalKey,
): KeyProblem | null {
  const signer = privateKeyOf(folder, organisation_id, number);
  if (signer === null) return 'key-missing';
  const known = parseVerifierKey(sha256, verifier_key);
  return known !== null && isSameKey(known, signer.key) ? null : 'key-other';
}

/**
 * Those who sign a checkpoint: the newest key, and with it the one before when nothing was signed by the newest yet, so
 * that who trusts the old one can follow to the new one.
 */
export function signersFor(
  folder: string,
  organisation_id: string,
  keys: readonly JournalKey[],
  newest_size: number,
): readonly NoteSigner[] {
  const newest = keys.at(-1);
  if (newest === undefined) return [];
  const before = newest.reason === 'rotated' && newest_size <= newest.from_size ? [newest.number - 1] : [];
  return [...before, newest.number]
    .map((number) => privateKeyOf(folder, organisation_id, number))
    .filter((signer) => signer !== null);
}

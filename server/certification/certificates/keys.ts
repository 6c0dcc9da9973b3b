import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NoteSigner, verifierKey } from '../../../kernel/signed-note.ts';
import { sha256 } from '../../journal/sha256.ts';

/** Who signs statements of certificates for a certification body, by its organisation's id. */
export type CertificateSigner = (organisation_id: string) => NoteSigner;

/** Bytes of DER before the 32 bytes of an Ed25519 public key. */
const prefix_bytes = 12;

/** A body signs certificates by a key of its own name: what it signs is never taken for a checkpoint of its journal. */
function signerOf(organisation_id: string, key: KeyObject): NoteSigner {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    key: verifierKey(sha256, `touchstone/${organisation_id}/certificates`, der.subarray(prefix_bytes)),
    sign: (message) => sign(null, message, key),
  };
}

/**
 * Keys in a folder outside the database, one for each body, made when first needed and for their owner's eyes only. What
 * was signed says by which key, so that it can still be verified when a lost key was replaced by a new one.
 */
export function keysInFolder(folder: string): CertificateSigner {
  return (organisation_id) => {
    const own = join(folder, organisation_id);
    const file = join(own, 'certificates.pem');
    if (!existsSync(file)) {
      mkdirSync(own, { recursive: true, mode: 0o700 });
      chmodSync(own, 0o700);
      const { privateKey } = generateKeyPairSync('ed25519');
      const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
      try {
        writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        // Another process made it in the meantime.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return signerOf(organisation_id, createPrivateKey(readFileSync(file)));
  };
}

/** Keys that last as long as the process: for tests. */
export function keysInMemory(): CertificateSigner {
  const keys = new Map<string, KeyObject>();
  return (organisation_id) => {
    const key = keys.get(organisation_id) ?? generateKeyPairSync('ed25519').privateKey;
    keys.set(organisation_id, key);
    return signerOf(organisation_id, key);
  };
}

/** No keys: where no certificate is ever issued. */
export const noKeys: CertificateSigner = () => {
  throw new TypeError('this platform was given no keys to sign certificates by');
};

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps secrets that the program must know again, such as those by which others sign: sealed, so that who reads the
 * database alone can use none. What it seals for one purpose opens for no other.
 */
export interface SecretKeeper {
  /** @param purpose whose secret it is and what for; asked for again to open it */
  seal(purpose: string, secret: string): Buffer;
  /** @throws where it was sealed by another key, for another purpose, or changed since */
  open(purpose: string, sealed: Buffer): string;
  /**
   * Signs a text that comes back to us, such as an address to reply to: HMAC-SHA256 by a secret that is the purpose's own.
   *
   * @param purpose whose text it is and what for
   */
  sign(purpose: string, text: string | Uint8Array): Buffer;
}

const algorithm = 'aes-256-gcm';
const nonce_bytes = 12;
const tag_bytes = 16;

function keeperBy(key: () => Buffer): SecretKeeper {
  return {
    seal(purpose, secret) {
      const nonce = randomBytes(nonce_bytes);
      const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(purpose, sealed) {
      const nonce = sealed.subarray(0, nonce_bytes);
      const tag = sealed.subarray(nonce_bytes, nonce_bytes + tag_bytes);
      const cipher = createDecipheriv(algorithm, key(), nonce, { authTagLength: tag_bytes });
      cipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      const rest = sealed.subarray(nonce_bytes + tag_bytes);
      return Buffer.concat([cipher.update(rest), cipher.final()]).toString('utf8');
    },
    sign(purpose, text) {
      const own = hkdfSync('sha256', key(), '', `sign ${purpose}`, 32);
      return createHmac('sha256', Buffer.from(own)).update(text).digest();
    },
  };
}

/** By a key in a folder outside of the database, made when first needed and for its owner's eyes only. */
export function secretsByFolder(folder: string): SecretKeeper {
  const file = join(folder, 'secrets.key');
  return keeperBy(() => {
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      try {
        writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        // Another process made it in the meantime.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return readFileSync(file);
  });
}

/** By a key that lasts as long as the process: for tests. */
export function secretsInMemory(): SecretKeeper {
  const key = randomBytes(32);
  return keeperBy(() => key);
}

function none(): never {
  throw new TypeError('this platform was given no key to seal secrets by');
}

/** No key: where no secret is ever kept. */
export const noSecrets: SecretKeeper = { seal: none, open: none, sign: none };

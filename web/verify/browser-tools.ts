import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { VerifierTools } from '../../evidence/verify/tools.ts';
import type { ByteSource } from '../../evidence/zip/archive.ts';
import { toHex } from '../../kernel/bytes.ts';

/**
 * What verifying a pack needs, in a browser. WebCrypto lacks digests that go on, is not there on pages without TLS, and
 * answers later where a tree wants its hashes at once.
 */
export const browserVerifierTools: VerifierTools = {
  sha: (...parts) => {
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  digest: () => {
    const hash = sha256.create();
    return { update: (chunk) => void hash.update(chunk), end: () => toHex(hash.digest()) };
  },
  verify: (public_key, message, signature) => {
    try {
      return ed25519.verify(signature, message, public_key, { zip215: false });
    } catch {
      // A signature of another length is none.
      return false;
    }
  },
};

/** The bytes of a file that somebody chose; it stays where it is and is read in parts. */
export function sourceOf(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
}

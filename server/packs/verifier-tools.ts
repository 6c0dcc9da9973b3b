import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { VerifierTools } from '../../evidence/verify/tools.ts';
import type { ByteSource } from '../../evidence/zip/archive.ts';
import { verifyEd25519 } from '../journal/keys.ts';
import { sha256 } from '../journal/sha256.ts';

/** What verifying a pack needs, by Node. */
export const nodeVerifierTools: VerifierTools = {
  sha: sha256,
  digest: () => {
    const hash = createHash('sha256');
    return { update: (chunk) => void hash.update(chunk), end: () => hash.digest('hex') };
  },
  verify: verifyEd25519,
};

async function readFully(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new Error('the file ends before its end');
    done += bytesRead;
  }
  return bytes;
}

/** Does something with the bytes of a file on disk. @throws what opening it throws */
export async function withFile<T>(path: string, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await work({ size, read: (offset, length) => readFully(file, offset, length) });
  } finally {
    await file.close();
  }
}

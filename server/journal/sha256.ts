import { createHash } from 'node:crypto';
import type { Sha256 } from '../../kernel/merkle.ts';

/** SHA-256 by Node, for what the kernel computes. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

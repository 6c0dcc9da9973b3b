import type { Sha256 } from '../../kernel/merkle.ts';
import type { VerifyEd25519 } from '../../kernel/signed-note.ts';

/** A digest (SHA-256) of bytes that come one after the other. */
export interface RunningDigest {
  readonly update: (chunk: Uint8Array) => void;
  /** Hexadecimal. */
  readonly end: () => string;
}

/** What verifying needs of its surroundings: a server and a browser bring their own. */
export interface VerifierTools {
  readonly sha: Sha256;
  readonly digest: () => RunningDigest;
  readonly verify: VerifyEd25519;
}

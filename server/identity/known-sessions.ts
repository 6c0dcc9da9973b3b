import { hash } from 'node:crypto';
import type { SignedIn } from './sessions.ts';

/** Channel on which the database says that sessions ended or people were changed. */
export const identityChannel = 'identity_changed';

/** How long a session that was just found is not looked for again. */
const known_ms = 2_000;

/** Most sessions that are kept in mind. */
const most = 10_000;

interface Known {
  readonly signedIn: SignedIn;
  readonly until: number;
}

/**
 * Sessions found a moment ago. People and programs send several requests at a time, and each would ask the database
 * the same.
 *
 * What changes who may do what is to be followed by `forget`, here at once and elsewhere by the database's word; should
 * that be lost, it counts after two seconds all the same.
 */
export class KnownSessions {
  readonly #known = new Map<string, Known>();
  /** Grows with each `forget`, so that what was asked before and is answered after it is not kept. */
  #generation = 0;

  /** The session of the secret: as it was found a moment ago, or as `look` finds it now. */
  async find(secret: string, look: (secret: string) => Promise<SignedIn | null>): Promise<SignedIn | null> {
    const key = hash('sha256', secret);
    const known = this.#known.get(key);
    if (known !== undefined && known.until > performance.now()) return known.signedIn;
    const generation = this.#generation;
    const signedIn = await look(secret);
    if (signedIn !== null && generation === this.#generation) {
      if (this.#known.size >= most) this.#known.clear();
      this.#known.set(key, { signedIn, until: performance.now() + known_ms });
    }
    return signedIn;
  }

  /** Forgets everybody: somebody signed out, or what somebody may do was changed. */
  forget(): void {
    this.#generation += 1;
    this.#known.clear();
  }
}

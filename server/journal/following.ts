import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import type { Platform } from '../platform.ts';
import { catchUp, type Follower, type Unfollowed } from './follow.ts';
import { newsSince } from './news.ts';

/** How often it is looked for what is new, in milliseconds. */
const pause_ms = 300;

/** How long a follower rests that could not go on, such as when the database was away, in milliseconds. */
const rest_ms = 5000;

/** What following needs. */
export interface FollowingOptions {
  /** Connections of the owner, who looks across organisations. */
  readonly owner: Pool;
  readonly platform: Platform;
  readonly followers: readonly Follower[];
  readonly logger: Pick<FastifyBaseLogger, 'debug' | 'error'>;
}

/** Followers at work in the background. */
export interface FollowingRound {
  /** Ends after the batches under way. */
  stop(): Promise<void>;
}

/** One follower, which goes from organisation to organisation and holds up no other follower. */
class AtWork {
  readonly #options: FollowingOptions;
  readonly #follower: Follower;
  readonly #ending: AbortSignal;
  readonly #waiting = new Set<string>();
  #working: Promise<void> | null = null;

  constructor(options: FollowingOptions, follower: Follower, ending: AbortSignal) {
    this.#options = options;
    this.#follower = follower;
    this.#ending = ending;
  }

  tell(organisations: readonly string[]): void {
    for (const id of organisations) this.#waiting.add(id);
    if (this.#waiting.size > 0) this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  async #work(): Promise<void> {
    const { platform, logger } = this.#options;
    const unfollowed: Unfollowed = (follower, organisation, error) =>
      logger.error({ err: error, organisation }, `an entry was not followed: ${follower}`);
    for (const id of this.#waiting) {
      if (this.#ending.aborted) return;
      this.#waiting.delete(id);
      try {
        await catchUp(platform, id, this.#follower, unfollowed, this.#ending);
      } catch (error) {
        logger.error({ err: error, organisation: id }, `journal not followed: ${this.#follower.name}`);
        this.#waiting.add(id);
        await wait(rest_ms, undefined, { signal: this.#ending, ref: false }).catch(() => undefined);
      }
    }
  }

  async settle(): Promise<void> {
    await this.#working;
  }
}

/** Starts to follow what was not followed yet, and then whatever is new, within half a second or so of its commit. */
export function startFollowing(options: FollowingOptions): FollowingRound {
  const ending = new AbortController();
  const all = options.followers.map((follower) => new AtWork(options, follower, ending.signal));
  async function look(): Promise<void> {
    let seen: string | null = null;
    while (!ending.signal.aborted) {
      try {
        const { ended, organisations } = await newsSince(options.owner, seen);
        seen = ended;
        for (const one of all) one.tell(organisations);
      } catch (error) {
        options.logger.debug({ err: error }, 'looking for what is to be followed failed');
      }
      await wait(pause_ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
    await Promise.all(all.map((one) => one.settle()));
  }
  const looking = look();
  return {
    async stop() {
      ending.abort();
      await looking;
    },
  };
}

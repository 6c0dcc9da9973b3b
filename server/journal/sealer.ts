import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { newsSince } from './news.ts';
import { everyOrganisation, type Sealing, sealOrganisation } from './seal.ts';

/** How often it is looked for what is new, in milliseconds. */
const pause_ms = 400;

/** Organisations sealed at once: two connections for each. */
const slots = 2;

/** Sealing in the background. */
export interface Sealer {
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

type SealLogger = Pick<FastifyBaseLogger, 'debug' | 'error'>;

/** Looks again and again which organisations have something new, and seals it. */
class SealingRound {
  readonly #sealing: Sealing;
  readonly #logger: SealLogger;
  /** Transactions below it were looked at. Null: nothing was yet, so every organisation is. */
  #seen: string | null = null;
  /** Organisations that were not sealed although they had something. */
  readonly #waiting = new Set<string>();
  /** Organisations being sealed. */
  readonly #active = new Map<string, Promise<void>>();
  /** What was told already is not told each second again. */
  readonly #told = new Map<string, string>();

  constructor(sealing: Sealing, logger: SealLogger) {
    this.#sealing = sealing;
    this.#logger = logger;
  }

  async #news(): Promise<readonly string[]> {
    const { ended, organisations } = await newsSince(this.#sealing.pool, this.#seen);
    this.#seen = ended;
    return organisations;
  }

  #tell(organisation_id: string, problem: string, error?: unknown): void {
    if (this.#told.get(organisation_id) === problem) return;
    this.#told.set(organisation_id, problem);
    this.#logger.error({ organisation: organisation_id, err: error }, `journal not sealed: ${problem}`);
  }

  async #seal(organisation_id: string): Promise<void> {
    try {
      const outcome = await sealOrganisation(this.#sealing, organisation_id);
      if ('problem' in outcome) {
        this.#waiting.add(organisation_id);
        if (outcome.problem !== 'busy') this.#tell(organisation_id, outcome.problem);
        return;
      }
      if (outcome.unsigned) this.#waiting.add(organisation_id);
      this.#told.delete(organisation_id);
    } catch (error) {
      this.#waiting.add(organisation_id);
      this.#tell(organisation_id, (error as Error).message, error);
    }
  }

  async run(): Promise<void> {
    for (const organisation_id of await this.#news()) this.#waiting.add(organisation_id);
    for (const organisation_id of this.#waiting) {
      if (this.#sealing.ending?.aborted === true || this.#active.size >= slots) return;
      if (this.#active.has(organisation_id)) continue;
      this.#waiting.delete(organisation_id);
      const sealed = this.#seal(organisation_id).finally(() => this.#active.delete(organisation_id));
      this.#active.set(organisation_id, sealed);
    }
    // One with a backlog does not hold up the others.
    if (this.#active.size >= slots) await Promise.race(this.#active.values());
  }

  async settle(): Promise<void> {
    await Promise.all(this.#active.values());
  }
}

/** Starts to seal what was not sealed yet, and then whatever is new, within a second or two of its commit. */
export function startSealing(sealing: Sealing, logger: SealLogger): Sealer {
  const ending = new AbortController();
  const round = new SealingRound({ ...sealing, ending: ending.signal }, logger);
  async function work(): Promise<void> {
    while (!ending.signal.aborted) {
      await round.run().catch((error: unknown) => logger.debug({ err: error }, 'sealing round failed'));
      await wait(pause_ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
    await round.settle();
  }
  const working = work();
  return {
    async stop() {
      ending.abort();
      await working;
    },
  };
}

/** Seals everything there is now, of every organisation: for tests and commands. @returns entries sealed */
export async function sealEverything(sealing: Sealing): Promise<number> {
  let sealed = 0;
  for (const organisation_id of await everyOrganisation(sealing.pool)) {
    const outcome = await sealOrganisation(sealing, organisation_id);
    if ('problem' in outcome) throw new Error(`the journal is not sealed: ${outcome.problem}`);
    sealed += outcome.sealed;
  }
  return sealed;
}

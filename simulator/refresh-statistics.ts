import type { Pool } from 'pg';

/** How much of the simulated time passes before the database counts again, in which tables grow by a part of themselves. */
const between_ms = 100 * 86_400_000;

/**
 * Lets the database count what its tables hold. It does so by itself only once they are committed: until then a sample would
 * be made by plans for empty tables, each of which reads all of the sample's rows to find one.
 */
export async function refreshStatistics(pool: Pool): Promise<void> {
  await pool.query('select refresh_statistics()');
}

/** Counts again as the simulated time goes by. */
export class RefreshedStatistics {
  readonly #pool: Pool;
  #since: number;

  constructor(pool: Pool, since: number) {
    this.#pool = pool;
    this.#since = since;
  }

  /** Told each time that has come. */
  async at(now: number): Promise<void> {
    if (now - this.#since < between_ms) return;
    this.#since = now;
    await refreshStatistics(this.#pool);
  }
}

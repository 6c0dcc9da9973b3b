import type { MappedRow } from './map-row.ts';

/**
 * Which of the lanes a row goes by: all rows of a case by the same, in their order.
 *
 * Cases that get a number of ours go by the first alone, so that they are numbered in the order of the log.
 */
export function laneOf(
  { number, external_key }: Pick<MappedRow, 'number' | 'external_key'>,
  lanes: number,
): number {
  if (number === '') return 0;
  let sum = 0;
  for (let index = 0; index < external_key.length; index += 1) {
    sum = (sum * 31 + external_key.charCodeAt(index)) >>> 0;
  }
  return sum % lanes;
}

/** Rows on their way into the database, batch after batch. One batch is written while the next one fills. */
export class Lane {
  readonly #size: number;
  readonly #write: (rows: readonly MappedRow[]) => Promise<void>;
  #batch: MappedRow[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(size: number, write: (rows: readonly MappedRow[]) => Promise<void>) {
    this.#size = size;
    this.#write = write;
  }

  /**
   * Takes a row. When the batch is full, the promise ends once the one before is written and this one is on its way.
   *
   * @throws whatever writing the batch before met with
   */
  put(row: MappedRow): Promise<void> | undefined {
    this.#batch.push(row);
    return this.#batch.length < this.#size ? undefined : this.#next();
  }

  async #next(): Promise<void> {
    await this.#writing;
    const full = this.#batch;
    this.#batch = [];
    this.#writing = this.#write(full);
    // Whether it failed is asked when the next batch is full.
    this.#writing.catch(() => undefined);
  }

  /** Writes what has not filled a batch, and waits until all is written. */
  async end(): Promise<void> {
    await this.#writing;
    if (this.#batch.length > 0) await this.#next();
    await this.#writing;
  }
}

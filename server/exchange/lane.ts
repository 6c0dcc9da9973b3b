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

/** What is done with the rows of a batch. */
export interface BatchWork {
  /** Before its turn has come, while the batch before is still being written. */
  readonly prepare: (rows: readonly MappedRow[]) => Promise<void>;
  readonly write: (rows: readonly MappedRow[]) => Promise<void>;
}

/** Rows on their way into the database, batch after batch. One batch is written while the next one fills. */
export class Lane {
  readonly #size: number;
  readonly #work: BatchWork;
  #batch: MappedRow[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(size: number, work: BatchWork) {
    this.#size = size;
    this.#work = work;
  }

  /**
   * Takes a row. When the batch is full, the promise ends once the one before is written and this one is on its way.
   *
   * @throws whatever preparing or writing a batch before met with
   */
  put(row: MappedRow): Promise<void> | undefined {
    this.#batch.push(row);
    return this.#batch.length < this.#size ? undefined : this.#next();
  }

  async #next(): Promise<void> {
    const full = this.#batch;
    this.#batch = [];
    const prepared = this.#work.prepare(full);
    // Whether it failed is asked before the batch is written.
    prepared.catch(() => undefined);
    await this.#writing;
    this.#writing = prepared.then(() => this.#work.write(full));
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

import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { toHex } from '../../kernel/bytes.ts';
import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import { isSignedBy, parseNote, type VerifierKey } from '../../kernel/signed-note.ts';
import { noteEnd } from './checkpoints.ts';
import { verifyEd25519 } from './keys.ts';

/** Roots by size, hexadecimal. Two histories make two roots of one size. */
export type KeptRoots = ReadonlyMap<number, readonly string[]>;

/** What was signed and kept outside of the database. */
export interface KeptCheckpoints {
  /** Those that the database has not, or has otherwise: normally none, however many were ever signed. */
  readonly roots: KeptRoots;
  /** How many the database has just so: they are held against the tree with its own. */
  readonly same: number;
}

/** Roots, hexadecimal, that the database has for trees of these sizes. */
export type RootsInDatabase = (sizes: readonly number[]) => Promise<ReadonlyMap<number, string>>;

/** Notes compared with the database at once. */
const batchSize = 1_000;

/** A checkpoint whose note could be read. */
export interface ReadCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly signedBy: (key: VerifierKey) => boolean;
}

/** Reads a checkpoint's note; null when it is none. */
export function readCheckpointNote(text: string): ReadCheckpoint | null {
  const note = parseNote(text);
  const checkpoint = note === null ? null : parseCheckpoint(note.text);
  if (note === null || checkpoint === null) return null;
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: toHex(checkpoint.root),
    signedBy: (key) => isSignedBy(verifyEd25519, note, key),
  };
}

/** Gathers the states of a file that the database does not have just so. */
class Comparison {
  readonly #known: RootsInDatabase;
  readonly #roots = new Map<number, string[]>();
  #batch: ReadCheckpoint[] = [];
  #same = 0;

  constructor(known: RootsInDatabase) {
    this.#known = known;
  }

  async take(read: ReadCheckpoint): Promise<void> {
    this.#batch.push(read);
    if (this.#batch.length === batchSize) await this.#compare();
  }

  async #compare(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const known = await this.#known(batch.map(({ size }) => size));
    for (const { size, root } of batch) {
      if (known.get(size) === root) {
        this.#same += 1;
        continue;
      }
      const roots = this.#roots.get(size) ?? [];
      if (!roots.includes(root)) this.#roots.set(size, [...roots, root]);
    }
  }

  async end(): Promise<KeptCheckpoints> {
    if (this.#batch.length > 0) await this.#compare();
    return { roots: this.#roots, same: this.#same };
  }
}

/**
 * Reads the checkpoints of a file, of trees larger than `above`, and compares them with the database's. Whoever signed them, they count: who exchanges the keys
 * in the database does not get rid of them. A note that was cut off, as by a crash, is passed over.
 *
 * @returns null when there is no such file
 */
export async function readKeptCheckpoints(
  file: string,
  origin: string,
  above: number,
  known: RootsInDatabase,
): Promise<KeptCheckpoints | null> {
  if (!existsSync(file)) return null;
  const comparison = new Comparison(known);
  let note = '';
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (`${line}\n` !== noteEnd) {
      note += `${line}\n`;
      continue;
    }
    const read = readCheckpointNote(note);
    note = '';
    if (read !== null && read.origin === origin && read.size > above) await comparison.take(read);
  }
  return comparison.end();
}

import type { PoolClient } from 'pg';
import { toHex, utf8 } from '../../kernel/bytes.ts';
import { journalOrigin } from '../../kernel/checkpoint.ts';
import type { MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { parseVerifierKey, type VerifierKey } from '../../kernel/signed-note.ts';
import type { Findings } from './findings.ts';
import { type KeptRoots, readCheckpointNote } from './kept-checkpoints.ts';
import type { JournalKey } from './keys.ts';
import { sha256 } from './sha256.ts';
import { verifyTimeStamp } from './time-stamp.ts';

interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly made_at: number;
  readonly time_stamp: Buffer | null;
}

const pageSize = 500;

/** A public key of the journal, taken apart. */
interface KnownKey extends JournalKey {
  readonly key: VerifierKey | null;
}

/**
 * Holds a tree against every state of it that was signed, while it grows: those in the database, with their signatures,
 * and those kept elsewhere.
 */
export class Marks {
  readonly #client: PoolClient;
  readonly #findings: Findings;
  readonly #keys: readonly KnownKey[];
  readonly #kept: Map<number, readonly string[]>;
  readonly #origin: string;
  #page: CheckpointRow[] = [];
  #exhausted = false;
  /** Size up to which the tree is as it was signed. */
  #good: number;
  #treeChanged = false;
  #lastSize = 0;
  count = 0;

  constructor(
    client: PoolClient,
    findings: Findings,
    {
      organisation_id,
      keys,
      kept,
      from,
    }: {
      readonly organisation_id: string;
      readonly keys: readonly JournalKey[];
      readonly kept: KeptRoots;
      readonly from: number;
    },
  ) {
    this.#client = client;
    this.#findings = findings;
    this.#keys = keys.map((key) => ({ ...key, key: parseVerifierKey(sha256, key.verifier_key) }));
    this.#kept = new Map(kept);
    this.#origin = journalOrigin(organisation_id);
    this.#good = from;
    this.#lastSize = from;
  }

  /** Opens the cursor over the signed states of trees larger than `from`. */
  static async open(client: PoolClient, organisation_id: string, from: number): Promise<void> {
    await client.query(
      `declare marks no scroll cursor for select size, root, note, made_at, time_stamp from journal_checkpoint
        where organisation_id = $1 and size > $2 order by size`,
      [organisation_id, from],
    );
  }

  async #next(): Promise<CheckpointRow | undefined> {
    if (this.#page.length === 0 && !this.#exhausted) {
      const { rows } = await this.#client.query<CheckpointRow>(`fetch ${pageSize} from marks`);
      this.#page = rows;
      this.#exhausted = rows.length < pageSize;
    }
    return this.#page[0];
  }

  #verifySignature({ size, root, note }: CheckpointRow): void {
    const read = readCheckpointNote(note);
    if (read === null || read.origin !== this.#origin || read.size !== size || read.root !== toHex(root)) {
      this.#findings.add('checkpoint-changed', { size });
      return;
    }
    const current = this.#keys.findLast(({ from_size }) => from_size < size);
    // The first that a new key signs bears the signature of the one before as well.
    const first = current?.reason === 'rotated' && this.#lastSize <= current.from_size;
    const before = first ? this.#keys.find(({ number }) => number === current.number - 1) : undefined;
    const wanted = [current, ...(first ? [before] : [])];
    const signed = wanted.every((known) => known?.key != null && read.signedBy(known.key));
    if (!signed) this.#findings.add('checkpoint-unsigned', { size });
  }

  /** When an authority saw the signed state, epoch milliseconds; null: none did. */
  async #verifyStamp({ size, note, time_stamp }: CheckpointRow): Promise<number | null> {
    if (time_stamp === null) return null;
    try {
      return await verifyTimeStamp(time_stamp, utf8(note));
    } catch {
      this.#findings.add('time-stamp-wrong', { size });
      return null;
    }
  }

  #holdAgainst(root: string, row: CheckpointRow): void {
    if (root === toHex(row.root)) this.#good = row.size;
    else if (!this.#treeChanged) {
      this.#treeChanged = true;
      const at = new Date(row.made_at).toISOString();
      this.#findings.add('tree-changed', { from: this.#good, to: row.size - 1, at });
    }
  }

  /**
   * The tree has grown by a leaf. With `null` it cannot be computed any more; signatures are looked at all the same.
   *
   * @returns when a time stamping authority saw the tree as it is now, epoch milliseconds; null: it did not
   */
  async at(size: number, builder: MerkleBuilder | null): Promise<number | null> {
    const row = await this.#next();
    const here = row?.size === size ? row : undefined;
    const kept = this.#kept.get(size);
    if (here === undefined && kept === undefined) return null;
    let seen_at: number | null = null;
    const root = builder === null ? null : toHex(builder.root());
    if (here !== undefined) {
      this.count += 1;
      this.#page.shift();
      this.#verifySignature(here);
      const stamped_at = await this.#verifyStamp(here);
      if (root !== null) this.#holdAgainst(root, here);
      if (root === toHex(here.root)) seen_at = stamped_at;
      this.#lastSize = size;
    }
    if (kept === undefined) return seen_at;
    this.count += 1;
    this.#kept.delete(size);
    if (here === undefined) this.#findings.add('checkpoint-missing', { size });
    if (root !== null && !kept.every((one) => one === root))
      this.#findings.add('checkpoint-differs', { size });
    return seen_at;
  }

  /** The tree has ended: whatever was signed and is larger was taken away. */
  async finish(size: number): Promise<void> {
    const beyond = new Set([...this.#kept.keys()].filter((kept) => kept > size));
    for (let row = await this.#next(); row !== undefined; row = await this.#next()) {
      this.#page.shift();
      this.#verifySignature(row);
      beyond.add(row.size);
    }
    // The largest tells it all.
    if (beyond.size > 0) this.#findings.add('checkpoint-beyond', { size: Math.max(...beyond), from: size });
  }
}

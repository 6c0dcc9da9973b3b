import type { PoolClient } from 'pg';
import { sameBytes } from '../../kernel/bytes.ts';
import { leafHash } from '../../kernel/merkle.ts';
import type { MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { contentHash, leafData, sealedFrame } from '../../kernel/sealed-entry.ts';
import type { Findings } from './findings.ts';
import { type SealableEntry, sealableColumns } from './sealed-rows.ts';
import { sha256 } from './sha256.ts';
import { keptLevels } from './tree-reader.ts';
import type { Marks } from './verify-marks.ts';

const pageSize = 500;

/** How much earlier than one sealed before it an entry may have been recorded: no transaction takes longer. */
const backdated_ms = 3_600_000;

/** An entry that says it was recorded long before those sealed ahead of it, until it is known why. */
interface Suspect {
  readonly entry: LeafEntry;
  readonly position: number;
  /** Epoch milliseconds. */
  readonly recorded: number;
}

interface LeafRow extends Omit<SealableEntry, 'id'> {
  readonly position: number;
  readonly entry_id: string;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  /** Null: the entry is not there. */
  readonly id: string | null;
  /** Of an erased entry. */
  readonly content_hash: string | null;
  readonly erased_in: string | null;
}

/** Where to begin, and what a walk over the leaves works with. */
export interface Walk {
  readonly client: PoolClient;
  readonly organisation_id: string;
  readonly from: number;
  readonly builder: MerkleBuilder;
  readonly marks: Marks;
  readonly findings: Findings;
}

/** What a walk over the leaves saw. */
export interface Walked {
  readonly size: number;
  readonly verified: number;
  /** Entries whose content was erased, with the journal entry that says so. */
  readonly erased: readonly {
    readonly entry: LeafEntry;
    readonly position: number;
    readonly erased_in: string;
  }[];
}

type LeafEntry = SealableEntry;

const nothing = ({ changes, text, detail }: LeafRow): boolean =>
  text === null && detail === null && JSON.stringify(changes) === '{}';

/** Whether an entry still is what its leaf was made of. */
function isAsSealed(row: LeafRow, entry: LeafEntry): boolean {
  const digest =
    row.content_hash !== null && nothing(row)
      ? row.content_hash
      : row.salt === null
        ? null
        : contentHash(sha256, entry, row.salt);
  return digest !== null && sameBytes(leafHash(sha256, leafData(sealedFrame(entry, digest))), row.hash);
}

/** Recomputes leaf after leaf and the tree above them. */
class LeafWalk {
  readonly #walk: Walk;
  readonly #nodes: ReadonlyMap<string, Buffer>;
  readonly #erased: { entry: LeafEntry; position: number; erased_in: string }[] = [];
  #at: number;
  #broken = false;
  #verified = 0;
  #newest = 0;
  #suspects: Suspect[] = [];

  constructor(walk: Walk, nodes: ReadonlyMap<string, Buffer>) {
    this.#walk = walk;
    this.#nodes = nodes;
    this.#at = walk.from;
  }

  #entry(row: LeafRow): void {
    const { findings } = this.#walk;
    const { position, id } = row;
    if (id === null) {
      findings.add('entry-deleted', { entry: row.entry_id, position });
      return;
    }
    const entry: LeafEntry = { ...row, id };
    if (!isAsSealed(row, entry)) findings.addEntry('entry-changed', entry, { position });
    else if (row.erased_in !== null) this.#erased.push({ entry, position, erased_in: row.erased_in });
    const recorded = Date.parse(row.recorded_at);
    if (recorded < this.#newest - backdated_ms) this.#suspects.push({ entry, position, recorded });
    this.#newest = Math.max(this.#newest, recorded);
  }

  /**
   * Entries were dated back, unless an authority saw the tree just after them and agrees with what they say: then the clock was
   * ahead before, and was put right.
   *
   * @param seen_at when an authority saw the tree with them, epoch milliseconds; null: none will
   */
  #judgeSuspects(seen_at: number | null): void {
    const { findings } = this.#walk;
    const suspects = this.#suspects;
    this.#suspects = [];
    const isAgreed = ({ recorded }: Suspect): boolean =>
      seen_at !== null && Math.abs(seen_at - recorded) <= backdated_ms;
    for (const suspect of suspects) {
      const { entry, position } = suspect;
      if (!isAgreed(suspect))
        findings.addEntry('entry-backdated', entry, { position, at: entry.recorded_at });
    }
    const agreed = suspects.filter(isAgreed);
    const [first] = agreed;
    if (first === undefined) return;
    const at = new Date(this.#newest).toISOString();
    findings.notice('clock-put-back', { position: first.position, at });
    this.#newest = Math.max(...agreed.map(({ recorded }) => recorded));
  }

  #tree(row: LeafRow): void {
    const { builder, findings } = this.#walk;
    for (const { level, index, hash } of builder.append(row.hash)) {
      if (level % keptLevels !== 0) continue;
      const kept = this.#nodes.get(`${level}/${index}`);
      if (kept !== undefined && sameBytes(kept, hash)) continue;
      findings.add('node-changed', { from: index * 2 ** level, to: (index + 1) * 2 ** level - 1 });
    }
  }

  async take(row: LeafRow): Promise<void> {
    const { findings, marks, builder } = this.#walk;
    if (row.position !== this.#at) {
      findings.add('leaf-missing', { from: this.#at, to: row.position - 1 });
      this.#broken = true;
      for (; this.#at < row.position; this.#at += 1) await marks.at(this.#at + 1, null);
    }
    this.#verified += 1;
    this.#entry(row);
    if (!this.#broken) this.#tree(row);
    this.#at += 1;
    const seen_at = await marks.at(this.#at, this.#broken ? null : builder);
    if (seen_at !== null) this.#judgeSuspects(seen_at);
  }

  /** What was seen, once there is no further leaf. */
  end(): Walked {
    this.#judgeSuspects(null);
    return { size: this.#at, verified: this.#verified, erased: this.#erased };
  }
}

async function keptNodes({ client, organisation_id }: Walk): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await client.query<{ level: number; index: number; hash: Buffer }>(
    'select level, index, hash from journal_node where organisation_id = $1',
    [organisation_id],
  );
  return new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
}

/** Walks over the leaves from a position to the end, each with its entry, in pages. Needs a transaction. */
export async function walkLeaves(walk: Walk): Promise<Walked> {
  const { client, organisation_id, from, marks } = walk;
  const state = new LeafWalk(walk, await keptNodes(walk));
  // By way of text the organisation is no value that the planner knows: of one that is newer than the statistics of the table
  // it would have all entries read for each leaf.
  await client.query(
    `declare leaves no scroll cursor for
      select l.position, l.entry_id, l.hash, l.salt, ${sealableColumns}, x.content_hash, x.journal_entry_id as erased_in
      from journal_leaf l
      left join journal_entry e on e.organisation_id = l.organisation_id::text::uuid and e.id = l.entry_id
      left join journal_erasure x on x.organisation_id = l.organisation_id and x.entry_id = l.entry_id
      where l.organisation_id = $1 and l.position >= $2 order by l.position`,
    [organisation_id, from],
  );
  for (;;) {
    const { rows } = await client.query<LeafRow>(`fetch ${pageSize} from leaves`);
    for (const row of rows) await state.take(row);
    if (rows.length < pageSize) break;
  }
  const walked = state.end();
  await marks.finish(walked.size);
  return walked;
}

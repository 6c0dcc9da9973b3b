import type { PoolClient } from 'pg';
import { type LeftOutReason, type PackedEntry, packLimits, packPaths } from '../../evidence/pack-format.ts';
import { toHex } from '../../kernel/bytes.ts';
import { Refusal } from '../../kernel/errors.ts';
import { rangeProof, rangeProofRanges } from '../../kernel/merkle.ts';
import { contentHash, sealedFrame } from '../../kernel/sealed-entry.ts';
import { type SealableEntry, sealableColumns } from '../journal/sealed-rows.ts';
import { sha256 } from '../journal/sha256.ts';
import { readRanges } from '../journal/tree-reader.ts';
import { timestamp } from '../records/store.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import type { SettledPack } from './settle.ts';

/** Leaves fetched at once. */
const batchSize = 1_000;

/** What the journal of a pack is chosen by. */
export interface JournalChoice {
  readonly organisation_id: string;
  readonly pack: SettledPack;
  readonly record_ids: readonly string[];
  /** Records that were disposed of: of their entries nothing is shown. */
  readonly disposed_ids: readonly string[];
  /** The snapshot in which the records were read, as PostgreSQL writes it: what it did not see is not in the pack. */
  readonly snapshot: string;
  /** Leaves under the checkpoint. */
  readonly size: number;
}

/** What was put into the journal of a pack. */
export interface PackedJournal {
  readonly from: number;
  readonly to: number;
  readonly entries: number;
  readonly erased: number;
  readonly left_out: ReadonlyMap<LeftOutReason, number>;
  /** Positions of the entries of each record shown, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

type LeafRow = SealableEntry & {
  readonly position: number;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly wanted: boolean;
  readonly disposed: boolean | null;
  readonly seen: boolean | null;
  readonly erased_at: number | null;
  readonly erased_hash: string | null;
};

// What tells of erasures is always there: an entry without content is believed by nothing else.
const wanted = `(e.record_id = any ($2::uuid[]) or ($5 and e.recorded_at >= $3 and e.recorded_at < $4)
  or (e.process = 'journal' and e.activity = 'erase'))`;

const leavesText = `declare leaves no scroll cursor for
  select l.position, l.hash, l.salt, ${wanted} as wanted, e.record_id = any ($9::uuid[]) as disposed,
    pg_visible_in_snapshot(e.transaction_id, $6::pg_snapshot) as seen,
    x.erased_at, x.content_hash as erased_hash, ${sealableColumns}
  from journal_leaf l
  left join journal_entry e on e.organisation_id = l.organisation_id and e.id = l.entry_id
  left join journal_erasure x on x.organisation_id = l.organisation_id and x.entry_id = l.entry_id
  where l.organisation_id = $1 and l.position >= $7 and l.position < $8
  order by l.position`;

function valuesOf(
  { organisation_id, pack, record_ids, disposed_ids, snapshot, size }: JournalChoice,
  from: number,
): unknown[] {
  const { from: begin, to, audit } = pack;
  const period = [timestamp(begin), timestamp(to), audit === null];
  return [organisation_id, record_ids, ...period, snapshot, from, size, disposed_ids];
}

/** Where the proven range begins: with the first leaf, as long as a pack may hold that many. */
async function beginningOf(client: PoolClient, choice: JournalChoice): Promise<number> {
  if (choice.size <= packLimits.leaves) return 0;
  const { rows } = await client.query<{ first: number | null }>(
    `select min(l.position) as first from journal_leaf l
      join journal_entry e on e.organisation_id = l.organisation_id and e.id = l.entry_id
      where l.organisation_id = $1 and ${wanted} and ($6::text, $9::uuid[]) is not null and l.position >= $7 and l.position < $8`,
    valuesOf(choice, 0),
  );
  const first = rows[0]?.first ?? choice.size - 1;
  if (choice.size - first > packLimits.leaves) throw new Refusal('pack.too-large');
  return first;
}

/** Leaves gathered while the entries are written: 32 bytes each, and why it was left out. */
class LeafList {
  readonly #hashes: Buffer[] = [];
  readonly #reasons: (LeftOutReason | null)[] = [];
  readonly counts = new Map<LeftOutReason, number>();

  add(hash: Buffer, reason: LeftOutReason | null): void {
    this.#hashes.push(hash);
    this.#reasons.push(reason);
    if (reason !== null) this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }

  async *lines(): AsyncGenerator<string> {
    for (let at = 0; at < this.#hashes.length; at += 10_000) {
      const reasons = this.#reasons.slice(at, at + 10_000);
      yield this.#hashes
        .slice(at, at + 10_000)
        .map((hash, index) => {
          const reason = reasons[index] ?? null;
          return `${hash.toString('hex')}${reason === null ? '' : ` ${reason}`}\n`;
        })
        .join('');
    }
  }
}

function reasonFor(row: LeafRow, pack: SettledPack): LeftOutReason | null {
  // A leaf whose entry is gone: somebody took it out of the database.
  if (row.seen === null) throw new Refusal('pack.journal-broken', { position: row.position });
  if (!row.seen) return 'later';
  if (row.disposed === true) return 'record-disposed';
  if (row.wanted) return null;
  return pack.audit === null ? 'outside-period' : 'other-record';
}

function packedEntry(row: LeafRow): PackedEntry {
  const { position, salt, erased_at, erased_hash, changes, text, detail } = row;
  if (salt === null) {
    return {
      position,
      leaf: sealedFrame(row, erased_hash ?? ''),
      salt: null,
      content: null,
      erased_at: erased_at === null ? '' : new Date(erased_at).toISOString(),
    };
  }
  const leaf = sealedFrame(row, contentHash(sha256, { changes, text, detail }, salt));
  return { position, leaf, salt: salt.toString('hex'), content: { changes, text, detail }, erased_at: null };
}

async function* rowsOf(client: PoolClient): AsyncGenerator<readonly LeafRow[]> {
  const fetch = (): Promise<readonly LeafRow[]> =>
    client.query<LeafRow>(`fetch ${batchSize} from leaves`).then(({ rows }) => rows);
  let rows = await fetch();
  while (rows.length > 0) {
    // The database prepares the next batch while this one is written.
    const next = fetch();
    next.catch(() => undefined);
    yield rows;
    rows = await next;
  }
}

/** Writes the journal of a pack: entries in the order of the tree, every leaf of the range, and its proof. */
export async function writeJournal(
  client: PoolClient,
  archive: ArchiveWriter,
  choice: JournalChoice,
): Promise<PackedJournal> {
  const { organisation_id, pack, size } = choice;
  const from = await beginningOf(client, choice);
  const leaves = new LeafList();
  const positions = new Map<string, number[]>(choice.record_ids.map((id) => [id, []]));
  let [entries, erased] = [0, 0];
  await client.query('set local cursor_tuple_fraction = 1');
  await client.query(leavesText, valuesOf(choice, from));
  async function* lines(): AsyncGenerator<string> {
    for await (const rows of rowsOf(client)) {
      const parts: string[] = [];
      for (const row of rows) {
        const reason = reasonFor(row, pack);
        leaves.add(row.hash, reason);
        if (reason !== null) continue;
        const entry = packedEntry(row);
        entries += 1;
        if (entry.content === null) erased += 1;
        if (row.record_id !== null) positions.get(row.record_id)?.push(row.position);
        parts.push(`${JSON.stringify(entry)}\n`);
      }
      yield parts.join('');
    }
  }
  await archive.addStream(packPaths.entries, lines());
  await client.query('close leaves');
  await archive.addStream(packPaths.leaves, leaves.lines());
  const ranges = size === 0 ? [] : rangeProofRanges([from, size], size);
  const proof =
    ranges.length === 0
      ? []
      : rangeProof(await readRanges(client, organisation_id, ranges), [from, size], size);
  await archive.add(packPaths.proof, proof.map((hash) => `${toHex(hash)}\n`).join(''));
  return { from, to: size, entries, erased, left_out: leaves.counts, positions };
}

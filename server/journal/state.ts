import type { PoolClient } from 'pg';
import { toBase64, toHex } from '../../kernel/bytes.ts';
import { journalOrigin } from '../../kernel/checkpoint.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { consistencyProof, consistencyRanges, inclusionProof, inclusionRanges } from '../../kernel/merkle.ts';
import { contentHash, sealedFrame } from '../../kernel/sealed-entry.ts';
import { readKeys } from './keys.ts';
import { type SealableEntry, sealableColumns } from './sealed-rows.ts';
import { sha256 } from './sha256.ts';
import { readRanges } from './tree-reader.ts';

/** Checkpoints and seals told at once, at most. */
export const sealPageLimit = 500;

interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly made_at: number;
  readonly time_stamped_at: number | null;
}

const checkpointColumns = 'size, root, note, made_at, time_stamped_at';

function shownCheckpoint({ size, root, note, made_at, time_stamped_at }: CheckpointRow) {
  return {
    size,
    root: toBase64(root),
    note,
    made_at: new Date(made_at).toISOString(),
    time_stamped_at: time_stamped_at === null ? null : new Date(time_stamped_at).toISOString(),
  };
}

/** A signed state of the journal as the API shows it. */
export type ShownCheckpoint = ReturnType<typeof shownCheckpoint>;

async function readCheckpoint(client: PoolClient, covering: number | null): Promise<ShownCheckpoint | null> {
  const { rows } = await client.query<CheckpointRow>(
    `select ${checkpointColumns} from journal_checkpoint
      where organisation_id = current_organisation_id() and ($1::bigint is null or size > $1)
      order by size ${covering === null ? 'desc' : ''} limit 1`,
    [covering],
  );
  return rows[0] === undefined ? null : shownCheckpoint(rows[0]);
}

/** The newest signed state. @throws Refusal `journal.not-sealed` */
export async function newestCheckpoint(client: PoolClient): Promise<ShownCheckpoint> {
  const newest = await readCheckpoint(client, null);
  if (newest === null) throw new Refusal('journal.not-sealed');
  return newest;
}

/** Signed states, newest first, of trees smaller than `before`. */
export async function listCheckpoints(
  client: PoolClient,
  { before, limit = 50 }: { readonly before?: number; readonly limit?: number },
): Promise<readonly ShownCheckpoint[]> {
  const { rows } = await client.query<CheckpointRow>(
    `select ${checkpointColumns} from journal_checkpoint
      where organisation_id = current_organisation_id() and ($1::bigint is null or size < $1)
      order by size desc limit $2`,
    [before ?? null, limit],
  );
  return rows.map(shownCheckpoint);
}

interface KeptVerification {
  readonly verified_at: number;
  readonly result: JournalVerification;
}

async function verification(client: PoolClient, complete: boolean) {
  const { rows } = await client.query<KeptVerification>(
    `select verified_at, result from journal_verification
      where organisation_id = current_organisation_id() and (complete or not $1)
      order by verified_at desc limit 1`,
    [complete],
  );
  const newest = rows[0];
  return newest === undefined
    ? null
    : { verified_at: new Date(newest.verified_at).toISOString(), ...newest.result };
}

/** How the sealing of an organisation's journal stands, for people to see at a glance. */
export async function journalState(client: PoolClient, organisation_id: string) {
  const [checkpoint, keys, last, complete] = await Promise.all([
    readCheckpoint(client, null),
    readKeys(client, organisation_id),
    verification(client, false),
    verification(client, true),
  ]);
  return {
    origin: journalOrigin(organisation_id),
    checkpoint,
    keys: keys.map((key) => ({ ...key, made_at: new Date(key.made_at).toISOString() })),
    verification: last,
    complete_verification: complete,
  };
}

/** Where the entries of a record are sealed, in the order of sealing. */
export async function sealsOf(client: PoolClient, record_id: string) {
  const { rows } = await client.query<{
    entry_id: string;
    position: number | null;
    erased_at: number | null;
    reason: string | null;
  }>(
    `select e.id as entry_id, l.position, x.erased_at, x.reason
      from journal_entry e
      left join journal_leaf l on l.organisation_id = e.organisation_id and l.entry_id = e.id
      left join journal_erasure x on x.organisation_id = e.organisation_id and x.entry_id = e.id
      where e.organisation_id = current_organisation_id() and e.record_id = $1
      order by e.occurred_at desc, e.id desc limit ${sealPageLimit}`,
    [record_id],
  );
  return rows.map(({ entry_id, position, erased_at, reason }) => ({
    entry_id,
    position,
    erased: erased_at === null ? null : { at: new Date(erased_at).toISOString(), reason },
  }));
}

interface LeafRow extends SealableEntry {
  readonly position: number;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly content_hash: string | null;
}

/**
 * What shows that an entry is in the journal: its sealed form, and the way from its leaf to the first signed state that
 * holds it, or to the newest.
 *
 * @throws Refusal `journal.entry-unknown`, `journal.entry-not-sealed`
 */
export async function proofOf(client: PoolClient, organisation_id: string, id: string, newest: boolean) {
  const { rows } = await client.query<LeafRow>(
    `select ${sealableColumns}, l.position, l.hash, l.salt, x.content_hash
      from journal_entry e
      left join journal_leaf l on l.organisation_id = e.organisation_id and l.entry_id = e.id
      left join journal_erasure x on x.organisation_id = e.organisation_id and x.entry_id = e.id
      where e.organisation_id = current_organisation_id() and e.id = $1`,
    [id],
  );
  const row = rows[0];
  if (row === undefined) throw new Refusal('journal.entry-unknown', { entry: id });
  const checkpoint =
    row.position === null ? null : await readCheckpoint(client, newest ? null : row.position);
  if (checkpoint === null) throw new Refusal('journal.entry-not-sealed', { entry: id });
  const { position, hash, salt, content_hash, ...entry } = row;
  const read = await readRanges(client, organisation_id, inclusionRanges(position, checkpoint.size));
  return {
    entry: sealedFrame(entry, content_hash ?? (salt === null ? '' : contentHash(sha256, entry, salt))),
    salt: salt === null ? null : toHex(salt),
    position,
    leaf_hash: toBase64(hash),
    proof: inclusionProof(read, position, checkpoint.size).map(toBase64),
    checkpoint,
  };
}

/**
 * What shows that the tree of one size is the beginning of that of another.
 *
 * @throws Refusal `journal.not-sealed`, `journal.size-unknown`
 */
export async function consistencyOf(
  client: PoolClient,
  organisation_id: string,
  from: number,
  to: number,
): Promise<{ readonly from: number; readonly to: number; readonly proof: readonly string[] }> {
  const { size } = await newestCheckpoint(client);
  if (from < 1 || from > to || to > size) throw new Refusal('journal.size-unknown', { size });
  const read = await readRanges(client, organisation_id, consistencyRanges(from, to));
  return { from, to, proof: consistencyProof(read, from, to).map(toBase64) };
}

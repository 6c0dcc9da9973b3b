import type { Pool, PoolClient } from 'pg';
import { journalOrigin } from '../../kernel/checkpoint.ts';
import type { JournalVerification } from '../../kernel/journal-verification.ts';
import { MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { checkpointFile, type SealFolders } from './checkpoints.ts';
import { Findings, type Whereabouts } from './findings.ts';
import { type KeptCheckpoints, type RootsInDatabase, readKeptCheckpoints } from './kept-checkpoints.ts';
import { type JournalKey, keyProblem, readKeys } from './keys.ts';
import { leafOfEntry, ofOrganisation, sealedUpTo, transactionNumber } from './sealed-rows.ts';
import { sha256 } from './sha256.ts';
import { builderAt, TreeIncomplete } from './tree-reader.ts';
import { type Walked, walkLeaves } from './verify-leaves.ts';
import { Marks } from './verify-marks.ts';

/** What verifying works with. */
export interface Verifying {
  /** Connections of the owner. */
  readonly pool: Pool;
  readonly folders: SealFolders;
  /** File of an organisation's checkpoints in the second place, where that is a folder. */
  readonly copied?: (organisation_id: string) => string | undefined;
}

/** What to verify. */
export interface VerifyOptions {
  /** Only about so many of the newest entries; undefined: all. */
  readonly newest?: number;
  /** A further file of checkpoints, such as one kept elsewhere. */
  readonly checkpoints?: string;
}

function verifyKeys(
  folders: SealFolders,
  organisation_id: string,
  keys: readonly JournalKey[],
  findings: Findings,
): void {
  for (const key of keys) {
    const { number, reason } = key;
    const problem = keyProblem(folders.keys, organisation_id, key);
    if (problem === 'key-other') findings.add('key-other', { number });
    // Private keys that sign no more need not be here.
    if (problem === 'key-missing' && number === keys.at(-1)?.number)
      findings.notice('key-missing', { number });
    if (reason === 'lost')
      findings.notice('key-replaced', { number, at: new Date(key.made_at).toISOString() });
  }
  if (keys.some(({ number }, i) => number !== i + 1)) findings.add('key-removed', {});
}

/** Entries looked at together; a backlog of millions must not stand in memory. */
const batchSize = 10_000;

/** Entries without a leaf: those that wait, and those that stand where everything is sealed already. */
async function verifyUnsealed(
  client: PoolClient,
  organisation_id: string,
  newest: boolean,
  findings: Findings,
): Promise<number> {
  const sealed = await sealedUpTo(client, organisation_id);
  // Going over all entries takes its time; what waits is at the end. There each entry looks for its own leaf.
  const where = newest
    ? `${ofOrganisation('$1::uuid')} and ${transactionNumber} >= $2::text::bigint
        and ${leafOfEntry} is null`
    : `e.organisation_id = $1::uuid and not exists (
        select from journal_leaf l where l.organisation_id = $1::uuid and l.entry_id = e.id)`;
  await client.query(
    `declare without_leaf no scroll cursor for
      select e.id, e.record_id, e.process, $4 or ((e.transaction_id, e.id) > ($2::text::xid8, $3::uuid)
          and e.transaction_id < pg_snapshot_xmax(pg_current_snapshot())) as sealable
      from journal_entry e where ${where}`,
    [organisation_id, sealed?.transaction ?? '0', sealed?.entry ?? null, sealed?.moved ?? true],
  );
  let pending = 0;
  for (let last = batchSize; last === batchSize; ) {
    const { rows } = await client.query<Whereabouts & { sealable: boolean }>(
      `fetch ${batchSize} from without_leaf`,
    );
    for (const entry of rows) {
      if (entry.sealable) pending += 1;
      else findings.addEntry('entry-inserted', entry);
    }
    last = rows.length;
  }
  await client.query('close without_leaf');
  return pending;
}

/** That the journal itself tells of what was erased: the erasing entry is sealed, and names the erased one. */
async function verifyErasures(
  client: PoolClient,
  organisation_id: string,
  { erased }: Walked,
  findings: Findings,
): Promise<void> {
  const { rows } = await client.query<{ id: string; entries: string[] | null }>(
    `select e.id, e.detail->'entries' as entries from journal_entry e
      where e.organisation_id = $1 and e.id = any ($2::uuid[]) and e.process = 'journal' and e.activity = 'erase'`,
    [organisation_id, [...new Set(erased.map(({ erased_in }) => erased_in))]],
  );
  const told = new Map(rows.map(({ id, entries }) => [id, new Set(entries)]));
  for (const { entry, position, erased_in } of erased) {
    if (told.get(erased_in)?.has(entry.id) !== true)
      findings.addEntry('erasure-unknown', entry, { position });
  }
}

function rootsInDatabase(client: PoolClient, organisation_id: string): RootsInDatabase {
  return async (sizes) => {
    const { rows } = await client.query<{ size: number; root: string }>(
      `select size, encode(root, 'hex') as root from journal_checkpoint
        where organisation_id = $1 and size = any ($2::bigint[])`,
      [organisation_id, sizes],
    );
    return new Map(rows.map(({ size, root }) => [size, root]));
  };
}

/** What is kept of the checkpoints outside of the database: beside it, in the second place, and where somebody says. */
async function keptElsewhere(
  client: PoolClient,
  { folders, copied }: Verifying,
  organisation_id: string,
  from: number,
  { checkpoints }: VerifyOptions,
): Promise<KeptCheckpoints & { readonly own: boolean }> {
  const origin = journalOrigin(organisation_id);
  const known = rootsInDatabase(client, organisation_id);
  const file = checkpointFile(folders, organisation_id);
  const own = await readKeptCheckpoints(file, origin, from, known);
  const all = new Map(own?.roots);
  // The files are copies of one another, each as far as it goes.
  let same = own?.same ?? 0;
  for (const other of [copied?.(organisation_id), checkpoints]) {
    const given = other === undefined ? null : await readKeptCheckpoints(other, origin, from, known);
    same = Math.max(same, given?.same ?? 0);
    for (const [size, roots] of given?.roots ?? [])
      all.set(size, [...new Set([...(all.get(size) ?? []), ...roots])]);
  }
  return { roots: all, same, own: own !== null };
}

async function sizeOf(client: PoolClient, organisation_id: string): Promise<number> {
  const { rows } = await client.query<{ size: number }>(
    'select coalesce(max(position) + 1, 0) as size from journal_leaf where organisation_id = $1',
    [organisation_id],
  );
  return rows[0]?.size ?? 0;
}

/** Quick looks begin where a kept node begins. */
const tile = 256;

/** Where to begin, and the tree up to there. Where what is kept of it does not suffice, it is computed from the start. */
async function beginAt(
  client: PoolClient,
  organisation_id: string,
  from: number,
): Promise<{ readonly from: number; readonly builder: MerkleBuilder }> {
  try {
    return { from, builder: await builderAt(client, organisation_id, from) };
  } catch (error) {
    if (!(error instanceof TreeIncomplete)) throw error;
    return { from: 0, builder: new MerkleBuilder(sha256) };
  }
}

async function verifyIn(
  client: PoolClient,
  verifying: Verifying,
  organisation_id: string,
  options: VerifyOptions,
): Promise<JournalVerification> {
  const findings = new Findings();
  const size = await sizeOf(client, organisation_id);
  const wanted =
    options.newest === undefined ? 0 : Math.floor(Math.max(0, size - options.newest) / tile) * tile;
  const { from, builder } = await beginAt(client, organisation_id, wanted);
  const keys = await readKeys(client, organisation_id);
  verifyKeys(verifying.folders, organisation_id, keys, findings);
  if (size > 0 && keys.length === 0) findings.add('key-removed', {});
  const kept = await keptElsewhere(client, verifying, organisation_id, from, options);
  if (!kept.own && size > 0) findings.notice('checkpoint-file-missing', {});
  const marks = new Marks(client, findings, { organisation_id, keys, kept: kept.roots, from });
  await Marks.open(client, organisation_id, from);
  const walked = await walkLeaves({ client, organisation_id, from, builder, marks, findings });
  const pending = await verifyUnsealed(client, organisation_id, from > 0, findings);
  await verifyErasures(client, organisation_id, walked, findings);
  return {
    whole: findings.count === 0,
    complete: from === 0,
    size: walked.size,
    verified: walked.verified,
    erased: walked.erased.length,
    pending,
    checkpoints: marks.count + kept.same,
    findings: await findings.list(client, organisation_id),
    finding_count: findings.count,
    notices: findings.notices,
  };
}

/**
 * Verifies an organisation's sealed journal at one snapshot: every leaf from its entry, the tree from the leaves, every
 * signed state against the tree, whether it is kept in the database or outside of it.
 */
export async function verifyJournal(
  verifying: Verifying,
  organisation_id: string,
  options: VerifyOptions = {},
): Promise<JournalVerification> {
  const client = await verifying.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await verifyIn(client, verifying, organisation_id, options);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

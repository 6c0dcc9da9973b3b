import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { leafHash } from '../../kernel/merkle.ts';
import type { HashedNode, MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { leafData, sealedEntry } from '../../kernel/sealed-entry.ts';
import { type SealFolders, signState } from './checkpoints.ts';
import { addKey, type KeyProblem, keyProblem, readKeys } from './keys.ts';
import {
  leafOfEntry,
  ofOrganisation,
  type SealableEntry,
  sealableColumns,
  sealedUpTo,
  transactionNumber,
} from './sealed-rows.ts';
import { sha256 } from './sha256.ts';
import { builderAt, keptLevels } from './tree-reader.ts';

/** Entries sealed in one transaction: some ten milliseconds of computing, so that requests do not wait for it. */
const batchSize = 500;

/** How long to go on without a checkpoint while there is more to seal, in milliseconds. */
const backlogPause_ms = 1000;

const saltBytes = 16;

/** What sealing works with. */
export interface Sealing {
  /** Connections of the owner, of its own: two are taken for each organisation being sealed. */
  readonly pool: Pool;
  readonly folders: SealFolders;
  readonly now: () => number;
  /** Entries in a second, at most, so that a backlog leaves the machine to people; undefined: as fast as can be. */
  readonly rate?: number;
  /** Time between two checkpoints of an organisation at least, in milliseconds; undefined: none. */
  readonly checkpoint_pause_ms?: number;
  /** Told of every checkpoint that was signed. */
  readonly signed?: (organisation_id: string, note: string) => void;
  /** Ends sealing after the batch under way. */
  readonly ending?: AbortSignal;
}

/** What became of sealing an organisation's journal: entries sealed, or why none could be. */
export type SealOutcome =
  | {
      readonly sealed: number;
      /** Whether the last checkpoint was too short ago to make another: the next round does. */
      readonly unsigned: boolean;
    }
  | { readonly problem: KeyProblem | 'busy' };

interface Unsealed extends SealableEntry {
  readonly transaction_id: string;
}

interface Leaf {
  readonly position: number;
  readonly entry_id: string;
  readonly hash: Uint8Array;
  readonly salt: Buffer;
}

/** Lets one process at a time do something to an organisation's tree. Needs a transaction. @returns whether it may */
export async function lockTree(client: PoolClient, organisation_id: string, wait = false): Promise<boolean> {
  const key = `hashtextextended('journal-seal ' || $1::text, 0)`;
  const { rows } = await client.query<{ locked: boolean }>(
    wait
      ? `select pg_advisory_xact_lock(${key}) is not null as locked`
      : `select pg_try_advisory_xact_lock(${key}) as locked`,
    [organisation_id],
  );
  return rows[0]?.locked ?? false;
}

/**
 * Opens a cursor over what is committed and not sealed, in the order of commit: every transaction below the oldest one
 * that is still under way has ended, so nothing can come before what is read here.
 */
async function openUnsealed(client: PoolClient, organisation_id: string): Promise<void> {
  const sealed = await sealedUpTo(client, organisation_id);
  const { transaction = '0', entry = '00000000-0000-0000-0000-000000000000', moved = false } = sealed ?? {};
  // In a database that was restored elsewhere transactions count anew: what has no leaf is told by that alone. Numbers
  // of what is under way here are left for later; those above them all are from where the database was before.
  const [since, values] = moved
    ? [
        `e.organisation_id = $1 and not exists (select from journal_leaf l where l.organisation_id = $1 and l.entry_id = e.id)
          and (e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            or e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))`,
        [organisation_id],
      ]
    : [
        // What was sealed where the database was before may bear numbers that are reached here only now.
        `${ofOrganisation('$1::uuid')}
          and (${transactionNumber}, e.id) > ($2::bigint, $3::uuid)
          and ${transactionNumber} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          and ${leafOfEntry} is null`,
        [organisation_id, transaction, entry],
      ];
  await client.query('set local enable_seqscan = off');
  await client.query(
    `declare unsealed no scroll cursor for
      select ${sealableColumns}, e.transaction_id::text as transaction_id
      from journal_entry e where ${since} order by ${transactionNumber}, e.id`,
    values,
  );
}

function leavesOf(
  rows: readonly Unsealed[],
  builder: MerkleBuilder,
): { leaves: Leaf[]; nodes: HashedNode[] } {
  const leaves: Leaf[] = [];
  const nodes: HashedNode[] = [];
  for (const row of rows) {
    const salt = randomBytes(saltBytes);
    const hash = leafHash(sha256, leafData(sealedEntry(sha256, row, salt)));
    leaves.push({ position: builder.size, entry_id: row.id, hash, salt });
    nodes.push(...builder.append(hash).filter(({ level }) => level % keptLevels === 0));
  }
  return { leaves, nodes };
}

const write = `with leaves as (
    insert into journal_leaf (organisation_id, position, entry_id, hash, salt)
    select $1, * from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[])
  ), nodes as (
    insert into journal_node (organisation_id, level, index, hash)
    select $1, * from unnest($6::int[], $7::bigint[], $8::bytea[])
  )
  insert into journal_sealing (organisation_id, last_transaction_id, last_entry_id) values ($1, $9::xid8, $10)
  on conflict (organisation_id) do update set last_transaction_id = excluded.last_transaction_id,
    last_entry_id = excluded.last_entry_id, sealed_at = clock_timestamp()`;

/** Appends a batch to the tree, in one statement: wholly or not at all. */
async function appendBatch(
  pool: Pool,
  organisation_id: string,
  rows: readonly Unsealed[],
  builder: MerkleBuilder,
): Promise<void> {
  const { leaves, nodes } = leavesOf(rows, builder);
  const last = rows.at(-1);
  await pool.query({
    name: 'journal-seal',
    text: write,
    values: [
      organisation_id,
      leaves.map(({ position }) => position),
      leaves.map(({ entry_id }) => entry_id),
      leaves.map(({ hash }) => hash),
      leaves.map(({ salt }) => salt),
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
      last?.transaction_id,
      last?.id,
    ],
  });
}

async function treeSize(client: PoolClient, organisation_id: string): Promise<number> {
  const { rows } = await client.query<{ size: number }>(
    'select coalesce(max(position) + 1, 0) as size from journal_leaf where organisation_id = $1',
    [organisation_id],
  );
  return rows[0]?.size ?? 0;
}

async function rest(time_ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (time_ms > 0) await wait(time_ms, undefined, { ref: false, signal }).catch(() => undefined);
}

/** Signs the tree as it is, unless it was signed a moment ago. @returns whether that is still to be done */
async function signInTime(
  sealing: Sealing,
  organisation_id: string,
  builder: MerkleBuilder,
): Promise<boolean> {
  const { pool, folders, checkpoint_pause_ms = 0 } = sealing;
  const { rows } = await pool.query<{ recent: boolean }>(
    `select exists (select from journal_checkpoint where organisation_id = $1 and size < $2
      and made_at > clock_timestamp() - $3 * interval '1 millisecond' and made_at <= clock_timestamp()) as recent`,
    [organisation_id, builder.size, checkpoint_pause_ms],
  );
  if (rows[0]?.recent === true) return true;
  const note = await signState(pool, folders, organisation_id, builder);
  if (note !== null) sealing.signed?.(organisation_id, note);
  return false;
}

async function sealLocked(
  sealing: Sealing,
  client: PoolClient,
  organisation_id: string,
): Promise<SealOutcome> {
  const { pool, now, rate, ending } = sealing;
  const builder = await builderAt(client, organisation_id, await treeSize(client, organisation_id));
  await openUnsealed(client, organisation_id);
  let sealed = 0;
  const began_at = now();
  let looked_at = began_at;
  while (sealing.ending?.aborted !== true) {
    const { rows } = await client.query<Unsealed>(`fetch ${batchSize} from unsealed`);
    if (rows.length === 0) break;
    await appendBatch(pool, organisation_id, rows, builder);
    sealed += rows.length;
    if (now() - looked_at >= backlogPause_ms) {
      await signInTime(sealing, organisation_id, builder);
      looked_at = now();
    }
    // The last batch is waited for by nobody.
    if (rate !== undefined && rows.length === batchSize) {
      await rest(began_at + (sealed / rate) * 1000 - now(), ending);
    }
  }
  return { sealed, unsigned: await signInTime(sealing, organisation_id, builder) };
}

/** Sees to it that there is a key to sign with. @returns why there is none */
async function prepareKey(
  { pool, folders }: Sealing,
  client: PoolClient,
  organisation_id: string,
): Promise<KeyProblem | null> {
  const newest = (await readKeys(client, organisation_id)).at(-1);
  if (newest !== undefined) return keyProblem(folders.keys, organisation_id, newest);
  const writer = await pool.connect();
  try {
    await addKey(writer, folders.keys, organisation_id, 'first');
  } finally {
    writer.release();
  }
  return null;
}

/**
 * Seals what an organisation has committed and not sealed: leaves, kept nodes, and a signed checkpoint at the end and
 * each second. Batches keep memory bounded however much there is. Without the key nothing is sealed: it waits.
 *
 * The lock belongs to a transaction that only reads, so that it holds back nobody's sealing.
 */
export async function sealOrganisation(sealing: Sealing, organisation_id: string): Promise<SealOutcome> {
  const client = await sealing.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin read only');
    if (!(await lockTree(client, organisation_id))) return { problem: 'busy' };
    const problem = await prepareKey(sealing, client, organisation_id);
    return problem === null ? await sealLocked(sealing, client, organisation_id) : { problem };
  } finally {
    await client.query('rollback').catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}

/** Every organisation of the installation. */
export async function everyOrganisation(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ organisation_id: string }>('select organisation_id from organisation');
  return rows.map(({ organisation_id }) => organisation_id);
}

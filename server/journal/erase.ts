import type { PoolClient } from 'pg';
import { sameBytes } from '../../kernel/bytes.ts';
import { Refusal } from '../../kernel/errors.ts';
import { leafHash } from '../../kernel/merkle.ts';
import { contentHash, leafData, sealedFrame } from '../../kernel/sealed-entry.ts';
import { forgetFiles } from '../attachments/remove.ts';
import { inOrganisation } from '../database/pool.ts';
import { forgetMails, forgetOriginals } from '../mail/forget.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { insertEntry } from '../records/write.ts';
import { type SealableEntry, sealableColumns } from './sealed-rows.ts';
import { sha256 } from './sha256.ts';

/** Entries whose content is erased at once, at most. */
export const erasureLimit = 10_000;

/** What is to be erased, why, and the printed name of who answers for it. */
export interface Erasure {
  /** Ids of entries, or id or number of a record whose every entry is meant. */
  readonly entries?: readonly string[];
  readonly record?: string;
  readonly reason: string;
  /** Null: the command line, where nobody signs. */
  readonly signed_by: string | null;
}

interface ErasableRow extends SealableEntry {
  readonly hash: Buffer | null;
  readonly salt: Buffer | null;
  readonly erased: boolean;
}

/**
 * The id of the record that is meant; of what has no number, such as a person, it is given itself.
 *
 * @throws Refusal `journal.entry-unknown`
 */
async function recordMeant(client: PoolClient, { record }: Erasure): Promise<string | null> {
  if (record === undefined || looksLikeId(record)) return record ?? null;
  const { rows } = await client.query<{ id: string }>(
    'select id from record where organisation_id = current_organisation_id() and number = $1',
    [record],
  );
  if (rows[0] === undefined) throw new Refusal('journal.entry-unknown', { entry: record });
  return rows[0].id;
}

async function readErasable(
  client: PoolClient,
  entries: readonly string[] | undefined,
  record_id: string | null,
): Promise<readonly ErasableRow[]> {
  const { rows } = await client.query<ErasableRow>(
    `select ${sealableColumns}, l.hash, l.salt, x.entry_id is not null as erased
      from journal_entry e
      left join journal_leaf l on l.organisation_id = e.organisation_id and l.entry_id = e.id
      left join journal_erasure x on x.organisation_id = e.organisation_id and x.entry_id = e.id
      where e.organisation_id = current_organisation_id() and (e.id = any ($1::uuid[]) or e.record_id = $2)
      limit ${erasureLimit + 1}`,
    [entries ?? [], record_id],
  );
  const missing = entries?.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined || rows.length === 0) {
    throw new Refusal('journal.entry-unknown', { entry: missing ?? record_id ?? '' });
  }
  if (rows.length > erasureLimit) throw new Refusal('journal.erasure-too-large', { limit: erasureLimit });
  return rows;
}

/** The digest that stays, once it is sure that the entry is what was sealed. */
function digestOf(row: ErasableRow): string {
  const { salt, hash, ...entry } = row;
  // What tells of erasures and keys holds nothing of people, and is needed to understand what is gone.
  if (entry.process === 'journal') throw new Refusal('journal.entry-kept', { entry: entry.id });
  if (salt === null || hash === null) throw new Refusal('journal.entry-not-sealed', { entry: entry.id });
  const digest = contentHash(sha256, entry, salt);
  if (!sameBytes(leafHash(sha256, leafData(sealedFrame(entry, digest))), hash)) {
    throw new Refusal('journal.entry-changed', { entry: entry.id });
  }
  return digest;
}

/**
 * Erases the content of journal entries (changes, text, detail) and the salts of their leaves for good, and journals it.
 * Their places in the tree and their digests stay; what is erased already is passed over. Values in the records
 * themselves are another matter.
 *
 * @returns how many were erased
 * @throws Refusal `journal.entry-unknown`, `journal.entry-not-sealed`, `journal.entry-kept`, `journal.entry-changed`,
 * `journal.erasure-too-large`
 */
export async function eraseContents(
  platform: Platform,
  principal: Principal,
  erasure: Erasure,
): Promise<number> {
  const { organisation_id, actor } = principal;
  const { reason, signed_by } = erasure;
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const record = await recordMeant(client, erasure);
    const rows = (await readErasable(client, erasure.entries, record)).filter(({ erased }) => !erased);
    if (rows.length === 0) return 0;
    const entries = rows.map(({ id }) => id);
    const digests = rows.map(digestOf);
    const id = platform.newId();
    await insertEntry(client, organisation_id, {
      id,
      record_id: null,
      process: 'journal',
      activity: 'erase',
      from_state: null,
      to_state: null,
      occurred_at: platform.now(),
      actor_id: actor.id,
      origin: actor.id === null ? 'system' : 'live',
      changes: {},
      text: reason,
      detail: { entries, record, signed_by },
      source_hash: null,
      import_run_id: null,
    });
    const { rows: done } = await client.query<{ erased: number }>(
      'select erase_journal_contents($1, $2, $3, $4, $5) as erased',
      [entries, digests, reason, actor.id, id],
    );
    // The files and mails that they tell of go with them.
    const files = await forgetFiles(client, platform, organisation_id, { entries });
    await forgetOriginals(client, platform, organisation_id, files);
    await forgetMails(client, platform, organisation_id, { entries });
    return done[0]?.erased ?? 0;
  });
}

import type { PoolClient } from 'pg';
import type { PackKeys } from '../../evidence/pack-format.ts';
import { Refusal } from '../../kernel/errors.ts';
import { isSignedBy, type NoteSigner, parseNote, parseVerifierKey } from '../../kernel/signed-note.ts';
import { type JournalKey, privateKeyOf, readKeys, verifyEd25519 } from '../journal/keys.ts';
import { sha256 } from '../journal/sha256.ts';

/** The newest state of a journal that is signed. */
export interface NewestCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly time_stamp: Buffer | null;
}

/** The newest checkpoint of the organisation in scope. @throws Refusal `pack.not-sealed` where there is none */
export async function newestCheckpoint(client: PoolClient): Promise<NewestCheckpoint> {
  const { rows } = await client.query<NewestCheckpoint>(
    `select size, note, time_stamp from journal_checkpoint where organisation_id = current_organisation_id()
      order by size desc limit 1`,
  );
  if (rows[0] === undefined) throw new Refusal('pack.not-sealed');
  return rows[0];
}

/** The first checkpoint that both keys signed: how those who trust the old one come to trust the new one. */
async function rotationNote(client: PoolClient, before: JournalKey, after: JournalKey): Promise<string> {
  const { rows } = await client.query<{ note: string }>(
    `select note from journal_checkpoint where organisation_id = current_organisation_id() and size >= $1
      order by size limit 3`,
    [after.from_size],
  );
  const keys = [before, after].map(({ verifier_key }) => parseVerifierKey(sha256, verifier_key));
  const isByBoth = ({ note }: { note: string }): boolean => {
    const parsed = parseNote(note);
    return parsed !== null && keys.every((key) => key !== null && isSignedBy(verifyEd25519, parsed, key));
  };
  return rows.find(isByBoth)?.note ?? '';
}

/** Keys of a journal since the last one that was lost: nobody can follow from keys before it. */
function unbroken(keys: readonly JournalKey[]): readonly JournalKey[] {
  const broken = keys.findLastIndex(({ reason }) => reason === 'lost');
  return keys.slice(Math.max(broken, 0));
}

/** What `keys.json` says, and whoever signs the manifest. @throws Refusal `pack.key-missing` */
export async function readPackKeys(
  client: PoolClient,
  folder: string,
  organisation_id: string,
): Promise<{ readonly keys: PackKeys; readonly signer: NoteSigner }> {
  const all = unbroken(await readKeys(client, organisation_id));
  const newest = all.at(-1);
  const signer = newest === undefined ? null : privateKeyOf(folder, organisation_id, newest.number);
  if (newest === undefined || signer === null) throw new Refusal('pack.key-missing');
  const rotations: string[] = [];
  for (let index = 0; index + 1 < all.length; index += 1) {
    rotations.push(await rotationNote(client, all[index] as JournalKey, all[index + 1] as JournalKey));
  }
  const earlier = all.slice(0, -1).map(({ verifier_key }) => verifier_key);
  return { keys: { key: newest.verifier_key, earlier, rotations }, signer };
}

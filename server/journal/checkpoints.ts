import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { formatCheckpoint, journalOrigin } from '../../kernel/checkpoint.ts';
import type { MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { signNote } from '../../kernel/signed-note.ts';
import { readKeys, signersFor } from './keys.ts';

/** Where this installation keeps what vouches for its journals outside of the database; absolute. */
export interface SealFolders {
  /** Private keys, a folder for each organisation. */
  readonly keys: string;
  /** Every checkpoint ever signed, a file for each organisation. */
  readonly checkpoints: string;
}

/** The file to which every checkpoint of an organisation is appended, one after another. */
export function checkpointFile({ checkpoints }: SealFolders, organisation_id: string): string {
  return join(checkpoints, `${organisation_id}.txt`);
}

/** Notes in the file end with this line, so that one that was cut off by a crash spoils no other. */
export const noteEnd = '.\n';

function keepInFile(folders: SealFolders, organisation_id: string, note: string): void {
  mkdirSync(folders.checkpoints, { recursive: true, mode: 0o700 });
  appendFileSync(checkpointFile(folders, organisation_id), `${note}${noteEnd}`, { mode: 0o600 });
}

/**
 * Signs the state of a tree, and keeps it in the database and in the file beside it. A state that is signed already is
 * not signed again.
 *
 * @returns the signed note; null when there is nothing new
 */
export async function signState(
  pool: Pool,
  folders: SealFolders,
  organisation_id: string,
  builder: MerkleBuilder,
): Promise<string | null> {
  if (builder.size === 0) return null;
  const { rows } = await pool.query<{ newest: number }>(
    'select coalesce(max(size), 0) as newest from journal_checkpoint where organisation_id = $1',
    [organisation_id],
  );
  const newest = rows[0]?.newest ?? 0;
  if (newest >= builder.size) return null;
  const client = await pool.connect();
  try {
    const root = Uint8Array.from(builder.root());
    const signers = signersFor(
      folders.keys,
      organisation_id,
      await readKeys(client, organisation_id),
      newest,
    );
    if (signers.length === 0) throw new Error('there is no key to sign with');
    const text = formatCheckpoint({
      origin: journalOrigin(organisation_id),
      size: builder.size,
      root,
      extensions: [],
    });
    const note = signNote(text, signers);
    await client.query(
      'insert into journal_checkpoint (organisation_id, size, root, note) values ($1, $2, $3, $4)',
      [organisation_id, builder.size, root, note],
    );
    keepInFile(folders, organisation_id, note);
    return note;
  } finally {
    client.release();
  }
}

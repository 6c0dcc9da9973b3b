import type { PoolClient } from 'pg';
import { mostFiles } from '../../kernel/attachment.ts';
import type { AttachedFile } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import { definitionOf } from '../../processes/definitions.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { timestamp } from '../records/store.ts';
import { tidyFileName } from './file-name.ts';

/** A file whose bytes are in the store, and how it is to stand with a record. */
export interface FileToAttach extends Omit<AttachedFile, 'id'> {
  /** By which the message that it came with shows it in its text; null: it shows it nowhere. */
  readonly content_id: string | null;
}

/** Which record a file goes to. */
export interface Attachment {
  readonly process: string;
  /** Id or number of the record. */
  readonly key: string;
  readonly file: FileToAttach;
}

/** What is to be kept of a file of a record. */
export interface AttachmentRow {
  readonly record_id: string;
  readonly file: AttachedFile & { readonly content_id: string | null };
  /** Null: uploaded for a comment that is not sent yet. */
  readonly entry_id: string | null;
}

/**
 * Makes sure that the bytes are there and stay so until the transaction has ended: what is no longer needed is removed
 * under the same lock.
 *
 * @throws Refusal `attachment.not-stored`
 */
async function holdContent(
  client: PoolClient,
  { files }: Platform,
  { sha256, file_name }: AttachedFile,
): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 17))', [sha256]);
  if (!(await files.has(sha256))) throw new Refusal('attachment.not-stored', { file: file_name });
}

/**
 * Keeps a file of a record, in the transaction that tells of it.
 *
 * @throws Refusal `attachment.not-stored`, `attachment.too-many`
 */
export async function keepAttachment(
  client: PoolClient,
  platform: Platform,
  { organisation_id, actor }: Principal,
  { record_id, file, entry_id }: AttachmentRow,
): Promise<void> {
  const { id, file_name, media_type, size, sha256, audience, content_id } = file;
  await holdContent(client, platform, file);
  const { rowCount } = await client.query(
    `insert into attachment (organisation_id, id, record_id, file_name, media_type, size, sha256, audience, content_id,
        entry_id, created_at, created_by)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
      where (select count(*) from attachment where organisation_id = $1 and record_id = $3 and removed_at is null) < $13`,
    [
      ...[organisation_id, id, record_id, file_name, media_type, size, sha256, audience, content_id],
      ...[entry_id, timestamp(platform.now()), actor.id, mostFiles],
    ],
  );
  if (rowCount === 0) throw new Refusal('attachment.too-many', { most: mostFiles });
}

/**
 * Puts a file whose bytes are in the store to a record, and tells it in the journal (`attach`). A principal without a
 * person is the program: roles do not matter then.
 *
 * @returns the id of the attachment, and of the journal entry that tells of it
 * @throws Refusal `record.unknown`, `activity.not-allowed`, `attachment.not-stored`, `attachment.too-many`
 */
export async function attachFile(
  platform: Platform,
  principal: Principal,
  { process, key, file: given }: Attachment,
): Promise<{ readonly id: string; readonly entry_id: string }> {
  const id = platform.newId();
  const { content_id, ...about } = given;
  const file: AttachedFile = { ...about, id, file_name: tidyFileName(given.file_name) };
  const { entries } = await execute(platform, principal, {
    definition: definitionOf(process),
    key,
    command: { kind: 'attach', file },
    alongside: (client, record, [entry]) =>
      keepAttachment(client, platform, principal, {
        record_id: record.id,
        file: { ...file, content_id },
        entry_id: entry?.id ?? null,
      }),
  });
  return { id, entry_id: entries[0]?.id ?? id };
}

import type { PoolClient } from 'pg';
import type { AttachedFile } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import { type Actor, isStaff } from '../../kernel/roles.ts';

/** A file of a record as the database has it. Instants are epoch milliseconds. */
export interface StoredAttachment extends Omit<AttachedFile, 'file_name'> {
  readonly record_id: string;
  /** Null: erased. */
  readonly file_name: string | null;
  readonly content_id: string | null;
  /** Null: uploaded for a comment that is not sent yet. */
  readonly entry_id: string | null;
  readonly created_at: number;
  readonly created_by: string | null;
  readonly removed_at: number | null;
  readonly kept_until: number | null;
}

const columns =
  'id, record_id, file_name, media_type, size, sha256, audience, content_id, entry_id, created_at, created_by, removed_at, kept_until';

/** Who sees a file: staff all that were sent, others those for everyone; what is not sent yet, whoever uploaded it. */
const visible = `case when entry_id is null then created_by = $2 else $3 or audience = 'everyone' end`;

/** The files of a record as the actor may see them, in the order in which they came. */
export async function attachmentsOf(
  client: PoolClient,
  record_id: string,
  actor: Actor,
): Promise<readonly StoredAttachment[]> {
  const { rows } = await client.query<StoredAttachment>({
    name: 'attachments-of-record',
    text: `select ${columns} from attachment
      where organisation_id = current_organisation_id() and record_id = $1 and removed_at is null and ${visible}
      order by created_at, id`,
    values: [record_id, actor.id, isStaff(actor)],
  });
  return rows;
}

/** One file of a record, removed or not, for whoever may see it. @throws Refusal `attachment.unknown` */
export async function attachmentOf(
  client: PoolClient,
  record_id: string,
  actor: Actor,
  id: string,
): Promise<StoredAttachment> {
  const { rows } = await client.query<StoredAttachment>({
    name: 'attachment',
    text: `select ${columns} from attachment
      where organisation_id = current_organisation_id() and record_id = $1 and ${visible} and id = $4`,
    values: [record_id, actor.id, isStaff(actor), id],
  });
  if (rows[0] === undefined) throw new Refusal('attachment.unknown');
  return rows[0];
}

/** A file as the journal tells of it. */
export function toldFile(stored: StoredAttachment): AttachedFile {
  const { id, file_name, media_type, size, sha256, audience } = stored;
  return { id, file_name: file_name ?? '–', media_type, size, sha256, audience };
}

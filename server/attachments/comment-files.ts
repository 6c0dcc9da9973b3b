import type { PoolClient } from 'pg';
import type { AttachedFile, Command } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { Actor } from '../../kernel/roles.ts';
import type { Request } from '../records/execute.ts';
import { attachmentsOf, toldFile } from './attachments.ts';

/** What a comment with files is carried out by. */
interface CommentWithFiles {
  readonly command: Extract<Command, { kind: 'note' | 'comment' }>;
  readonly alongside: NonNullable<Request['alongside']>;
}

/**
 * The files that somebody uploaded for a comment, in the order in which they name them, seen by those who see it.
 *
 * @throws Refusal `attachment.unknown` where one is another's, another record's or sent already
 */
export async function filesToSend(
  client: PoolClient,
  record_id: string,
  actor: Actor,
  { kind, ids }: { readonly kind: 'note' | 'comment'; readonly ids: readonly string[] },
): Promise<readonly AttachedFile[]> {
  const stored = await attachmentsOf(client, record_id, actor);
  const held = new Map(stored.filter(({ entry_id }) => entry_id === null).map((one) => [one.id, one]));
  return ids.map((id) => {
    const file = held.get(id);
    if (file === undefined) throw new Refusal('attachment.unknown');
    return { ...toldFile(file), audience: kind === 'note' ? 'staff' : 'everyone' };
  });
}

/** The command by which a comment is written with files, and what makes them sent in the same transaction. */
export function commenting(
  command: Extract<Command, { kind: 'note' | 'comment' }>,
  attached: readonly AttachedFile[],
): CommentWithFiles {
  const files = attached.map(({ id }) => id);
  return {
    command: { ...command, files, attached },
    alongside: async (client, record, [entry]) => {
      const { rowCount } = await client.query(
        `update attachment set entry_id = $3, audience = $4
          where organisation_id = current_organisation_id() and record_id = $1 and id = any ($2::uuid[])
            and entry_id is null and removed_at is null`,
        [record.id, files, entry?.id, command.kind === 'note' ? 'staff' : 'everyone'],
      );
      // Sent by another request in between, or cleaned away.
      if (rowCount !== files.length) throw new Refusal('attachment.unknown');
    },
  };
}

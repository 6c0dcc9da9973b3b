import { journalChange } from '../journal/append.ts';
import type { Visit } from './visit.ts';

/** Most notes that are told at once. */
const most = 500;

/** What somebody writes down for themself, and about what. */
export interface GivenNote {
  readonly text: string;
  readonly thing?: string;
  readonly record?: string;
}

/** Keeps a note. The journal says that one was written, never what it says: notes are their author's alone. */
export async function writeNote(
  { client, platform, principal, room, now }: Visit,
  { text, thing, record }: GivenNote,
): Promise<void> {
  const id = platform.newId();
  await client.query(
    `insert into audit_note (organisation_id, id, room_id, author_id, thing, record, text, written_at)
      values (current_organisation_id(), $1, $2, $3, $4, $5, $6, $7)`,
    [id, room.id, principal.actor.id, thing ?? null, record ?? null, text, new Date(now).toISOString()],
  );
  await journalChange(client, platform, principal, {
    thing: 'audit-room',
    id: room.id,
    activity: 'noted',
    detail: { note: id },
  });
}

/** One's own notes in a room, newest first. */
export async function listNotes({ client, principal, room }: Visit): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ written_at: number }>(
    `select id, thing, record, text, written_at from audit_note
      where organisation_id = current_organisation_id() and room_id = $1 and author_id = $2
      order by written_at desc, id desc limit ${most}`,
    [room.id, principal.actor.id],
  );
  return rows.map((row) => ({ ...row, written_at: new Date(row.written_at).toISOString() }));
}

import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { isGuest } from '../../kernel/roles.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import { openThingsOf } from '../../processes/audit-room/things.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import { journalLook } from './looks.ts';
import { isOpenTo, readingOf, todayIn, type Visit } from './visit.ts';

/** Most rooms that are listed. */
const most = 500;

function headOf(room: ProcessRecord): Record<string, unknown> {
  return {
    id: room.id,
    number: room.number,
    title: textIn(room, 'title') ?? room.number,
    state: room.state,
    opens_on: textIn(room, 'opens_on'),
    closes_on: textIn(room, 'closes_on'),
  };
}

/** The rooms that a guest may be in today; for the staff above them all rooms, newest first. */
export async function listRooms(
  platform: Platform,
  { organisation_id, actor }: Principal,
): Promise<readonly Record<string, unknown>[]> {
  const organisation = await platform.organisations.of(organisation_id);
  const rows = await inOrganisation(platform.pool, organisation_id, async (client) => {
    const found = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = $1
        order by opened_at desc, id desc limit ${most}`,
      [auditRoom.name],
    );
    return found.rows;
  });
  const rooms = rows.map((row) => recordOf(auditRoom, row));
  const today = todayIn(platform, organisation);
  return rooms.filter((room) => !isGuest(actor) || isOpenTo(room, actor, today)).map(headOf);
}

/** A room as its visitors see it: who, from when to when, and what is open. */
export async function openRoom(visit: Visit): Promise<Record<string, unknown>> {
  const { room } = visit;
  const reading = readingOf(visit, auditRoom);
  const things = openThingsOf(room);
  const names = await reading.names.of(
    reading,
    [room.values],
    things.map(({ opened_by }) => opened_by),
  );
  const named = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? '–' });
  const run_by = textIn(room, 'assignee');
  const external_audit = textIn(room, 'external_audit');
  await journalLook(visit, { thing: null });
  return {
    ...headOf(room),
    description: textIn(room, 'description'),
    run_by: run_by === null ? null : named(run_by),
    external_audit: external_audit === null ? null : named(external_audit),
    guests: listIn(room, 'guests').map(named),
    things: things.map(({ closed_at: _at, closed_by: _by, opened_at, opened_by, ...thing }) => ({
      ...thing,
      opened_at: new Date(opened_at).toISOString(),
      opened_by: named(opened_by),
    })),
  };
}

import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf } from '../../kernel/day.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { type Actor, isGuest, type Role } from '../../kernel/roles.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import { openThingsOf, type Thing } from '../../processes/audit-room/things.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import type { Viewer } from '../records/present.ts';
import type { Reading } from '../records/reading.ts';
import { readRecord } from '../records/store.ts';

/** Staff who see rooms as their guests do, and who looked at what. */
export const overseeingRoles: readonly Role[] = [...tendingRoles, 'top-management', 'auditor'];

/** Who visits rooms: guests those that are open to them, and the staff above any. */
export const visitingRoles: readonly Role[] = ['external-auditor', ...overseeingRoles];

/** Somebody in a room: what was opened there they read whole, as staff would, and change nothing of it. */
export interface Visit {
  readonly client: PoolClient;
  readonly platform: Platform;
  readonly principal: Principal;
  readonly room: ProcessRecord;
  /** Whether the visitor is a guest, whose looks are journalled. */
  readonly guest: boolean;
  readonly organisation: OrganisationContext;
  /** As whom what was opened is read. */
  readonly reader: Actor;
  readonly now: number;
}

/** Whether a guest may be in the room on that day. */
export function isOpenTo(room: ProcessRecord, { id }: Actor, today: string): boolean {
  const [opens_on, closes_on] = [textIn(room, 'opens_on'), textIn(room, 'closes_on')];
  if (room.state !== 'open' || id === null || opens_on === null || closes_on === null) return false;
  return listIn(room, 'guests').includes(id) && opens_on <= today && today <= closes_on;
}

/** Today in the organisation's time zone. */
export function todayIn(platform: Platform, organisation: OrganisationContext): string {
  return dayOf(platform.now(), timeZoneOf(organisation));
}

/**
 * Works in a room, in one transaction: what is seen and the look that is journalled for it are stored together or not at
 * all.
 *
 * @throws Refusal `room.unknown` where there is none, or where it is not open to this guest today
 */
export async function visitRoom<T>(
  platform: Platform,
  principal: Principal,
  key: string,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { organisation_id, actor } = principal;
  const organisation = await platform.organisations.of(organisation_id);
  const guest = isGuest(actor);
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const room = await readRecord(client, auditRoom, key, false);
    const admitted = room !== null && (!guest || isOpenTo(room, actor, todayIn(platform, organisation)));
    if (!admitted) throw new Refusal('room.unknown', { key });
    const reader: Actor = guest ? { id: actor.id, roles: ['auditor'] } : actor;
    return work({ client, platform, principal, room, guest, organisation, reader, now: platform.now() });
  });
}

/** Records of a process as the visitor reads what was opened. */
export function readingOf(visit: Visit, definition: ProcessDefinition): Reading {
  const { client, platform, principal, reader, now } = visit;
  const { organisation_id } = principal;
  return { client, organisation_id, definition, actor: reader, now, names: platform.names };
}

/** How the visitor is shown what was opened. */
export function viewerOf({ reader, organisation, now }: Visit): Viewer {
  return { actor: reader, organisation, now };
}

/** What is open in the room under that number. @throws Refusal `room.thing-unknown` */
export function thingIn({ room }: Visit, id: string, kinds?: readonly Thing['kind'][]): Thing {
  const thing = openThingsOf(room).find((one) => one.id === id);
  if (thing === undefined || kinds?.includes(thing.kind) === false) throw new Refusal('room.thing-unknown');
  return thing;
}

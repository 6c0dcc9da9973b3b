import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf } from '../../kernel/day.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { isGuest, type Role } from '../../kernel/roles.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { closeEverySession, type SignedIn } from './sessions.ts';

// Guests are external auditors: people from outside with a last day, who hold no other role.

/** Roles that invite guests: administrators as they make anybody, system managers guests alone. */
export const invitingRoles: readonly Role[] = ['administrator', 'system-manager'];

/** What of a person makes them a guest. */
interface GuestValues {
  readonly roles?: readonly Role[];
  readonly access_until?: string | null;
  readonly body?: string | null;
}

function guest(roles: readonly Role[] = []): boolean {
  return isGuest({ id: null, roles });
}

/** A person as they are after a change: who is no guest any more keeps neither a last day nor a body. */
export function withoutGuesthood<T extends GuestValues>(after: T, given: GuestValues): T {
  if (guest(after.roles)) return after;
  return { ...after, access_until: given.access_until ?? null, body: given.body ?? null };
}

/** What is wrong with somebody as a guest, or with what only guests have. */
export function guestProblems({ roles, access_until, body }: GuestValues): readonly FieldProblem[] {
  if (!guest(roles)) {
    const names = [...(access_until == null ? [] : ['access_until']), ...(body == null ? [] : ['body'])];
    return names.map((field) => ({ field, code: 'field.not-allowed' }));
  }
  return [
    ...((roles?.length ?? 0) > 1 ? [{ field: 'roles', code: 'identity.guest-alone' as const }] : []),
    ...(access_until == null ? [{ field: 'access_until', code: 'field.required' as const }] : []),
  ];
}

/**
 * Refuses a system manager who would make or change somebody that is no guest, before or after.
 *
 * @throws Refusal `identity.guests-only`
 */
export function refuseOthersThanGuests({ actor }: Principal, held: readonly (readonly Role[])[]): void {
  const managesGuests = actor.roles.includes('system-manager') && !actor.roles.includes('administrator');
  if (managesGuests && !held.every((roles) => guest(roles))) throw new Refusal('identity.guests-only');
}

async function isOver(platform: Platform, organisation_id: string, last: string | null): Promise<boolean> {
  if (last === null) return false;
  const zone = timeZoneOf(await platform.organisations.of(organisation_id));
  return dayOf(platform.now(), zone) > last;
}

/** Whether somebody who was let in may no longer be: a guest whose last day is over, or who was given none. */
export async function hasEnded(platform: Platform, { organisation, person }: SignedIn): Promise<boolean> {
  const { access_until, roles } = person;
  if (access_until === null) return guest(roles);
  return isOver(platform, organisation.id, access_until);
}

/** Closes whatever sessions are left of somebody whose access has ended: a later day opens none of them again. */
export async function endAccess(platform: Platform, { organisation, person }: SignedIn): Promise<void> {
  await inOrganisation(platform.pool, organisation.id, (client) => closeEverySession(client, person.id));
}

/** The last day of somebody who would sign in, where it is over; null: they may come in. */
export async function endOf(
  platform: Platform,
  { organisation_id, person_id }: { readonly organisation_id: string; readonly person_id: string },
): Promise<string | null> {
  const { rows } = await platform.pool.query<{ last: string | null }>(
    'select access_until_of($1, $2) as last',
    [organisation_id, person_id],
  );
  const last = rows[0]?.last ?? null;
  return (await isOver(platform, organisation_id, last)) ? last : null;
}

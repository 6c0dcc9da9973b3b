/**
 * The roles a person can hold in an organisation.
 *
 * - `administrator` runs the installation: people, teams, settings, imports
 * - `top-management` sets policy and objectives, gives means, accepts risks, reviews the system
 * - `system-manager` answers for the service management system as a whole
 * - `process-owner` answers for a process, its limits and its evidence
 * - `agent` works on records
 * - `requester` reports and follows records of their own
 * - `auditor` reads everything and changes nothing
 */
export const roles = [
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'agent',
  'requester',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** Roles that see more than the records of their own. */
export const staffRoles: readonly Role[] = [
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'agent',
  'auditor',
];

/** Roles that may be granted anything that changes records of the service desk. */
export const workingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner', 'agent'];

/** Roles that may note something on a record and link it. */
export const notingRoles: readonly Role[] = [...workingRoles, 'top-management'];

/** Who acts: a person with roles, or the system itself (no id, no roles). */
export interface Actor {
  readonly id: string | null;
  readonly roles: readonly Role[];
}

/** Whether the actor holds at least one of the roles. The system itself holds none. */
export function holdsOneOf(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.roles.some((role) => wanted.includes(role));
}

/** Whether the actor sees records that are not their own. */
export function isStaff(actor: Actor): boolean {
  return holdsOneOf(actor, staffRoles);
}

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
 * - `external-auditor` is a guest until an end date, who sees what the audit room opened to them and nothing else
 *
 * In a certification body, besides `administrator`:
 * - `certification-manager` answers for applications, agreements, programmes, teams and certificates
 * - `certification-auditor` audits clients
 * - `certification-decider` decides on certification and on appeals, about nothing they audited
 */
export const roles = [
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'agent',
  'requester',
  'auditor',
  'external-auditor',
  'certification-manager',
  'certification-auditor',
  'certification-decider',
] as const;

export type Role = (typeof roles)[number];

/** What an organisation of this installation is: the provider of services that is measured, or a body that certifies. */
export const organisationKinds = ['service-provider', 'certification-body'] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** The roles that people hold in an organisation of the kind. */
export const rolesIn: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  'service-provider': [
    'administrator',
    'top-management',
    'system-manager',
    'process-owner',
    'agent',
    'requester',
    'auditor',
    'external-auditor',
  ],
  'certification-body': [
    'administrator',
    'certification-manager',
    'certification-auditor',
    'certification-decider',
  ],
};

/** Roles of a certification body that work on its records. */
export const bodyRoles: readonly Role[] = [
  'certification-manager',
  'certification-auditor',
  'certification-decider',
];

/** Roles that tend the registers of a certification body: clients, agreements, people, what was reported. */
export const certifyingRoles: readonly Role[] = ['certification-manager'];

/** Roles that see more than the records of their own. */
export const staffRoles: readonly Role[] = [
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'agent',
  'auditor',
  ...bodyRoles,
];

/** Staff of a service provider. */
export const providerStaff: readonly Role[] = staffRoles.filter((role) =>
  rolesIn['service-provider'].includes(role),
);

/** Roles that may be granted anything that changes records of the service desk. */
export const workingRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner', 'agent'];

/** Roles that may note something on a record and link it. */
export const notingRoles: readonly Role[] = [...workingRoles, 'top-management', ...bodyRoles];

/** Roles of people who belong to the organisation, as guests do not. */
export const residentRoles: readonly Role[] = roles.filter((role) => role !== 'external-auditor');

/** Who acts: a person with roles, or the system itself (no id, no roles). */
export interface Actor {
  readonly id: string | null;
  readonly roles: readonly Role[];
  /** The customer to whom they belong, where its people see each other's records; absent: they see none but their own. */
  readonly unit?: string | null;
}

/** Whether the actor holds at least one of the roles. The system itself holds none. */
export function holdsOneOf(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.roles.some((role) => wanted.includes(role));
}

/**
 * Whether the actor is a guest: somebody from outside, who reads nothing but what an open audit room shows them, whatever
 * other role they were given by mistake.
 */
export function isGuest(actor: Actor): boolean {
  return actor.roles.includes('external-auditor');
}

/** Whether the actor sees records that are not their own. */
export function isStaff(actor: Actor): boolean {
  return holdsOneOf(actor, staffRoles);
}

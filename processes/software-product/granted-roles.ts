/** Roles whose holders a rule can give licences to. */
export const grantedRoles = [
  'administrator',
  'top-management',
  'system-manager',
  'process-owner',
  'agent',
  'requester',
  'auditor',
] as const;

/** One of them. */
export type GrantedRole = (typeof grantedRoles)[number];

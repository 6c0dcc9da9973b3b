import { Refusal } from '../../kernel/errors.ts';
import { type Actor, holdsOneOf, providerStaff } from '../../kernel/roles.ts';

/** Roles that read configuration: what a walk comes upon, and what a baseline holds, is no more than their lists show. */
export const configurationReaders = providerStaff;

/** @throws Refusal `identity.not-allowed` for whoever may not read configuration */
export function refuseUnread(actor: Actor): void {
  if (holdsOneOf(actor, configurationReaders)) return;
  throw new Refusal('identity.not-allowed', { roles: configurationReaders.join(', ') });
}

import { keeperOf, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';

/** Refuses whatever is asked of a process that an organisation of the kind does not keep. @throws Refusal `process.not-kept` */
export function refuseUnkept(definition: ProcessDefinition, kind: OrganisationKind): void {
  if (keeperOf(definition) !== kind) throw new Refusal('process.not-kept');
}

import { keeperOf, type ProcessDefinition } from '../../kernel/definition.ts';
import type { Receiving } from '../../kernel/exchange.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';

/** What a message of a kind does, and to records of which process. */
export interface Receiver {
  readonly definition: ProcessDefinition;
  readonly receiving: Receiving;
}

/**
 * Who takes messages of a kind in an organisation; undefined: nobody there.
 *
 * @param among the processes there are
 */
export function receiverOf(
  kind: string,
  organisation: OrganisationKind,
  among: readonly ProcessDefinition[] = definitions,
): Receiver | undefined {
  for (const definition of among) {
    const receiving = definition.exchange?.receives?.[kind];
    if (receiving !== undefined && keeperOf(definition) === organisation) return { definition, receiving };
  }
  return undefined;
}

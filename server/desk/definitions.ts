import type { ProcessDefinition } from '../../kernel/definition.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { deskProcesses } from '../../processes/desk.ts';
import { type Listing, listingOf } from '../records/listed.ts';

/** The processes of the desk, in the order in which people name them. */
export const deskDefinitions: readonly ProcessDefinition[] = deskProcesses.flatMap(
  (name) => definitionNamed(name) ?? [],
);

/** How the records of each are listed. */
export const deskListings: readonly Listing[] = deskDefinitions.map(listingOf);

import { keeperOf, type ProcessDefinition } from '../kernel/definition.ts';
import type { OrganisationKind } from '../kernel/roles.ts';
import type { Text } from '../kernel/text.ts';
import { modules } from '../processes/modules.ts';

/** What the frame of the application needs to know of a process, without its fields and rules. */
export interface ProcessEntry
  extends Pick<ProcessDefinition, 'name' | 'plural' | 'prefix' | 'section' | 'readable_by' | 'may_create'> {
  /** What its list is called. */
  readonly title: Text;
  /** The kind of organisation that keeps it. */
  readonly keeper: OrganisationKind;
}

/**
 * Every process, in short. The build puts in the result instead of what it is made from (see `vite.config.ts`), so
 * that nobody downloads every definition before the first page shows.
 */
export const processDirectory: readonly ProcessEntry[] = modules.map(({ definition, texts }) => ({
  name: definition.name,
  plural: definition.plural,
  prefix: definition.prefix,
  section: definition.section,
  // Everybody finds the page of a register of which some records are open to all.
  readable_by: definition.open_field === undefined ? definition.readable_by : 'everyone',
  may_create: definition.may_create,
  title: texts.plural,
  keeper: keeperOf(definition),
}));

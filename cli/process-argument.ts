import { Argument } from 'commander';
import type { ProcessDefinition } from '../kernel/definition.ts';
import { definitionOf, definitions } from '../processes/definitions.ts';

/** Processes whose records people create; those of others come about by a route of their own. */
export const creatable = definitions.filter(({ may_create }) => may_create.length > 0);

/** The argument that names a process or register, one of those given. */
export function processArgument(offered: readonly ProcessDefinition[] = definitions): Argument {
  return new Argument('<process>', 'process or register, as "records processes" lists them').choices(
    offered.map(({ name }) => name),
  );
}

/** The process that the argument names: it admits no other. */
export function processGiven(name: string): ProcessDefinition {
  return definitionOf(name);
}

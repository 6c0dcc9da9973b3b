import type { Command, DecisionContext } from '../../kernel/command.ts';
import type { Consequence, ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { definitionOf } from '../../processes/definitions.ts';
import type { Principal } from '../platform.ts';
import type { Request } from './execute.ts';

/** The program itself, in an organisation. */
export function programIn({ organisation_id, origin }: Principal): Principal {
  return { organisation_id, actor: { id: null, roles: [] }, origin };
}

function commandOf(consequence: Consequence): Command {
  if (consequence.kind === 'create') {
    return { kind: 'create', id: consequence.id, values: {}, brought: consequence.values };
  }
  const { activity, values = {}, text = null } = consequence;
  return { kind: 'perform', activity, values, text, by_program: true };
}

/** What the program does to other records because of a command on this one, each as a request of its own. */
export function consequencesOf(
  definition: ProcessDefinition,
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Request[] {
  const follow = definition.consequences?.(record, before, context) ?? [];
  return follow.map((one) => ({
    definition: definitionOf(one.process),
    key: one.kind === 'create' ? null : one.id,
    command: commandOf(one),
  }));
}

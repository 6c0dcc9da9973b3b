import type { EffectContext } from '../../kernel/definition.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn } from '../../kernel/register.ts';

/** Most configuration items that a release tells as affected. */
export const mostItems = 1000;

/** Asks for the changes that a release brings, as `changes`. */
export const changesOfRelease: Asking = (record) => [
  { as: 'changes', process: 'change', ids: listIn(record, 'changes') },
];

/**
 * The configuration items that a release affects: those that its changes name, and those that it names besides. Nothing
 * where nobody asked for the changes, so that what was known stays.
 */
export function affectedItems(
  record: ProcessRecord,
  context: EffectContext,
): { affected_items?: readonly string[] | null } {
  if (context.facts?.['changes'] === undefined) return {};
  const named = knownAs(context, 'changes').flatMap((change) => listIn(change, 'items'));
  const affected = [...new Set([...listIn(record, 'items'), ...named])].slice(0, mostItems);
  return { affected_items: affected.length === 0 ? null : affected };
}

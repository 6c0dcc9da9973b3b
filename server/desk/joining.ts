import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayPerform } from '../../kernel/rights.ts';
import type { Actor } from '../../kernel/roles.ts';

/** Why an activity that has a route of its own cannot be done to a record now; null: it can. */
export function availableRefusal(
  definition: ProcessDefinition,
  record: ProcessRecord,
  name: string,
  actor: Actor,
): Refusal | null {
  const activity = activityNamed(definition, name);
  if (activity === undefined) {
    return new Refusal('activity.unknown', { activity: name, process: definition.name });
  }
  if (!mayPerform(definition, activity, record, actor)) {
    return new Refusal('activity.not-allowed', { activity: name });
  }
  if (activity.from.includes(record.state)) return null;
  const possible = activity.from.join(', ');
  return new Refusal('activity.not-now', { activity: name, state: record.state, possible: possible || '–' });
}

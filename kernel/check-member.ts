import type { Member, MemberContext, MemberEntry } from './check.ts';
import type { ProcessDefinition } from './definition.ts';
import { evaluateClocks, type RunningClock, stampsOf } from './project.ts';
import type { ProcessRecord } from './record.ts';

/** Values as they were before the entries that came at or after the instant. */
function valuesAt(
  values: Readonly<Record<string, unknown>>,
  entries: readonly MemberEntry[],
  at: number,
): Readonly<Record<string, unknown>> {
  const before: Record<string, unknown> = { ...values };
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index] as MemberEntry;
    if (entry.at < at) break;
    for (const [name, [old]] of Object.entries(entry.changes)) before[name] = old;
  }
  return before;
}

function recordAt(
  definition: ProcessDefinition,
  record: ProcessRecord,
  entries: readonly MemberEntry[],
  at: number,
): ProcessRecord {
  if (record.updated_at < at) return record;
  const seen = record.history.filter((span) => span.at < at);
  const history = seen.length > 0 ? seen : [{ state: definition.initial, at: record.opened_at }];
  return {
    ...record,
    values: valuesAt(record.values, entries, at),
    history,
    state: history.at(-1)?.state ?? definition.initial,
    ...stampsOf(definition, history),
    updated_at: entries.findLast((entry) => entry.at < at)?.at ?? record.opened_at,
  };
}

/**
 * A record as it stood at the end of the period: state, values and clocks of that instant, not of today. Null when
 * it had not been opened by then.
 *
 * @param entries the record's journal, oldest first; complete when the record changed after the end of the period
 */
export function memberAt(
  definition: ProcessDefinition,
  record: ProcessRecord,
  entries: readonly MemberEntry[],
  context: MemberContext,
): Member | null {
  const { to } = context.period;
  if (record.opened_at >= to) return null;
  const then = recordAt(definition, record, entries, to);
  let clocks: readonly RunningClock[] | undefined;
  return {
    record: then,
    entries: then === record ? entries : entries.filter((entry) => entry.at < to),
    clocks: () => (clocks ??= evaluateClocks(definition, then, { ...context, now: to })),
  };
}

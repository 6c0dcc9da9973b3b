import type { Command, Decision, DecisionContext } from './command.ts';
import { advance, changesBetween, entryOf, invalid, refuse } from './deciding.ts';
import { disposedState, type ProcessDefinition } from './definition.ts';
import { Refusal } from './errors.ts';
import { isBlank } from './fields.ts';
import type { ProcessRecord } from './record.ts';
import { mayNote } from './rights.ts';
import { mostMinutes, timeField } from './time-spent.ts';

/**
 * Books minutes of work, or corrects them by minutes below nought and a reason. The record holds the sum, the journal
 * each booking. Work is booked after it was done, so the state of the record does not matter.
 */
export function decideTime(
  definition: ProcessDefinition,
  record: ProcessRecord,
  { minutes, text = null }: Extract<Command, { kind: 'time' }>,
  context: DecisionContext,
): Decision {
  if (!mayNote(context.actor) || definition.fields[timeField] === undefined) {
    return refuse(new Refusal('activity.not-allowed', { activity: 'time' }));
  }
  if (record.state === disposedState) return refuse(new Refusal('time.disposed', { number: record.number }));
  if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) > mostMinutes) {
    return refuse(new Refusal('time.minutes', { most: mostMinutes }));
  }
  if (minutes < 0 && isBlank(text)) return invalid([{ field: 'text', code: 'field.required' }]);
  const before = Number(record.values[timeField] ?? 0);
  const sum = before + minutes;
  if (sum < 0) return refuse(new Refusal('time.below-nought', { booked: before }));
  const after = advance(definition, record, { [timeField]: sum }, null, context);
  const entry = entryOf(after, context, 'time', {
    changes: changesBetween(record.values, after.values),
    text: isBlank(text) ? null : text,
    detail: { minutes },
  });
  return { ok: true, record: after, entries: [entry] };
}

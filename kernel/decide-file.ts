import { takesFiles } from './attachment.ts';
import type { Command, Decision, DecisionContext } from './command.ts';
import { entryOf, invalid, refuse } from './deciding.ts';
import { disposedState, type ProcessDefinition } from './definition.ts';
import { Refusal } from './errors.ts';
import { isBlank } from './fields.ts';
import type { ProcessRecord } from './record.ts';
import { mayComment, mayNote } from './rights.ts';

/**
 * Puts a file to a record, or takes it away with a reason: the record stays what it is, the journal tells of the file.
 * Where nobody acts (mail that came in), roles do not matter.
 */
export function decideFile(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'attach' | 'detach' }>,
  context: DecisionContext,
): Decision {
  const { actor } = context;
  const { kind, file } = command;
  const open = kind === 'attach' && file.audience === 'everyone';
  const may = actor.id === null || (open ? mayComment(definition, record, actor) : mayNote(actor));
  if (!may || !takesFiles(definition)) return refuse(new Refusal('activity.not-allowed', { activity: kind }));
  if (record.state === disposedState) {
    return refuse(new Refusal('attachment.disposed', { number: record.number }));
  }
  const text = kind === 'detach' ? command.text : null;
  if (kind === 'detach' && isBlank(text)) return invalid([{ field: 'text', code: 'field.required' }]);
  const after = { ...record, version: record.version + 1, updated_at: context.now };
  return { ok: true, record: after, entries: [entryOf(after, context, kind, { text, detail: { ...file } })] };
}

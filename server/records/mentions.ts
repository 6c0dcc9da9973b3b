import type { PoolClient } from 'pg';
import type { Command } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { readersAmong } from './readers.ts';
import { addWatchers } from './watchers.ts';

/** Most people that one text may mention. */
export const mostMentions = 20;

/** The people whom a note or a comment mentions. */
function mentionsOf(command: Command): readonly string[] {
  return command.kind === 'note' || command.kind === 'comment' ? (command.mentions ?? []) : [];
}

/**
 * Lets those who are mentioned watch the record from then on. The entry that mentions them tells of it.
 *
 * @throws Refusal `record.invalid` that names whoever may not read the text they are mentioned in
 */
export async function watchMentioned(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Command,
  actor_id: string | null,
): Promise<void> {
  const ids = mentionsOf(command);
  if (ids.length === 0) return;
  const readers = await readersAmong(client, definition, record, ids);
  const problems = ids.flatMap((id): FieldProblem[] => {
    const reader = readers.get(id);
    if (reader === undefined) return [{ field: 'mentions', code: 'field.reference-unknown' }];
    const reads = reader.reads && (command.kind !== 'note' || reader.staff);
    return reads ? [] : [{ field: 'mentions', code: 'mention.may-not-read', params: { name: reader.name } }];
  });
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  await addWatchers(client, record, ids, actor_id);
}

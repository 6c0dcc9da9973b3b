import type { PoolClient } from 'pg';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Request } from './execute.ts';

/** A record that somebody wrote to, as it stood. */
interface WrittenTo {
  readonly definition: ProcessDefinition;
  readonly before: ProcessRecord;
  readonly command: Command;
}

/** Whether the mail came from the address that opened the record, where no directory has who that is. */
async function openedFrom(client: PoolClient, { before, command }: WrittenTo): Promise<boolean> {
  const { from, unproved } = ('via' in command ? command.via : null) ?? {};
  if (from === undefined || unproved === true) return false;
  const { rowCount } = await client.query({
    name: 'record-opened-from',
    text: `select from journal_entry where organisation_id = current_organisation_id() and record_id = $1
      and activity = 'create' and detail #>> '{via,from}' = $2 limit 1`,
    values: [before.id, from],
  });
  return rowCount === 1;
}

/**
 * What the program does where a comment answers what its record waits for: the activity that its process names, told in the
 * journal with the entry that it goes back to. Null: nothing was waited for, or somebody else wrote.
 *
 * @param client in the scope of the organisation
 */
export async function answeredBy(
  client: PoolClient,
  written: WrittenTo,
  said: NewJournalEntry | undefined,
  { actor }: Pick<DecisionContext, 'actor'>,
): Promise<Request | null> {
  const { definition, before, command } = written;
  const { answer } = definition;
  if (answer === undefined || command.kind !== 'comment' || said === undefined || !answer.waits(before))
    return null;
  const asked = answer.from.map((name) => before.values[name] ?? null);
  const isTheirs =
    actor.id === null
      ? asked.every((id) => id === null) && (await openedFrom(client, written))
      : asked.includes(actor.id);
  if (!isTheirs) return null;
  const performed = { kind: 'perform', activity: answer.activity, values: {}, by_program: true } as const;
  return { definition, key: before.id, command: performed, telling: { answer: { entry: said.id } } };
}

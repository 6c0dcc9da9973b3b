import type { PoolClient } from 'pg';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import type { FieldColumn, ProcessDefinition } from '../../kernel/definition.ts';
import { type Beginning, emptyRecord } from '../../kernel/empty-record.ts';
import { Refusal } from '../../kernel/errors.ts';
import { askingsOf, directory, type Facts, givenWith, mostFacts, type Wanted } from '../../kernel/facts.ts';
import { givenProblems } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { sendTogether } from '../database/pool.ts';
import { readPeople } from './directory-facts.ts';
import { looksLikeId, type RecordRow, readRecord, recordColumns, recordOf } from './store.ts';

const referring: readonly FieldColumn[] = ['service', 'assignee', 'team', 'requester'];

/** Tables beside the records in which a field's values are looked up, by process and field. */
const lookedUpIn: Readonly<Record<string, string>> = {
  'configuration-item identifier_keys': 'item_identifier',
};

/** The condition that a field holds one of the texts of the fourth parameter. */
function holdsOne(definition: ProcessDefinition, name: string): string {
  const table = lookedUpIn[`${definition.name} ${name}`];
  if (table !== undefined) {
    return `id in (select item_id from ${table} where organisation_id = current_organisation_id() and key = any ($4::text[]))`;
  }
  const field = definition.fields[name];
  if (field === undefined) throw new TypeError(`${definition.name} has no field ${name}`);
  const { column } = field;
  // The name is one of the definition's own, never anything that was sent.
  if (column === undefined) return `fields->'${name}' ?| $4::text[]`;
  return `${referring.includes(column) ? `${column}_id` : column}::text = any ($4::text[])`;
}

/** The record of an id, the most usual thing to be known, in one of the states. */
async function readOne(
  client: PoolClient,
  definition: ProcessDefinition,
  id: string,
  states: Wanted['states'],
): Promise<readonly ProcessRecord[]> {
  const record = looksLikeId(id) ? await readRecord(client, definition, id, false) : null;
  return record === null || states?.includes(record.state) === false ? [] : [record];
}

async function readWanted(
  client: PoolClient,
  activity: string,
  wanted: Wanted,
  now: number,
): Promise<readonly ProcessRecord[]> {
  const { process, ids, holding, states } = wanted;
  if (process === directory) return readPeople(client, wanted, now);
  const definition = definitionOf(process);
  const [id, ...more] = ids ?? [];
  if (id !== undefined && more.length === 0 && holding === undefined) {
    return readOne(client, definition, id, states);
  }
  const { rows } = await client.query<RecordRow>({
    text: `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1
        and ($2::uuid[] is null or id = any ($2)) and ($3::text[] is null or state = any ($3))
        and ${holding === undefined ? '$4::text[] is null' : holdsOne(definition, holding.field)}
      order by opened_at, id limit ${mostFacts + 1}`,
    values: [
      definition.name,
      ids?.filter((id) => looksLikeId(id)) ?? null,
      states ?? null,
      holding?.values ?? null,
    ],
  });
  if (rows.length > mostFacts) {
    throw new Refusal('activity.too-much-to-know', { activity, process, most: mostFacts });
  }
  return rows.map((row) => recordOf(definition, row));
}

/** Holds back other commands of the process that know others, up to the end of the transaction. */
async function lockFor(
  client: PoolClient,
  { name }: Pick<ProcessDefinition, 'name'>,
  { organisation_id }: Pick<ProcessRecord, 'organisation_id'>,
): Promise<void> {
  await client.query({
    name: 'facts-alone',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`knows ${organisation_id} ${name}`],
  });
}

type Knowing = Pick<DecisionContext, 'settings' | 'actor'> & Beginning;

/**
 * Reads the records of other processes that a command must know (`knows` of its activity and of its definition), in the
 * transaction in which it is carried out; none where the values that were given have not the right form, which `decide`
 * refuses anyway. Commands of one process that know others are carried out one after another, up to the end of the
 * transaction.
 *
 * @param client in the scope of the organisation
 * @throws Refusal `activity.too-much-to-know`
 */
export async function factsFor(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord | null,
  command: Command,
  context: Knowing,
): Promise<Facts> {
  const askings = askingsOf(definition, command);
  if (askings.length === 0 || !('values' in command)) return {};
  const base = record ?? emptyRecord(definition, context, '');
  const given = givenWith(definition, command, context.actor);
  if (givenProblems(definition, given, () => true, context.settings).length > 0) return {};
  const asked = { ...base, values: { ...base.values, ...given } };
  const doing = command.kind === 'perform' ? command.activity : command.kind;
  let facts: Facts = {};
  let isAlone = false;
  const read = async (wanted: Wanted): Promise<readonly [string, readonly ProcessRecord[]]> => {
    if (wanted.ids?.length === 0) return [wanted.as, []];
    // One after the other, so that two in the same moment do not both find unused what only one of them may use. What is
    // read is sent at once: the server reads it when the lock is ours.
    const locked = isAlone ? null : lockFor(client, definition, base);
    isAlone = true;
    const [records] = await Promise.all([readWanted(client, doing, wanted, context.now), locked]);
    return [wanted.as, records];
  };
  for (const asking of askings) {
    sendTogether(client);
    const known = await Promise.all([...asking(asked, facts)].map(read));
    facts = { ...facts, ...Object.fromEntries(known) };
  }
  return facts;
}

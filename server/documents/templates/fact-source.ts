import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../../kernel/calendar.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Language } from '../../../kernel/text.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';
import type { Reading } from '../../records/reading.ts';
import { type RecordRow, recordColumns, recordOf } from '../../records/store.ts';
import type { FactSource, NamedPerson } from './fact.ts';
import { processNamed } from './show.ts';

/** Most open records of a register that documents are filled from. */
const mostRecords = 10_000;

/** The open records of a process in the organisation in scope, by number. */
export async function openRecords(client: PoolClient, process: string): Promise<readonly ProcessRecord[]> {
  const { definition } = processNamed(process);
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1 and is_open
      order by number limit ${mostRecords}`,
    [process],
  );
  return rows.map((row) => recordOf(definition, row));
}

async function activePeople(client: PoolClient): Promise<readonly NamedPerson[]> {
  const { rows } = await client.query<NamedPerson>(
    `select id, name, roles from person
      where organisation_id = current_organisation_id() and active and roles <> '{requester}' order by name, id`,
  );
  return rows;
}

/** Names of whatever the records refer to, and of the records themselves. */
async function namesFor(
  reading: Reading,
  records: ReadonlyMap<string, readonly ProcessRecord[]>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [process, found] of records) {
    const where = { ...reading, definition: processNamed(process).definition };
    const values = found.map((record) => record.values);
    for (const [id, name] of await reading.names.of(where, values)) names.set(id, name);
    for (const { id, values: own, number } of found) names.set(id, String(own['title'] ?? number));
  }
  return names;
}

/** For whom and in which language facts are read. */
export interface FactReader {
  readonly language: Language;
  readonly organisation: string;
  readonly planned: OrganisationContext;
}

/** Reads what facts tell of: the open records of these processes in the organisation in scope, and its people. */
export async function readFacts(
  reading: Reading,
  processes: readonly string[],
  { language, organisation, planned }: FactReader,
): Promise<FactSource> {
  const records = new Map<string, readonly ProcessRecord[]>();
  for (const process of processes) records.set(process, await openRecords(reading.client, process));
  return {
    language,
    organisation,
    now: reading.now,
    time_zone: timeZoneOf(planned),
    planned,
    people: await activePeople(reading.client),
    names: await namesFor(reading, records),
    records: (process) => records.get(process) ?? [],
  };
}

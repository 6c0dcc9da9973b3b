import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import { definitionOf } from '../../processes/definitions.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';

/** Most records of a register that are looked at, the newest of them: registers of the system hold some hundreds. */
export const mostRecords = 5_000;

/** Somebody who works for the organisation. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What one snapshot shows of an organisation on its way to a certificate. Pure functions look at it. */
export interface Known {
  /** The instant of the snapshot, epoch milliseconds. */
  readonly now: number;
  readonly today: string;
  readonly time_zone: string;
  readonly settings: Settings;
  readonly organisation: string;
  /** Active people who work for the services, by name. */
  readonly people: readonly KnownPerson[];
  /** Records of a process, those closed included, oldest first. */
  readonly of: (process: string) => readonly ProcessRecord[];
}

async function readRecords(client: PoolClient, process: string): Promise<readonly ProcessRecord[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1
      order by opened_at desc, id desc limit ${mostRecords}`,
    [process],
  );
  const definition = definitionOf(process);
  return rows.map((row) => recordOf(definition, row)).toReversed();
}

/** People who work for the services: neither those who only report, nor guests. */
async function readPeople(client: PoolClient): Promise<readonly KnownPerson[]> {
  const { rows } = await client.query<KnownPerson>(
    `select id, name, roles from person
      where organisation_id = current_organisation_id() and active
        and not roles <@ '{requester,external-auditor}' order by name, id`,
  );
  return rows;
}

async function nameOf(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name from organisation where organisation_id = current_organisation_id()',
  );
  return rows[0]?.name ?? '';
}

/**
 * Reads what is known of the organisation in scope.
 *
 * @param client inside a snapshot transaction
 * @param processes whose records are read
 */
export async function readKnown(
  client: PoolClient,
  organisation: OrganisationContext,
  processes: readonly string[],
  now: number,
): Promise<Known> {
  const records = new Map<string, readonly ProcessRecord[]>();
  for (const process of new Set(processes)) records.set(process, await readRecords(client, process));
  const time_zone = timeZoneOf(organisation);
  return {
    now,
    today: dayOf(now, time_zone),
    time_zone,
    settings: organisation.settings,
    organisation: await nameOf(client),
    people: await readPeople(client),
    of: (process) => {
      const found = records.get(process);
      if (found === undefined) throw new TypeError(`the records of ${process} were not read`);
      return found;
    },
  };
}

/** Records of a process that are in one of these states. */
export function inStates(
  known: Known,
  process: string,
  ...states: readonly string[]
): readonly ProcessRecord[] {
  return known.of(process).filter(({ state }) => states.includes(state));
}

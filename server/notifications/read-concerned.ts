import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';
import type { Reader } from './delivered.ts';
import type { Concerned } from './whom.ts';

/** Most people of a team who are told of what nobody in it has taken yet. */
const mostOfTeam = 200;

/** A record with what it is by. */
export interface KnownRecord {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

/** Records of the organisation in scope, by id; those of processes that the program does not have are left out. */
export async function recordsById(
  client: PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.flatMap((row) => {
      const definition = definitionNamed(row.process);
      if (definition === undefined) return [];
      return [[row.id, { definition, record: recordOf(definition, row) }] as const];
    }),
  );
}

/** People of the organisation in scope, by id. */
export async function peopleById(
  client: PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reader>> {
  const { rows } = await client.query<Reader>(
    `select id, roles, active from person
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is read once for all entries that are followed together. */
export interface Directory {
  readonly watchers: ReadonlyMap<string, readonly string[]>;
  readonly teams: ReadonlyMap<string, { readonly lead: string | null; readonly members: readonly string[] }>;
  readonly holding: (role: Role) => readonly string[];
}

interface ListRow {
  readonly id: string;
  readonly people: readonly string[];
}

function idIn({ values }: ProcessRecord, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}

/** Who watches these records, who belongs to their teams, and who holds roles that are told of major incidents. */
export async function readDirectory(
  client: PoolClient,
  records: ReadonlyMap<string, KnownRecord>,
): Promise<Directory> {
  const teams = [...records.values()].flatMap(({ record }) => idIn(record, 'team') ?? []);
  const watching = await client.query<ListRow>(
    `select record_id as id, array_agg(person_id order by person_id) as people from watcher
      where organisation_id = current_organisation_id() and record_id = any ($1::uuid[]) group by record_id`,
    [[...records.keys()]],
  );
  const members = await client.query<ListRow & { lead: string | null }>(
    `select t.id, t.lead_id as lead, array(select person_id from team_member m
        where m.organisation_id = t.organisation_id and m.team_id = t.id order by person_id limit ${mostOfTeam}) as people
      from team t where t.organisation_id = current_organisation_id() and t.id = any ($1::uuid[])`,
    [teams],
  );
  const holders = await client.query<{ id: string; roles: readonly Role[] }>(
    `select id, roles from person where organisation_id = current_organisation_id() and active
      and roles && array['system-manager', 'top-management'] order by id limit ${mostOfTeam}`,
  );
  return {
    watchers: new Map(watching.rows.map(({ id, people }) => [id, people])),
    teams: new Map(members.rows.map(({ id, lead, people }) => [id, { lead, members: people }])),
    holding: (role) => holders.rows.filter(({ roles }) => roles.includes(role)).map(({ id }) => id),
  };
}

/** Whom a record concerns, as it stands. */
export function concernedBy(record: ProcessRecord, { watchers, teams, holding }: Directory): Concerned {
  const team = teams.get(idIn(record, 'team') ?? '');
  return {
    requesters: ['requester', 'requested_for'].flatMap((field) => idIn(record, field) ?? []),
    assignee: idIn(record, 'assignee'),
    team: team?.members ?? [],
    lead: team?.lead ?? null,
    watchers: watchers.get(record.id) ?? [],
    major_manager: idIn(record, 'major_manager'),
    holding,
  };
}

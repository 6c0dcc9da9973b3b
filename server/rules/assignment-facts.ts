import type { PoolClient } from 'pg';
import { workingMilliseconds } from '../../kernel/calendar.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { onCall } from '../../kernel/rota.ts';
import { deskProcesses } from '../../processes/desk.ts';
import {
  type AssignmentFacts,
  type Candidate,
  type DeskAssignment,
  type RuledRecord,
  weightOf,
} from '../../processes/desk-assignment.ts';
import { awayAt, standInFor } from '../absences/deputies.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { rotasOf } from '../rotas/rotas.ts';

/** What rules look at of a record, whose customer is that of whoever asked where it names none. */
export function ruledOf(
  { process, values }: Pick<ProcessRecord, 'process' | 'values'>,
  customers: ReadonlyMap<string, string>,
): RuledRecord {
  const text = (name: string): string | null => textIn({ values } as ProcessRecord, name);
  const priority = values['priority'];
  const requester = text('requester');
  return {
    process,
    title: text('title') ?? '',
    service: text('service'),
    category: text('category'),
    priority: typeof priority === 'number' ? priority : null,
    customer: text('customer') ?? (requester === null ? null : (customers.get(requester) ?? null)),
    channel: text('channel'),
  };
}

/** The customers that people belong to, by person. @param client in the scope of the organisation */
export async function customersOf(
  client: PoolClient,
  people: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = people.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; customer: string }>(
    `select id, customer_id as customer from person
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])
        and customer_id is not null`,
    [ids],
  );
  return new Map(rows.map(({ id, customer }) => [id, customer]));
}

interface MemberRow {
  readonly team: string;
  readonly person: string;
  readonly last_turn: number | null;
}

/** Active people of teams who work on records, with when a rule last gave them something of the team. */
async function membersOf(client: PoolClient, teams: readonly string[]): Promise<readonly MemberRow[]> {
  const { rows } = await client.query<MemberRow>(
    `select team_member.team_id as team, person.id as person,
        (extract(epoch from given_at) * 1000000)::float8 as last_turn
      from team_member
      join team on team.organisation_id = team_member.organisation_id and team.id = team_member.team_id and team.active
      join person on person.organisation_id = team_member.organisation_id and person.id = team_member.person_id
      left join assignment_turn as turn on turn.organisation_id = team_member.organisation_id
        and turn.team_id = team_member.team_id and turn.person_id = team_member.person_id
      where team_member.organisation_id = current_organisation_id() and team_member.team_id = any ($1::uuid[])
        and person.active and person.roles && $2::text[] order by person.id`,
    [teams, workingRoles],
  );
  return rows;
}

/** What is open with people, weighed by priority. */
async function loadsOf(
  client: PoolClient,
  people: readonly string[],
  weights: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ person: string; priority: number | null; open: number }>(
    `select assignee_id as person, priority, count(*)::int as open from record
      where organisation_id = current_organisation_id() and process = any ($1::text[]) and is_open
        and assignee_id = any ($2::uuid[]) group by assignee_id, priority`,
    [deskProcesses, people],
  );
  const loads = new Map<string, number>();
  for (const { person, priority, open } of rows) {
    loads.set(person, (loads.get(person) ?? 0) + open * weightOf(weights, priority));
  }
  return loads;
}

async function ownersOf(
  client: PoolClient,
  services: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await client.query<{ id: string; owner: string | null }>(
    `select id, assignee_id as owner from record where organisation_id = current_organisation_id()
      and process = 'service' and id = any ($1::uuid[])`,
    [services],
  );
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}

/** Those of these people who can be given a record: who is still there, and works on records. */
async function workersAmong(
  client: PoolClient,
  people: readonly (string | null)[],
): Promise<(person: string | null) => string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])
      and active and roles && $2::text[]`,
    [people.filter((id) => id !== null), workingRoles],
  );
  const workers = new Set(rows.map(({ id }) => id));
  return (person) => (person !== null && workers.has(person) ? person : null);
}

/** What rules know at an instant, for records of these services. */
export interface KnownForRules {
  readonly factsFor: (service: string | null) => AssignmentFacts;
}

/**
 * Reads what the rules look at besides records, as it stands at an instant (epoch milliseconds).
 *
 * @param client in the scope of the organisation
 */
export async function readAssignmentFacts(
  client: PoolClient,
  { rules, weights }: Pick<DeskAssignment, 'rules' | 'weights'>,
  services: readonly (string | null)[],
  organisation: Pick<OrganisationContext, 'calendar'>,
  now: number,
): Promise<KnownForRules> {
  const teams = [...new Set(rules.map(({ team }) => team))];
  const away = await awayAt(client, now);
  const members = await membersOf(client, teams);
  const loads = await loadsOf(client, [...new Set(members.map(({ person }) => person))], weights);
  const rotas = await rotasOf(client, teams);
  const owners = await ownersOf(
    client,
    services.filter((id) => id !== null),
  );
  const on_call = new Map([...rotas].map(([team, rota]) => [team, standInFor(onCall(rota, now), away)]));
  const owning = new Map([...owners].map(([service, owner]) => [service, standInFor(owner, away)]));
  const worker = await workersAmong(client, [...on_call.values(), ...owning.values()]);
  const candidates = (team: string): readonly Candidate[] =>
    members
      .filter((one) => one.team === team)
      .map(({ person, last_turn }) => ({
        person,
        last_turn,
        load: loads.get(person) ?? 0,
        away: away.has(person),
      }));
  return {
    factsFor: (service) => ({
      works: (id) => {
        const calendar = organisation.calendar(id);
        // A calendar that is gone never works; nobody is refused for it.
        return calendar !== null && workingMilliseconds(calendar, now, now + 1) > 0;
      },
      candidates,
      on_call: (team) => worker(on_call.get(team) ?? null),
      service_owner: worker(owning.get(service ?? '') ?? null),
    }),
  };
}

import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { Origin } from '../../kernel/record.ts';
import { inOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { afterCursor, cursorAt, searchPattern, withoutMarks } from './name-list.ts';

/** A team with its members, by name. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly origin: Origin;
  readonly version: number;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Who leads it. */
  readonly lead: { readonly id: string; readonly name: string } | null;
}

/** What can be given of a team; `members` are ids of people and replace those it has. */
export interface TeamValues {
  readonly name?: string;
  readonly active?: boolean;
  readonly members?: readonly string[];
  readonly lead?: string | null;
}

/** What a list of teams can be narrowed to. */
export interface TeamQuery {
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly active?: boolean;
}

const columns = `id, name, active, origin, version, coalesce((
    select jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name) order by person.name, person.id)
    from team_member join person on person.organisation_id = team_member.organisation_id and person.id = person_id
    where team_member.organisation_id = team.organisation_id and team_id = team.id
  ), '[]') as members, (
    select jsonb_build_object('id', person.id, 'name', person.name) from person
    where person.organisation_id = team.organisation_id and person.id = team.lead_id
  ) as lead`;

async function readTeam(client: PoolClient, id: string, lock = false): Promise<Team> {
  const { rows } = await client.query<Team>(
    `select ${columns} from team where organisation_id = current_organisation_id() and id = $1
      ${lock ? 'for update' : ''}`,
    [looksLikeId(id) ? id : null],
  );
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'team', key: id });
  return rows[0];
}

function refusalOf(error: unknown, values: TeamValues): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'team_name') {
    const params = { name: values.name };
    const problems = [{ field: 'name', code: 'team.name-taken' as const, params }];
    return new Refusal('team.name-taken', params, { problems });
  }
  if (code === '23503') {
    const field = constraint === 'team_organisation_id_lead_id_fkey' ? 'lead' : 'members';
    const problems = [{ field, code: 'field.reference-unknown' as const }];
    return new Refusal('record.invalid', {}, { problems });
  }
  return error;
}

function tidied(values: TeamValues): TeamValues {
  const name = values.name?.normalize('NFC').trim();
  if (name === '') {
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'name', code: 'field.required' }] });
  }
  return {
    ...values,
    ...(name === undefined ? {} : { name }),
    ...(values.members === undefined ? {} : { members: [...new Set(values.members)].toSorted() }),
  };
}

async function writeMembers(client: PoolClient, id: string, members: readonly string[]): Promise<void> {
  await client.query('delete from team_member where team_id = $1 and person_id <> all ($2::uuid[])', [
    id,
    members,
  ]);
  await client.query(
    `insert into team_member (organisation_id, team_id, person_id)
      select current_organisation_id(), $1, unnest($2::uuid[]) on conflict do nothing`,
    [id, members],
  );
}

async function createTeamIn(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  given: TeamValues & { readonly name: string },
): Promise<Team> {
  const values = tidied(given);
  const id = platform.newId();
  await client.query(
    'insert into team (organisation_id, id, name, active, origin, lead_id) values ($1, $2, $3, $4, $5, $6)',
    [
      principal.organisation_id,
      id,
      values.name,
      values.active ?? true,
      principal.origin,
      values.lead ?? null,
    ],
  );
  await writeMembers(client, id, values.members ?? []);
  const changes = changesBetween({}, { ...values });
  await journalChange(client, platform, principal, { thing: 'team', id, activity: 'create', changes });
  return readTeam(client, id);
}

/** Creates a team. @throws Refusal `record.invalid`, `team.name-taken` */
export async function createTeam(
  platform: Platform,
  principal: Principal,
  values: TeamValues & { readonly name: string },
): Promise<Team> {
  try {
    return await inOrganisation(platform.pool, principal.organisation_id, (client) =>
      createTeamIn(client, platform, principal, values),
    );
  } catch (error) {
    throw refusalOf(error, values);
  }
}

/**
 * Changes a team or its members.
 *
 * @throws Refusal `record.unknown`, `record.version-conflict` (with the team as it stands), `record.invalid`,
 * `team.name-taken`
 */
export async function changeTeam(
  platform: Platform,
  principal: Principal,
  id: string,
  given: TeamValues,
  expected_version: number,
): Promise<Team> {
  const values = tidied(given);
  try {
    const changed = await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
      const before = await readTeam(client, id, true);
      if (before.version !== expected_version) {
        const params = { number: before.name, given: expected_version, current: before.version };
        throw new Refusal('record.version-conflict', params, { current: before });
      }
      const members = before.members.map((member) => member.id).toSorted();
      const lead = before.lead?.id ?? null;
      const after = { name: before.name, active: before.active, members, lead, ...values };
      const changes = changesBetween({ ...before, members, lead }, after);
      if (Object.keys(changes).length === 0) return before;
      await client.query(
        `update team set name = $2, active = $3, lead_id = $4, version = version + 1
          where organisation_id = current_organisation_id() and id = $1`,
        [id, after.name, after.active, after.lead],
      );
      await writeMembers(client, id, after.members);
      await journalChange(client, platform, principal, { thing: 'team', id, activity: 'update', changes });
      return readTeam(client, id);
    });
    platform.names.forget();
    return changed;
  } catch (error) {
    throw refusalOf(error, values);
  }
}

/** Teams of the organisation in scope by name, a page at a time. @throws Refusal `list.cursor-invalid` */
export async function listTeams(
  client: PoolClient,
  query: TeamQuery,
): Promise<{ items: Team[]; next: string | null }> {
  const { limit = 50 } = query;
  const [name, id] = afterCursor(query.cursor);
  const { rows } = await client.query<Team>(
    `select ${columns} from team
      where organisation_id = current_organisation_id()
        and ($1::text is null or ${withoutMarks('name')} like $1)
        and ($2::boolean is null or active = $2)
        and ($3::text is null or (name collate "und-x-icu", id) > ($3, $4::uuid))
      order by name collate "und-x-icu", id limit $5`,
    [searchPattern(query.q), query.active ?? null, name, id, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursorAt(items.at(-1)) : null };
}

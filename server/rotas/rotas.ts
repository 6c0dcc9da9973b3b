import type { PoolClient } from 'pg';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { overlappingShifts, type Rota } from '../../kernel/rota.ts';
import { isTimeZone } from '../../kernel/zone-offsets.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The rota of a team, with the names of those in it. */
export interface TeamRota extends Rota {
  readonly id: string;
  readonly team: Named;
  readonly people: readonly Named[];
  readonly version: number;
}

const selected = `select rota.id, jsonb_build_object('id', team.id, 'name', team.name) as team, rota.time_zone, rota.weeks,
    rota.starts_on::text as starts_on, rota.shifts, rota.swaps, rota.version, coalesce((
      select jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name) order by person.name, person.id)
      from person where person.organisation_id = rota.organisation_id and person.id::text in (
        select jsonb_array_elements(rota.shifts || rota.swaps) ->> 'person')
    ), '[]') as people
  from rota join team on team.organisation_id = rota.organisation_id and team.id = rota.team_id
  where rota.organisation_id = current_organisation_id()`;

/** Every rota of the organisation, by the name of its team. */
export async function listRotas(
  platform: Platform,
  { organisation_id }: Principal,
): Promise<readonly TeamRota[]> {
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<TeamRota>(`${selected} order by team.name, rota.id limit 500`),
  );
  return rows;
}

/** The rotas of teams, by team. @param client in the scope of the organisation */
export async function rotasOf(
  client: PoolClient,
  teams: readonly string[],
): Promise<ReadonlyMap<string, Rota>> {
  const { rows } = await client.query<TeamRota>(`${selected} and rota.team_id = any ($1::uuid[])`, [teams]);
  return new Map(rows.map((rota) => [rota.team.id, rota]));
}

/** Reads one. @throws Refusal `record.unknown` */
export async function readRota(client: PoolClient, id: string): Promise<TeamRota> {
  const { rows } = await client.query<TeamRota>(`${selected} and rota.id = $1`, [
    looksLikeId(id) ? id : null,
  ]);
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'rota', key: id });
  return rows[0];
}

/** What no schema says: zones, days, weeks of the cycle, shifts that overlap, swaps that end before they begin. */
function problemsOf(rota: Rota): readonly FieldProblem[] {
  const { time_zone, starts_on, weeks, shifts, swaps } = rota;
  const problems: FieldProblem[] = [];
  if (!isTimeZone(time_zone)) {
    problems.push({ field: 'time_zone', code: 'calendar.zone-unknown', params: { value: time_zone } });
  }
  const day = Date.parse(`${starts_on}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).getUTCDay() !== 1) {
    problems.push({ field: 'starts_on', code: 'rota.not-monday', params: { value: starts_on } });
  }
  shifts.forEach(({ week }, at) => {
    if (week > weeks) problems.push({ field: `shifts.${at}.week`, code: 'rota.week', params: { weeks } });
  });
  for (const at of overlappingShifts(rota)) problems.push({ field: `shifts.${at}`, code: 'rota.overlap' });
  swaps.forEach(({ from, until }, at) => {
    if (until <= from)
      problems.push({ field: `swaps.${at}.until`, code: 'absence.backwards', params: { days: 400 } });
  });
  return problems;
}

/** Whom the rota names and the organisation does not know or who is gone, each with the place. */
async function peopleProblems(client: PoolClient, { shifts, swaps }: Rota): Promise<readonly FieldProblem[]> {
  const named = [
    ...shifts.map(({ person }, at) => ({ field: `shifts.${at}.person`, person })),
    ...swaps.map(({ person }, at) => ({ field: `swaps.${at}.person`, person })),
  ];
  const { rows } = await client.query<{ id: string }>(
    'select id from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])',
    [named.flatMap(({ person }) => person ?? [])],
  );
  const known = new Set(rows.map(({ id }) => id));
  return named
    .filter(({ person }) => person !== null && !known.has(person))
    .map(({ field }) => ({ field, code: 'field.reference-unknown' }));
}

async function refuseInvalid(client: PoolClient, rota: Rota): Promise<void> {
  const problems = [...problemsOf(rota), ...(await peopleProblems(client, rota))];
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
}

function refusalOf(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'rota_team') return new Refusal('rota.exists');
  if (code !== '23503') return error;
  const problems = [{ field: 'team', code: 'field.reference-unknown' as const }];
  return new Refusal('record.invalid', {}, { problems });
}

/** Gives a team a rota. @throws Refusal `record.invalid`, `rota.exists` */
export async function createRota(
  platform: Platform,
  principal: Principal,
  team: string,
  rota: Rota,
): Promise<TeamRota> {
  const id = platform.newId();
  const { time_zone, weeks, starts_on, shifts, swaps } = rota;
  try {
    return await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
      await refuseInvalid(client, rota);
      await client.query(
        `insert into rota (organisation_id, id, team_id, time_zone, weeks, starts_on, shifts, swaps)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          principal.organisation_id,
          id,
          team,
          time_zone,
          weeks,
          starts_on,
          JSON.stringify(shifts),
          JSON.stringify(swaps),
        ],
      );
      const changes = changesBetween({}, { team, time_zone, weeks, starts_on, shifts, swaps });
      await journalChange(client, platform, principal, { thing: 'rota', id, activity: 'create', changes });
      return readRota(client, id);
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

async function rotaToChange(client: PoolClient, id: string, expected_version: number): Promise<TeamRota> {
  await client.query(
    'select from rota where organisation_id = current_organisation_id() and id = $1 for update',
    [looksLikeId(id) ? id : null],
  );
  const before = await readRota(client, id);
  if (before.version === expected_version) return before;
  const params = { number: before.team.name, given: expected_version, current: before.version };
  throw new Refusal('record.version-conflict', params, { current: before });
}

/**
 * Changes a rota: its pattern, or who is on call instead of whom.
 *
 * @throws Refusal `record.unknown`, `record.version-conflict` (with the rota as it stands), `record.invalid`
 */
export async function changeRota(
  platform: Platform,
  principal: Principal,
  id: string,
  given: Partial<Rota>,
  expected_version: number,
): Promise<TeamRota> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const before = await rotaToChange(client, id, expected_version);
    const after = { ...before, ...given };
    const changes = changesBetween({ ...before }, { ...given });
    if (Object.keys(changes).length === 0) return before;
    await refuseInvalid(client, after);
    await client.query(
      `update rota set time_zone = $2, weeks = $3, starts_on = $4, shifts = $5, swaps = $6, version = version + 1
        where organisation_id = current_organisation_id() and id = $1`,
      [
        id,
        after.time_zone,
        after.weeks,
        after.starts_on,
        JSON.stringify(after.shifts),
        JSON.stringify(after.swaps),
      ],
    );
    await journalChange(client, platform, principal, { thing: 'rota', id, activity: 'update', changes });
    return readRota(client, id);
  });
}

/** Takes a rota away. @throws Refusal `record.unknown`, `record.version-conflict` */
export async function removeRota(
  platform: Platform,
  principal: Principal,
  id: string,
  expected_version: number,
): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { team } = await rotaToChange(client, id, expected_version);
    await client.query('delete from rota where organisation_id = current_organisation_id() and id = $1', [
      id,
    ]);
    const detail = { team: team.id, name: team.name };
    await journalChange(client, platform, principal, { thing: 'rota', id, activity: 'remove', detail });
  });
}

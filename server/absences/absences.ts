import type { PoolClient } from 'pg';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { holdsOneOf, isStaff, type Role } from '../../kernel/roles.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';

/** Who says when others are away, besides whoever leads their team. */
const directing: readonly Role[] = ['administrator', 'system-manager'];

/** Longest absence, in days: who is gone for longer has left. */
export const mostAbsentDays = 400;

/** Absences that are told at once. */
const mostAbsences = 1000;

const DAY_MS = 86_400_000;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A time in which somebody is away. Instants are epoch milliseconds. */
export interface Absence {
  readonly id: string;
  readonly person: Named;
  readonly from: number;
  readonly until: number;
  readonly deputy: Named | null;
  readonly note: string | null;
  readonly version: number;
}

/** What people decide of an absence. */
export interface AbsenceValues {
  readonly from: number;
  readonly until: number;
  readonly deputy: string | null;
  readonly note: string | null;
}

const selected = `select absence.id, jsonb_build_object('id', person.id, 'name', person.name) as person,
    absence.from_at as from, absence.until_at as until, absence.note, absence.version,
    case when deputy.id is not null then jsonb_build_object('id', deputy.id, 'name', deputy.name) end as deputy
  from absence join person on person.organisation_id = absence.organisation_id and person.id = absence.person_id
  left join person as deputy on deputy.organisation_id = absence.organisation_id and deputy.id = absence.deputy_id
  where absence.organisation_id = current_organisation_id()`;

/**
 * Absences that end after an instant, soonest first: staff see everybody's, others their own.
 *
 * @param person those of one person alone
 */
export async function listAbsences(
  platform: Platform,
  { organisation_id, actor }: Principal,
  { person = null, after }: { readonly person?: string | null; readonly after: number },
): Promise<readonly Absence[]> {
  const whose = isStaff(actor) ? person : actor.id;
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<Absence>(
      `${selected} and absence.until_at > $1 and ($2::uuid is null or absence.person_id = $2)
        order by absence.from_at, absence.id limit ${mostAbsences}`,
      [new Date(after).toISOString(), whose],
    ),
  );
  return rows;
}

/** Locks the person, so that two absences of theirs are never written at once. @throws Refusal `record.unknown` */
async function lockPerson(client: PoolClient, person: string): Promise<void> {
  const { rowCount } = await client.query(
    'select from person where organisation_id = current_organisation_id() and id = $1 for update',
    [looksLikeId(person) ? person : null],
  );
  if (rowCount === 0) throw new Refusal('record.unknown', { process: 'person', key: person });
}

/** Whoever it is themself, who leads a team of theirs, and those who direct. @throws Refusal `identity.not-allowed` */
async function refuseOthers(client: PoolClient, { actor }: Principal, person: string): Promise<void> {
  if (actor.id === person || holdsOneOf(actor, directing)) return;
  const { rowCount } = await client.query(
    `select from team_member join team on team.organisation_id = team_member.organisation_id and team.id = team_id
      where team_member.organisation_id = current_organisation_id() and person_id = $1 and lead_id = $2`,
    [person, actor.id],
  );
  if (rowCount === 0) throw new Refusal('identity.not-allowed', { roles: directing.join(', ') });
}

async function deputyProblems(
  client: PoolClient,
  person: string,
  deputy: string | null,
): Promise<readonly FieldProblem[]> {
  if (deputy === null) return [];
  const { rowCount } = await client.query(
    `select from person where organisation_id = current_organisation_id() and id = $1 and id <> $2 and active
      and not 'external-auditor' = any (roles)`,
    [looksLikeId(deputy) ? deputy : null, person],
  );
  return rowCount === 0 ? [{ field: 'deputy', code: 'absence.deputy' }] : [];
}

async function refuseInvalid(
  client: PoolClient,
  person: string,
  { from, until, deputy }: AbsenceValues,
  own: string | null,
): Promise<void> {
  const problems: FieldProblem[] = [];
  if (until <= from || until - from > mostAbsentDays * DAY_MS) {
    problems.push({ field: 'until', code: 'absence.backwards', params: { days: mostAbsentDays } });
  }
  problems.push(...(await deputyProblems(client, person, deputy)));
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  const { rowCount } = await client.query(
    `select from absence where organisation_id = current_organisation_id() and person_id = $1
      and from_at < $3 and $2 < until_at and id is distinct from $4::uuid`,
    [person, new Date(from).toISOString(), new Date(until).toISOString(), own],
  );
  if (rowCount !== 0) throw new Refusal('absence.overlaps');
}

function tidied<Values extends Partial<AbsenceValues>>(values: Values): Values {
  const { note } = values;
  return note === undefined ? values : { ...values, note: note?.normalize('NFC').trim() || null };
}

async function readAbsence(client: PoolClient, id: string): Promise<Absence> {
  const { rows } = await client.query<Absence>(`${selected} and absence.id = $1`, [
    looksLikeId(id) ? id : null,
  ]);
  if (rows[0] === undefined) throw new Refusal('record.unknown', { process: 'absence', key: id });
  return rows[0];
}

/** What of an absence people decide, as they give it. */
function valuesOf({ from, until, deputy, note }: Absence): AbsenceValues {
  return { from, until, deputy: deputy?.id ?? null, note };
}

/**
 * Says that somebody is away for a time: oneself, somebody of a team that one leads, or anybody where one directs.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.invalid`, `absence.overlaps`
 */
export async function createAbsence(
  platform: Platform,
  principal: Principal,
  person: string,
  given: AbsenceValues,
): Promise<Absence> {
  const values = tidied(given);
  const id = platform.newId();
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    await lockPerson(client, person);
    await refuseOthers(client, principal, person);
    await refuseInvalid(client, person, values, null);
    await client.query(
      `insert into absence (organisation_id, id, person_id, from_at, until_at, deputy_id, note, created_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        principal.organisation_id,
        id,
        person,
        new Date(values.from).toISOString(),
        new Date(values.until).toISOString(),
        values.deputy,
        values.note,
        principal.actor.id,
      ],
    );
    const changes = changesBetween({}, { person, ...values });
    await journalChange(client, platform, principal, { thing: 'absence', id, activity: 'create', changes });
    return readAbsence(client, id);
  });
}

async function absenceToChange(
  client: PoolClient,
  principal: Principal,
  id: string,
  expected_version: number,
): Promise<Absence> {
  const { person } = await readAbsence(client, id);
  await lockPerson(client, person.id);
  const before = await readAbsence(client, id);
  // To those who may not know of it there is none.
  if (!isStaff(principal.actor) && person.id !== principal.actor.id) {
    throw new Refusal('record.unknown', { process: 'absence', key: id });
  }
  await refuseOthers(client, principal, person.id);
  if (before.version !== expected_version) {
    const params = { number: person.name, given: expected_version, current: before.version };
    throw new Refusal('record.version-conflict', params, { current: before });
  }
  return before;
}

/**
 * Changes an absence, such as to end it today.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict`, `record.invalid`,
 * `absence.overlaps`
 */
export async function changeAbsence(
  platform: Platform,
  principal: Principal,
  id: string,
  given: Partial<AbsenceValues>,
  expected_version: number,
): Promise<Absence> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const before = await absenceToChange(client, principal, id, expected_version);
    const values = { ...valuesOf(before), ...tidied(given) };
    const changes = changesBetween({ ...valuesOf(before) }, { ...values });
    if (Object.keys(changes).length === 0) return before;
    await refuseInvalid(client, before.person.id, values, id);
    await client.query(
      `update absence set from_at = $2, until_at = $3, deputy_id = $4, note = $5, version = version + 1
        where organisation_id = current_organisation_id() and id = $1`,
      [
        id,
        new Date(values.from).toISOString(),
        new Date(values.until).toISOString(),
        values.deputy,
        values.note,
      ],
    );
    await journalChange(client, platform, principal, { thing: 'absence', id, activity: 'update', changes });
    return readAbsence(client, id);
  });
}

/**
 * Takes an absence back. The journal keeps that there was one.
 *
 * @throws Refusal `record.unknown`, `identity.not-allowed`, `record.version-conflict`
 */
export async function removeAbsence(
  platform: Platform,
  principal: Principal,
  id: string,
  expected_version: number,
): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const before = await absenceToChange(client, principal, id, expected_version);
    await client.query('delete from absence where organisation_id = current_organisation_id() and id = $1', [
      id,
    ]);
    const detail = { person: before.person.id, ...valuesOf(before) };
    await journalChange(client, platform, principal, { thing: 'absence', id, activity: 'remove', detail });
  });
}

import type { PoolClient } from 'pg';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { inOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { belongingProblems } from './belonging.ts';
import { guestProblems, refuseOthersThanGuests, withoutGuesthood } from './guests.ts';
import { kindProblems } from './kind-roles.ts';
import { hashPassword } from './passwords.ts';
import { type Person, readPerson } from './people-list.ts';
import { closeEverySession } from './sessions.ts';

/** What can be given of a person. `password` is hashed at once and never journalled. */
export interface PersonValues {
  readonly name?: string;
  readonly email?: string | null;
  readonly roles?: readonly Role[];
  readonly language?: Language;
  readonly time_zone?: string | null;
  readonly active?: boolean;
  readonly password?: string;
  /** The last day on which a guest may come in, `YYYY-MM-DD`. */
  readonly access_until?: string | null;
  /** The body or company that a guest comes from. */
  readonly body?: string | null;
  /** Id of the customer that they belong to. */
  readonly customer_id?: string | null;
  /** Id of the person that they report to. */
  readonly manager_id?: string | null;
}

/** Values as they are stored: blanks trimmed, letters composed, an empty email none, roles once each and in order. */
function tidied(values: PersonValues): PersonValues {
  const { name, email, roles, body } = values;
  return {
    ...values,
    ...(name === undefined ? {} : { name: name.normalize('NFC').trim() }),
    ...(email === undefined ? {} : { email: email?.trim() || null }),
    ...(roles === undefined ? {} : { roles: [...new Set(roles)].toSorted() }),
    ...(body === undefined ? {} : { body: body?.normalize('NFC').trim() || null }),
  };
}

/** Whether the time zone is one of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function problemsOf(values: PersonValues, signsIn: boolean, email: string | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (values.name === '') problems.push({ field: 'name', code: 'field.required' });
  if (values.email != null && !/^[^\s@]+@[^\s@]+$/.test(values.email)) {
    problems.push({ field: 'email', code: 'field.invalid', params: { expected: 'name@example.org' } });
  }
  if (values.time_zone != null && !isTimeZone(values.time_zone)) {
    const params = { value: values.time_zone };
    problems.push({ field: 'time_zone', code: 'calendar.zone-unknown', params });
  }
  if (signsIn && email === null) problems.push({ field: 'email', code: 'field.required' });
  return problems;
}

/** The refusal that an error of the database means to whoever gave these values; else the error. */
export function refusalOf(error: unknown, values: PersonValues): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'person_email') return error;
  const params = { email: values.email };
  const problems = [{ field: 'email', code: 'identity.email-taken' as const, params }];
  return new Refusal('identity.email-taken', params, { problems });
}

/**
 * Creates a person in the transaction at hand. Without a password they are a name in the directory and cannot sign in.
 *
 * @throws Refusal `record.invalid`, `identity.email-taken`, `identity.password-weak`
 */
export async function createPersonIn(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  given: PersonValues & { readonly name: string },
): Promise<Person> {
  const values = tidied(given);
  const problems = [
    ...problemsOf(values, values.password !== undefined, values.email ?? null),
    ...(await kindProblems(client, values.roles)),
    ...guestProblems(values),
    ...(await belongingProblems(client, null, values)),
  ];
  refuseOthersThanGuests(principal, [values.roles ?? []]);
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  const password_hash = values.password === undefined ? null : await hashPassword(values.password);
  const id = platform.newId();
  await client.query(
    `insert into person (organisation_id, id, name, email, password_hash, roles, language, time_zone, active, origin,
        access_until, body, customer_id, manager_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      principal.organisation_id,
      id,
      values.name,
      values.email ?? null,
      password_hash,
      values.roles ?? [],
      values.language ?? 'en',
      values.time_zone ?? null,
      values.active ?? true,
      principal.origin,
      values.access_until ?? null,
      values.body ?? null,
      values.customer_id ?? null,
      values.manager_id ?? null,
    ],
  );
  const { password: _password, ...journalled } = values;
  await journalChange(client, platform, principal, {
    thing: 'person',
    id,
    activity: 'create',
    changes: changesBetween({}, journalled),
    detail: { may_sign_in: password_hash !== null },
  });
  return readPerson(client, id);
}

/** Creates a person. @throws Refusal as `createPersonIn` */
export async function createPerson(
  platform: Platform,
  principal: Principal,
  values: PersonValues & { readonly name: string },
): Promise<Person> {
  try {
    return await inOrganisation(platform.pool, principal.organisation_id, (client) =>
      createPersonIn(client, platform, principal, values),
    );
  } catch (error) {
    throw refusalOf(error, tidied(values));
  }
}

/**
 * Locks every administrator who can sign in, always in the same order, so that two who remove each other wait for one
 * another instead of both succeeding.
 */
async function lockAdministrators(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from person where organisation_id = current_organisation_id() and active
      and password_hash is not null and 'administrator' = any (roles) order by id for update`,
  );
  return rows.map(({ id }) => id);
}

/** Changes a person in the transaction at hand. @throws Refusal as `changePerson` */
export async function changePersonIn(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  change: { id: string; values: PersonValues; expected_version: number; password_hash: string | null },
): Promise<Person> {
  const { id, values, expected_version, password_hash } = change;
  const administrators = await lockAdministrators(client);
  const before = await readPerson(client, id, true);
  if (before.version !== expected_version) {
    const params = { number: before.name, given: expected_version, current: before.version };
    throw new Refusal('record.version-conflict', params, { current: before });
  }
  const { password: _password, ...given } = values;
  const after = withoutGuesthood({ ...before, ...given }, given);
  const signsIn = before.may_sign_in || password_hash !== null;
  const problems = [
    ...problemsOf(values, signsIn, after.email),
    ...(await kindProblems(client, values.roles)),
    ...guestProblems(after),
    ...(await belongingProblems(client, id, values)),
  ];
  refuseOthersThanGuests(principal, [before.roles, after.roles]);
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  const stillAdministrator = after.active && after.roles.includes('administrator');
  if (administrators.length === 1 && administrators[0] === id && !stillAdministrator) {
    throw new Refusal('identity.last-administrator');
  }
  const changes = changesBetween({ ...before }, { ...after });
  if (Object.keys(changes).length === 0 && password_hash === null) return before;
  await client.query(
    `update person set name = $2, email = $3, roles = $4, language = $5, time_zone = $6, active = $7,
      password_hash = coalesce($8, password_hash), access_until = $9, body = $10,
      customer_id = $11, manager_id = $12, version = version + 1
      where organisation_id = current_organisation_id() and id = $1`,
    [
      id,
      after.name,
      after.email,
      after.roles,
      after.language,
      after.time_zone,
      after.active,
      password_hash,
      after.access_until,
      after.body,
      after.customer_id,
      after.manager_id,
    ],
  );
  // Whoever may no longer come in, or whose password or end was set by somebody else, is out at once.
  const endMoved = after.access_until !== before.access_until;
  if (!after.active || password_hash !== null || endMoved) await closeEverySession(client, id);
  if (Object.keys(changes).length > 0) {
    await journalChange(client, platform, principal, { thing: 'person', id, activity: 'update', changes });
  }
  if (password_hash !== null) {
    await journalChange(client, platform, principal, { thing: 'person', id, activity: 'reset-password' });
  }
  return readPerson(client, id);
}

/**
 * Changes a person. Deactivating one, or setting their password, closes all their sessions and tokens.
 *
 * @throws Refusal `record.unknown`, `record.version-conflict` (with the person as they stand), `record.invalid`,
 * `identity.email-taken`, `identity.password-weak`, `identity.last-administrator`
 */
export async function changePerson(
  platform: Platform,
  principal: Principal,
  id: string,
  given: PersonValues,
  expected_version: number,
): Promise<Person> {
  const values = tidied(given);
  const password_hash = values.password === undefined ? null : await hashPassword(values.password);
  try {
    const changed = await inOrganisation(platform.pool, principal.organisation_id, (client) =>
      changePersonIn(client, platform, principal, { id, values, expected_version, password_hash }),
    );
    platform.names.forget();
    return changed;
  } catch (error) {
    throw refusalOf(error, values);
  }
}

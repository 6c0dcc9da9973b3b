import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { attemptKeys, countAttempt, forgetAttempts } from './attempts.ts';
import { endOf } from './guests.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { closeEverySession, closeSession, openSession, type SignedIn, sessionHours } from './sessions.ts';

/** What a person gives to sign in, and the address it came from. */
export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** Slug of the organisation, needed only by those who belong to several. */
  readonly organisation?: string;
  readonly address: string;
}

interface Account {
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly slug: string;
  readonly person_id: string;
  readonly password_hash: string;
}

async function accountsMatching(
  platform: Platform,
  { email, password, organisation }: SignInRequest,
): Promise<Account[]> {
  const { rows } = await platform.pool.query<Account>('select * from people_by_email($1)', [email.trim()]);
  const accounts = rows.filter(({ slug }) => organisation === undefined || slug === organisation);
  const matches = await Promise.all(
    accounts.map(({ password_hash }) => verifyPassword(password_hash, password)),
  );
  if (accounts.length === 0) await verifyPassword(null, password);
  return accounts.filter((_account, index) => matches[index]);
}

/** The person as one who acts, with no right but to what the program does for them here. */
function principalOf(organisation_id: string, person_id: string): Principal {
  return { organisation_id, actor: { id: person_id, roles: [] }, origin: 'live' };
}

/** Opens a browser session for a person and journals it. Returns the cookie's secret. */
export async function beginSession(
  platform: Platform,
  organisation_id: string,
  person_id: string,
): Promise<string> {
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const lasts_ms = sessionHours * 3_600_000;
    const grant = { organisation_id, person_id, kind: 'browser' as const, lasts_ms };
    const secret = await openSession(client, grant);
    const principal = principalOf(organisation_id, person_id);
    await journalChange(client, platform, principal, {
      thing: 'session',
      id: person_id,
      activity: 'sign-in',
    });
    return secret;
  });
}

/**
 * Signs a person in by email and password, across organisations.
 *
 * @returns the secret of the new session
 * @throws Refusal `request.too-many`; `identity.sign-in-failed`, the same whatever was wrong; `identity.access-ended` for
 * a guest whose last day is over; or
 * `identity.organisation-needed` when email and password fit people of several organisations
 */
export async function signIn(platform: Platform, request: SignInRequest): Promise<string> {
  const keys = attemptKeys(request.email, request.address);
  await countAttempt(platform, keys);
  const matching = await accountsMatching(platform, request);
  const ends = await Promise.all(matching.map((account) => endOf(platform, account)));
  const accounts = matching.filter((_account, index) => ends[index] === null);
  const [account] = accounts;
  if (account === undefined && matching.length > 0) {
    throw new Refusal('identity.access-ended', { day: ends[0] ?? '–' });
  }
  if (account === undefined) throw new Refusal('identity.sign-in-failed');
  await forgetAttempts(platform, keys);
  if (accounts.length > 1) {
    throw new Refusal('identity.organisation-needed', {
      organisations: accounts.map(({ slug }) => slug).join(', '),
      choices: accounts.map(({ slug, organisation_name }) => ({ slug, name: organisation_name })),
    });
  }
  return beginSession(platform, account.organisation_id, account.person_id);
}

function itself({ organisation, person }: SignedIn): Principal {
  return principalOf(organisation.id, person.id);
}

/** Closes the session of the secret. */
export async function signOut(platform: Platform, signedIn: SignedIn, secret: string): Promise<void> {
  await inOrganisation(platform.pool, signedIn.organisation.id, async (client) => {
    await closeSession(client, secret);
    const change = { thing: 'session', id: signedIn.person.id, activity: 'sign-out' } as const;
    await journalChange(client, platform, itself(signedIn), change);
  });
}

/** Closes every session and token of the person. */
export async function signOutEverywhere(platform: Platform, signedIn: SignedIn): Promise<void> {
  await inOrganisation(platform.pool, signedIn.organisation.id, async (client) => {
    await closeEverySession(client, signedIn.person.id);
    const change = { thing: 'session', id: signedIn.person.id, activity: 'sign-out-everywhere' } as const;
    await journalChange(client, platform, itself(signedIn), change);
  });
}

/**
 * Changes one's own password. Every session and token opened under the old one is closed; the caller opens a new one.
 *
 * @throws Refusal `identity.password-wrong`, `identity.password-weak`, or `request.too-many`, as this is a place to
 * guess passwords as well
 */
export async function changeOwnPassword(
  platform: Platform,
  signedIn: SignedIn,
  given: { readonly current: string; readonly next: string; readonly address: string },
): Promise<void> {
  const { organisation, person } = signedIn;
  const keys = attemptKeys(`${person.id}@${organisation.id}`, given.address);
  await countAttempt(platform, keys);
  const known = await inOrganisation(platform.pool, organisation.id, (client) =>
    client.query<{ password_hash: string | null }>('select password_hash from person where id = $1', [
      person.id,
    ]),
  );
  if (!(await verifyPassword(known.rows[0]?.password_hash ?? null, given.current))) {
    throw new Refusal(
      'identity.password-wrong',
      {},
      {
        problems: [{ field: 'current_password', code: 'identity.password-wrong' }],
      },
    );
  }
  await forgetAttempts(platform, keys);
  const password_hash = await hashPassword(given.next);
  await inOrganisation(platform.pool, organisation.id, async (client) => {
    await client.query('update person set password_hash = $2, version = version + 1 where id = $1', [
      person.id,
      password_hash,
    ]);
    await closeEverySession(client, person.id);
    const change = { thing: 'person', id: person.id, activity: 'change-password' } as const;
    await journalChange(client, platform, itself(signedIn), change);
  });
}

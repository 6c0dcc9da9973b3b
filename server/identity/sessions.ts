import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { OrganisationKind, Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';

/** Name of the cookie that carries a browser session. */
export const sessionCookie = 'touchstone_session';

/** How long a browser session lasts without being renewed. */
export const sessionHours = 12;

/** How long an API token lasts unless said otherwise. */
export const tokenDays = 365;

/** Who is signed in, and where. */
export interface SignedIn {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly sample: boolean;
    readonly kind: OrganisationKind;
  };
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly roles: readonly Role[];
    readonly language: Language;
    /** The last day on which they may come in (`YYYY-MM-DD`), as guests have one; null: no end is set. */
    readonly access_until: string | null;
    /** The customer whose people see each other's records, where they belong to such a one. */
    readonly unit: string | null;
  };
  readonly kind: 'browser' | 'token';
}

/** Under what a secret is kept. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** What a session is opened for; `lasts_ms` counts from now. */
export interface Grant {
  readonly organisation_id: string;
  readonly person_id: string;
  readonly kind: 'browser' | 'token';
  readonly name?: string;
  readonly lasts_ms: number;
}

/** Opens a session in the transaction at hand and returns its secret, which is told once and never stored. */
export async function openSession(client: PoolClient, grant: Grant): Promise<string> {
  const secret = `${grant.kind === 'token' ? 'tst' : 'tsb'}_${randomBytes(32).toString('base64url')}`;
  await client.query('delete from session where person_id = $1 and expires_at < now()', [grant.person_id]);
  await client.query(
    `insert into session (organisation_id, secret_hash, person_id, kind, name, expires_at)
      values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))`,
    [
      grant.organisation_id,
      hashOf(secret),
      grant.person_id,
      grant.kind,
      grant.name ?? null,
      grant.lasts_ms / 1000,
    ],
  );
  return secret;
}

/** Who holds the secret, or null when it is unknown, expired, closed or its person inactive. */
export async function findSession(pool: Pool, secret: string): Promise<SignedIn | null> {
  if (secret.length > 200) return null;
  const { rows } = await pool.query({
    name: 'person-by-secret',
    text: `select found.*, access_until_of(found.organisation_id, found.person_id) as access_until,
        unit_of(found.organisation_id, found.person_id) as unit
      from person_by_secret($1) as found`,
    values: [hashOf(secret)],
  });
  const row = rows[0];
  if (row === undefined) return null;
  return {
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      slug: row.slug,
      sample: row.sample,
      kind: row.organisation_kind,
    },
    person: {
      id: row.person_id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      language: row.language,
      access_until: row.access_until,
      unit: row.unit,
    },
    kind: row.kind,
  };
}

/** Closes the one session of the secret, in the transaction at hand. */
export async function closeSession(client: PoolClient, secret: string): Promise<void> {
  await client.query('delete from session where secret_hash = $1', [hashOf(secret)]);
}

/** Closes every session and token of the person in the transaction at hand: signed out everywhere. */
export async function closeEverySession(client: PoolClient, person_id: string): Promise<void> {
  await client.query('delete from session where person_id = $1', [person_id]);
}

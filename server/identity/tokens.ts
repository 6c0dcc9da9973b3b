import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { openSession, tokenDays } from './sessions.ts';

/** Longest a token may last, in days: whoever needs it longer renews it knowingly. */
export const tokenDaysMaximum = 730;

/** A token as its owner sees it: never its secret. */
export interface Token {
  /** The beginning of its digest: enough to name it, no help to use it. */
  readonly id: string;
  readonly name: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

const tokenColumns = `encode(substring(secret_hash from 1 for 16), 'hex') as id, name, created_at, expires_at`;

/** A person's tokens that have not expired, newest first. */
export async function listTokens(
  platform: Platform,
  organisation_id: string,
  person_id: string,
): Promise<Token[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<Token>(
      `select ${tokenColumns} from session
        where person_id = $1 and kind = 'token' and expires_at > now() and coalesce(name, '') not like E'%\\n%'
        order by created_at desc`,
      [person_id],
    );
    return rows;
  });
}

/**
 * Creates a token for a person. Its secret is told once.
 *
 * @param days how long it lasts; `tokenDays` if left out
 */
export async function createToken(
  platform: Platform,
  principal: Principal,
  wanted: { readonly person_id: string; readonly name?: string; readonly days?: number },
): Promise<{ readonly secret: string; readonly token: Token }> {
  const { organisation_id } = principal;
  const { person_id, days = tokenDays } = wanted;
  // In one line: those of two lines are calendars.
  const name = wanted.name?.replaceAll(/\s+/g, ' ').trim();
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const lasts_ms = days * 86_400_000;
    const grant = { organisation_id, person_id, kind: 'token' as const, lasts_ms };
    const secret = await openSession(client, name === undefined ? grant : { ...grant, name });
    const token = await newestToken(client, person_id);
    const detail = {
      token: token.id,
      name: token.name,
      expires_at: new Date(token.expires_at).toISOString(),
    };
    await journalChange(client, platform, principal, {
      thing: 'session',
      id: person_id,
      activity: 'create-token',
      detail,
    });
    return { secret, token };
  });
}

async function newestToken(client: PoolClient, person_id: string): Promise<Token> {
  const { rows } = await client.query<Token>(
    `select ${tokenColumns} from session where person_id = $1 and kind = 'token' order by created_at desc limit 1`,
    [person_id],
  );
  return rows[0] as Token;
}

/**
 * Withdraws a token of the acting person: from now on nobody signs in by it.
 *
 * @throws Refusal `record.unknown` when the person has no such token
 */
export async function withdrawToken(platform: Platform, principal: Principal, id: string): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rowCount } = await client.query(
      `delete from session where person_id = $1 and kind = 'token' and coalesce(name, '') not like E'%\\n%'
        and encode(substring(secret_hash from 1 for 16), 'hex') = $2`,
      [principal.actor.id, id],
    );
    if (rowCount === 0) throw new Refusal('record.unknown', { process: 'token', key: id });
    await journalChange(client, platform, principal, {
      thing: 'session',
      id: principal.actor.id,
      activity: 'withdraw-token',
      detail: { token: id },
    });
  });
}

import type { PoolClient } from 'pg';
import { StartError } from '../start-error.ts';
import { applicationRole } from './pool.ts';

/** Roles belong to the whole server: processes on other databases of it may make ours at the same moment. */
const tries = 5;

/** Whether the connected user may act as the application's role. */
async function mayAssume(client: PoolClient): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(`set local role ${applicationRole}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('rollback');
  }
}

async function make(client: PoolClient): Promise<string> {
  let reason = '';
  for (const statement of [
    `create role ${applicationRole} nologin noinherit nobypassrls`,
    `grant ${applicationRole} to current_user`,
  ]) {
    await client.query(statement).catch((error: Error) => {
      reason = error.message;
    });
  }
  return reason;
}

/** Row-level security is worth something only under a role that neither is nor can become anything more. */
async function checkPowers(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ too_powerful: boolean }>(
    `select rolsuper or rolbypassrls or (not (select rolsuper from pg_roles where rolname = current_user)
       and pg_has_role(rolname, current_user, 'member')) as too_powerful
     from pg_roles where rolname = $1`,
    [applicationRole],
  );
  if (rows[0]?.too_powerful === false) return;
  throw new StartError(
    `The role ${applicationRole} could see past the borders between organisations: as superuser run: ` +
      `alter role ${applicationRole} nosuperuser nobypassrls; and let DATABASE_URL name another role, of which it is no member.`,
  );
}

/**
 * Sees to it that there is the role the application acts as, that the connected user may take it, and that it is
 * subject to row-level security.
 *
 * @throws StartError with what a database administrator has to do
 */
export async function ensureApplicationRole(client: PoolClient): Promise<void> {
  let reason = '';
  for (let attempt = 0; !(await mayAssume(client)); attempt += 1) {
    if (attempt === tries) {
      throw new StartError(
        `The database user may not make or take the role ${applicationRole} (${reason}): as superuser run: ` +
          `create role ${applicationRole} nologin; grant ${applicationRole} to the user of DATABASE_URL.`,
      );
    }
    reason = await make(client);
  }
  await checkPowers(client);
}

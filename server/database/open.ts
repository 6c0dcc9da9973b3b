import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';
import { applicationPool, applicationRole, ownerPool } from './pool.ts';

/** An open and migrated database. */
export interface Database {
  readonly owner: Pool;
  readonly application: Pool;
  readonly url: string;
  /** Whether the embedded database ended although nobody asked it to. */
  hasDied(): boolean;
  /**
   * Closes the connections, and stops the embedded database when nobody else uses it.
   *
   * @param patience_ms how long to wait for connections that are still at work; then they are cut
   */
  close(patience_ms?: number): Promise<void>;
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start it, or correct DATABASE_URL',
  ENOTFOUND: 'no such host is known: correct DATABASE_URL',
  EAI_AGAIN: 'no such host is known: correct DATABASE_URL',
  ETIMEDOUT: 'it does not answer: check the network, or correct DATABASE_URL',
  EHOSTUNREACH: 'there is no way to that host: check the network, or correct DATABASE_URL',
  ENETUNREACH: 'there is no way to that host: check the network, or correct DATABASE_URL',
  ECONNRESET: 'it closes the connection: check that a PostgreSQL listens there, or correct DATABASE_URL',
  ENOENT: 'there is no such socket: start it, or correct DATABASE_URL',
  '28P01': 'the user or password is wrong: correct DATABASE_URL',
  '28000': 'the user may not sign in there: correct DATABASE_URL or the pg_hba.conf of the server',
  '3D000': 'there is no such database: create it, or correct DATABASE_URL',
  '53300': 'it has no connection free: raise its max_connections',
  '57P03': 'it is starting up or shutting down: start Touchstone again in a moment',
};

/** The line that an error in reaching the database means to whoever starts the program. */
function reasonOf(error: unknown, url: string): StartError {
  if (error instanceof StartError) return error;
  const { code, message } = error as { code?: string; message: string };
  const { host, pathname } = new URL(url);
  const meant = /timeout/i.test(message)
    ? 'ETIMEDOUT'
    : /password must be a string/.test(message)
      ? '28P01'
      : '';
  const reason = reasons[code ?? ''] ?? reasons[meant] ?? message.replace(/\.$/, '');
  return new StartError(`The database ${host}${pathname} cannot be used: ${reason}.`);
}

/** The whole guard between organisations hangs on it, so it is asked for once rather than believed. */
async function checkRole(application: Pool): Promise<void> {
  const { rows } = await application.query<{ role: string }>('select current_user as role');
  if (rows[0]?.role === applicationRole) return;
  throw new StartError(
    `The database lets the application act as ${rows[0]?.role} instead of ${applicationRole}: let nothing between the two, such as a pooler, drop the options of a connection.`,
  );
}

/**
 * Opens the database of the settings, the embedded one if none is named, and migrates it.
 *
 * @param onDeath told when the embedded server ends although nobody asked it to
 * @throws StartError
 */
export async function openDatabase(config: Config, onDeath?: () => void): Promise<Database> {
  const embedded =
    config.database_url === null
      ? await startEmbedded(config.data_folder, onDeath === undefined ? {} : { onDeath })
      : null;
  const url = embedded?.url ?? config.database_url ?? '';
  const owner = ownerPool(url);
  const application = applicationPool(url);
  async function close(patience_ms = 5000): Promise<void> {
    const closed = Promise.all([owner.end(), application.end()]).catch(() => undefined);
    await Promise.race([closed, wait(patience_ms, undefined, { ref: false })]);
    await embedded?.stop();
  }
  try {
    await migrate(owner);
    await checkRole(application);
  } catch (error) {
    await close();
    throw reasonOf(error, url);
  }
  return { owner, application, url, hasDied: () => embedded?.hasDied() ?? false, close };
}

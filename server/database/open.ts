import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';
import { applicationPool, ownerPool } from './pool.ts';

/** An open and migrated database. */
export interface Database {
  readonly owner: Pool;
  readonly application: Pool;
  readonly url: string;
  close(): Promise<void>;
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start it, or correct DATABASE_URL',
  ENOTFOUND: 'no such host is known: correct DATABASE_URL',
  EAI_AGAIN: 'no such host is known: correct DATABASE_URL',
  ETIMEDOUT: 'it does not answer: check the network, or correct DATABASE_URL',
  '28P01': 'the user or password is wrong: correct DATABASE_URL',
  '28000': 'the user may not sign in there: correct DATABASE_URL or the pg_hba.conf of the server',
  '3D000': 'there is no such database: create it, or correct DATABASE_URL',
  '53300': 'it has no connection free: raise its max_connections',
};

/** The line that an error in reaching the database means to whoever starts the program. */
function reasonOf(error: unknown, url: string): StartError {
  if (error instanceof StartError) return error;
  const { code, message } = error as { code?: string; message: string };
  const { host, pathname } = new URL(url);
  const reason = reasons[code ?? ''] ?? (/timeout/i.test(message) ? reasons['ETIMEDOUT'] : message);
  return new StartError(`The database ${host}${pathname} cannot be used: ${reason}.`);
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
  async function close(): Promise<void> {
    await Promise.all([owner.end(), application.end()]);
    await embedded?.stop();
  }
  try {
    await migrate(owner);
    await application.query('select 1');
  } catch (error) {
    await close();
    throw reasonOf(error, url);
  }
  return { owner, application, url, close };
}

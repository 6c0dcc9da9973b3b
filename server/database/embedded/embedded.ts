import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { type Cluster, createCluster, ownerName, ownerPassword } from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { exclusively, hold } from './sharing.ts';
import { checkOwner, databaseUser } from './user.ts';

/** The embedded PostgreSQL as one of our processes uses it. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Whether it ended although nobody asked it to. */
  hasDied(): boolean;
  /** Leaves it, and stops it when nobody else uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told once when the server ends although nobody asked it to. */
  readonly onDeath?: () => void;
  /** Further server settings, `name=value`: tests trade safety for speed with them. */
  readonly settings?: readonly string[];
}

const databaseName = 'touchstone';

/** How often a server is looked at whose end nobody tells us. */
const watchInterval_ms = 1000;

function clusterIn(dataFolder: string, settings: readonly string[]): Cluster {
  const binaries = findBinaries();
  const user = databaseUser(dataFolder, binaries);
  const folder = join(dataFolder, 'postgres');
  checkOwner(user, folder);
  return {
    folder,
    socketFolder: join(dataFolder, 'socket'),
    logFile: join(dataFolder, 'postgres.log'),
    passwordFile: join(dataFolder, 'database-password'),
    binaries,
    user,
    settings,
  };
}

function urlOf({ socketFolder, port }: Postmaster, password: string, database: string): string {
  const url = new URL(`postgres://${ownerName}:${password}@127.0.0.1:${port}/${database}`);
  if (socketFolder !== null) url.searchParams.set('host', socketFolder);
  return url.href;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins it where another of our processes runs it already.
 *
 * @throws StartError with one line that says what to do
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  prepareDataFolder(dataFolder);
  // One name for one folder, by whatever link it is reached: it is looked for in the process list.
  const folder = realpathSync(dataFolder);
  const cluster = clusterIn(folder, options.settings ?? []);
  const { postmaster, password, holding } = await exclusively(folder, async () => {
    const secret = ownerPassword(cluster);
    createCluster(cluster, secret);
    const started = await startPostmaster(cluster);
    const held = hold(folder);
    try {
      await ensureDatabase(urlOf(started, secret, 'postgres'));
    } catch (error) {
      if (held.leave()) await stopPostmaster(cluster);
      throw error;
    }
    return { postmaster: started, password: secret, holding: held };
  });

  let stopped = false;
  const hasDied = (): boolean => !stopped && !isAlive(postmaster.pid);
  const watch = setInterval(() => {
    if (!hasDied()) return;
    clearInterval(watch);
    options.onDeath?.();
  }, watchInterval_ms);
  watch.unref();
  return {
    url: urlOf(postmaster, password, databaseName),
    hasDied,
    async stop() {
      stopped = true;
      clearInterval(watch);
      await exclusively(folder, async () => {
        if (holding.leave()) await stopPostmaster(cluster);
      });
    },
  };
}

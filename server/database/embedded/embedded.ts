import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { StartError } from '../../start-error.ts';
import { findBinaries } from './binaries.ts';
import {
  type Cluster,
  createCluster,
  ownerName,
  ownerPassword,
  runningPostmaster,
  startCluster,
} from './cluster.ts';
import { exclusively, Holders, isAlive, waitForEnd } from './processes.ts';
import { checkReach, databaseUser } from './user.ts';

/** The embedded PostgreSQL as one of our processes uses it. */
export interface EmbeddedDatabase {
  readonly url: string;
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

/** Makes a folder and those above it. (`mkdir` with `recursive` never returns where a file system refuses, as /proc does.) */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o755 });
}

/** Makes the data folder. @throws StartError when it cannot be written */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `The data folder ${folder} cannot be written: set DATA_DIR to a folder of your own.`,
    );
  }
}

async function ensureDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres'), password });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

async function stopCluster(cluster: Cluster): Promise<void> {
  const running = runningPostmaster(cluster);
  if (running === null) return;
  process.kill(running.pid, 'SIGINT');
  if (await waitForEnd(running.pid, 30_000)) return;
  process.kill(running.pid, 'SIGQUIT');
  await waitForEnd(running.pid, 10_000);
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
  const user = databaseUser();
  const binaries = findBinaries();
  checkReach(user, dataFolder, binaries);
  const cluster: Cluster = {
    folder: join(dataFolder, 'postgres'),
    binaries,
    user,
    logFile: join(dataFolder, 'postgres.log'),
    settings: options.settings ?? [],
  };
  const holders = new Holders(dataFolder);
  const password = ownerPassword(dataFolder);
  const postmaster = await exclusively(dataFolder, async () => {
    createCluster(cluster, password);
    chmodSync(dataFolder, 0o755);
    const started = await startCluster(cluster);
    holders.enter();
    return started;
  });
  const url = `postgres://${ownerName}:${password}@127.0.0.1:${postmaster.port}/${databaseName}`;
  await ensureDatabase(url, password);

  let stopping = false;
  const watch = setInterval(() => {
    if (stopping || isAlive(postmaster.pid)) return;
    clearInterval(watch);
    options.onDeath?.();
  }, watchInterval_ms);
  watch.unref();
  return {
    url,
    async stop() {
      stopping = true;
      clearInterval(watch);
      await exclusively(dataFolder, async () => {
        holders.leave();
        if (!holders.others()) await stopCluster(cluster);
      });
    },
  };
}

import { join } from 'node:path';
import { createApp } from './app.ts';
import { buildWebIfStale } from './build-web.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './database/embedded/data-folder.ts';
import type { Database } from './database/open.ts';
import { openDatabase } from './database/open.ts';
import type { Platform } from './platform.ts';
import { prepareOrganisations } from './prepare-organisations.ts';
import { claimFolder } from './server-lock.ts';
import { StartError } from './start-error.ts';

/** How long a stop may take before the process ends all the same. */
const stopLimit_ms = 20_000;

function listenProblem(error: unknown, config: Config): Error {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${config.port} on ${config.host} is taken: stop what uses it, or set PORT to another, such as PORT=${config.port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(`Port ${config.port} may not be used by this user: set PORT to one above 1023.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`HOST is ${config.host}, which is no address of this machine: try HOST=127.0.0.1.`);
  }
  return error as Error;
}

/** Makes a sample organisation in an empty database. @returns lines that tell how to sign in to it */
export type MakeSample = (installation: {
  readonly config: Config;
  readonly database: Database;
  readonly platform: Platform;
}) => Promise<readonly string[]>;

function reportFailure(error: unknown): void {
  const known = error instanceof StartError;
  process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
}

/** Ends the process in order: what was begun last is ended first. */
class Shutdown {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #under_way = false;

  /** Remembers what must be done at the end. */
  before(step: () => Promise<void> | void): void {
    this.#steps.unshift(step);
  }

  async run(code: number): Promise<void> {
    if (this.#under_way) return;
    this.#under_way = true;
    setTimeout(() => process.exit(1), stopLimit_ms).unref();
    for (const step of this.#steps) {
      // One part that does not end well must not keep the others from ending.
      await Promise.resolve(step()).catch(reportFailure);
    }
    process.exit(code);
  }
}

async function start(config: Config, shutdown: Shutdown, makeSample: MakeSample): Promise<void> {
  prepareDataFolder(config.data_folder);
  const release = claimFolder(config.data_folder);
  shutdown.before(release);
  const database = await openDatabase(config, () => {
    process.stderr.write(
      'The embedded PostgreSQL has stopped: start Touchstone again, it recovers by itself.\n',
    );
    process.exit(1);
  });
  shutdown.before(() => database.close());
  buildWebIfStale(join(import.meta.dirname, '..'));
  const app = await createApp({ config, database });
  shutdown.before(() => app.close());
  const signIn = await prepareOrganisations({ config, database, platform: app.platform }, makeSample);
  const address = await app.listen().catch((error: unknown) => {
    throw listenProblem(error, config);
  });
  process.stdout.write(`Touchstone is ready at ${address}\n${signIn.map((line) => `${line}\n`).join('')}`);
}

/**
 * Runs the whole program until it is told to stop: by a signal, or by the end of the process that started it.
 *
 * @param makeSample how an empty database gets its sample organisation
 */
export async function serve(makeSample: MakeSample): Promise<void> {
  const shutdown = new Shutdown();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void shutdown.run(0));
  }
  process.on('disconnect', () => void shutdown.run(0));
  try {
    await start(readConfig(process.env), shutdown, makeSample);
  } catch (error) {
    reportFailure(error);
    await shutdown.run(1);
  }
}

import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './app.ts';
import { buildWebIfStale } from './build-web.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './database/embedded/data-folder.ts';
import type { Database } from './database/open.ts';
import { openDatabase } from './database/open.ts';
import type { Platform } from './platform.ts';
import { prepareOrganisations } from './prepare-organisations.ts';
import { claimFolder } from './server-lock.ts';
import { Shutdown } from './shutdown.ts';
import { StartError } from './start-error.ts';

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

/** Finds out early what would otherwise be found out after everything else was started. */
async function checkAddress(config: Config): Promise<void> {
  const probe = createServer();
  probe.listen({ host: config.host, port: config.port });
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw listenProblem(error, config);
  }
  probe.close();
  await once(probe, 'close');
}

function databaseDeath(): StartError {
  return new StartError(
    'The embedded PostgreSQL has stopped: start Touchstone again, it recovers by itself.',
  );
}

async function start(config: Config, shutdown: Shutdown, makeSample: MakeSample): Promise<void> {
  prepareDataFolder(config.data_folder);
  await shutdown.begin(
    () => claimFolder(config.data_folder),
    (release) => release(),
  );
  await checkAddress(config);
  const database = await shutdown.begin(
    () => openDatabase(config, () => void shutdown.fail(databaseDeath())),
    (opened) => opened.close(),
  );
  shutdown.explain = async (error) => {
    // Connections break an instant before the process that held them is gone.
    for (let looked = 0; looked < 20 && isConnectionLost(error) && !database.hasDied(); looked += 1)
      await wait(25);
    return database.hasDied() ? databaseDeath() : error;
  };
  await buildWebIfStale(join(import.meta.dirname, '..'));
  const app = await shutdown.begin(
    () => createApp({ config, database }),
    (created) => created.close(),
  );
  const signIn = await prepareOrganisations({ config, database, platform: app.platform }, makeSample);
  const address = await app.listen().catch((error: unknown) => {
    throw listenProblem(error, config);
  });
  process.stdout.write(`Touchstone is ready at ${address}\n${signIn.map((line) => `${line}\n`).join('')}`);
}

/** Whether an error may come of a database that is not there any more. */
function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(57P0[1-3]|08...|ECONN.*|EPIPE)$/.test(code) || /connection (error|terminated)/i.test(message);
}

/**
 * Runs the whole program until it is told to stop: by a signal, or by the end of the process that started it.
 *
 * @param makeSample how an empty database gets its sample organisation
 */
export async function serve(makeSample: MakeSample): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen(0);
  // Whoever reads what we write may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await start(readConfig(process.env), shutdown, makeSample);
  } catch (error) {
    await shutdown.fail(error);
  }
}

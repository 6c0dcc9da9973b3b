import { join } from 'node:path';
import { createApp } from './app.ts';
import { buildWebIfStale } from './build-web.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './database/embedded/embedded.ts';
import { openDatabase } from './database/open.ts';
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

/** Runs the whole program until it is told to stop. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  prepareDataFolder(config.data_folder);
  const release = claimFolder(config.data_folder);
  const database = await openDatabase(config, () => {
    process.stderr.write(
      'The embedded PostgreSQL has stopped: start Touchstone again, it recovers by itself.\n',
    );
    process.exit(1);
  });

  let stopping = false;
  let closeApp = async (): Promise<void> => undefined;
  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopLimit_ms).unref();
    await closeApp().catch(() => undefined);
    await database.close().catch(() => undefined);
    release();
    process.exit(code);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  process.on('disconnect', () => void stop(0));

  try {
    buildWebIfStale(join(import.meta.dirname, '..'));
    const app = await createApp({ config, database });
    closeApp = () => app.close();
    const address = await app.listen().catch((error: unknown) => {
      throw listenProblem(error, config);
    });
    process.stdout.write(
      `Touchstone is ready at ${address}\n${app.signIn.map((line) => `${line}\n`).join('')}`,
    );
  } catch (error) {
    reportFailure(error);
    await stop(1);
  }
}

function reportFailure(error: unknown): void {
  const known = error instanceof StartError;
  process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
}

serve().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});

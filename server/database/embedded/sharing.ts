import { join } from 'node:path';
import { FileLock } from '../../file-lock.ts';
import { StartError } from '../../start-error.ts';

/** Longest that another of our processes may take to start or stop the database: after a crash it replays its log. */
const limit_ms = 120_000;

/**
 * Does the work while no other of our processes starts or stops the database of this folder.
 *
 * @throws StartError when another does not come to an end with it
 */
export async function exclusively<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const lock = await FileLock.wait(join(dataFolder, 'database.lock'), limit_ms);
  if (lock === null) {
    throw new StartError(
      `Another process has been starting or stopping the database of ${dataFolder} for minutes: stop it, then start again.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** One of our processes (the server, a command beside it) as a user of the database; the last to leave stops it. */
export interface Holding {
  /** Leaves. @returns whether nobody else uses the database; call it within `exclusively` */
  leave(): boolean;
}

/** Enters this process as a user of the database; call it within `exclusively`. */
export function hold(dataFolder: string): Holding {
  const file = join(dataFolder, 'holders.lock');
  const shared = FileLock.take(file, 'shared');
  if (shared === null)
    throw new StartError(`The database of ${dataFolder} is just being stopped: start again.`);
  return {
    leave() {
      shared.release();
      const alone = FileLock.take(file, 'exclusive');
      alone?.release();
      return alone !== null;
    },
  };
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isAlive } from './database/embedded/processes.ts';
import { StartError } from './start-error.ts';

/**
 * Claims a data folder for this server, so that two never work on one.
 *
 * @returns gives the folder free again
 * @throws StartError when another server runs from it
 */
export function claimFolder(dataFolder: string): () => void {
  const file = join(dataFolder, 'server.pid');
  let holder = 0;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch {
    // Nobody holds it.
  }
  if (
    holder > 0 &&
    holder !== process.pid &&
    isAlive(holder) &&
    commandLineOf(holder).includes('touchstone')
  ) {
    throw new StartError(
      `Touchstone runs already from ${dataFolder} (process ${holder}): stop that one, or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

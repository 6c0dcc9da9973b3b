import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileLock } from './file-lock.ts';
import { StartError } from './start-error.ts';

function numberIn(file: string): string {
  try {
    return ` (process ${Number(readFileSync(file, 'utf8'))})`;
  } catch {
    return '';
  }
}

/**
 * Claims a data folder for this server, so that two never work on one.
 *
 * @returns gives the folder free again
 * @throws StartError when another server runs from it
 */
export function claimFolder(dataFolder: string): () => void {
  // Only for people to read: the lock decides.
  const numberFile = join(dataFolder, 'server.pid');
  const lock = FileLock.take(join(dataFolder, 'server.lock'), 'exclusive');
  if (lock === null) {
    throw new StartError(
      `Touchstone runs already from ${dataFolder}${numberIn(numberFile)}: stop that one, or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(numberFile, String(process.pid));
  return () => {
    rmSync(numberFile, { force: true });
    lock.release();
  };
}

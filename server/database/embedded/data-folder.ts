import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../start-error.ts';

/** Makes a folder and those above it. (`mkdir` with `recursive` never returns where a file system refuses, as /proc does.) */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), 0o755);
  mkdirSync(folder, { mode });
}

function problemOf(folder: string): string | null {
  try {
    makeFolder(folder, ownMode);
    if (!statSync(folder).isDirectory()) return 'is not a folder';
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR' ? 'lies below a file' : 'cannot be written by this user';
  }
}

/** As root, PostgreSQL's files in it belong to another user, who passes through but does not read. */
const ownMode = process.getuid?.() === 0 ? 0o711 : 0o700;

/**
 * Makes the data folder, which only its owner may read.
 *
 * @throws StartError when it cannot be made or written
 */
export function prepareDataFolder(folder: string): void {
  const problem = problemOf(folder);
  if (problem !== null) {
    throw new StartError(`The data folder ${folder} ${problem}: set DATA_DIR to a folder of your own.`);
  }
}

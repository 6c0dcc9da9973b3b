import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { asUser, giveTo, type SystemUser } from './user.ts';

/** A database cluster on disk. */
export interface Cluster {
  /** Where PostgreSQL keeps its files. */
  readonly folder: string;
  /** Where it puts its socket, which nobody but its owner and root can reach. */
  readonly socketFolder: string;
  readonly logFile: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  /** Further server settings, `name=value`. */
  readonly settings: readonly string[];
}

/** Name of the owner of everything in the embedded database. */
export const ownerName = 'touchstone_owner';

/** What the programs of PostgreSQL get to see of our environment: nothing of ours, and no setting meant for another. */
export const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

// Names sort by code point everywhere; macOS knows no C.UTF-8 of its own.
const localeArguments =
  process.platform === 'darwin'
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];

function isMade(cluster: Cluster): boolean {
  return existsSync(join(cluster.folder, 'PG_VERSION'));
}

/** Makes the folder for files, a cluster or a socket, belonging to the user that PostgreSQL runs as. */
export function makeOwnFolder(user: SystemUser | null, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(user, folder);
}

/** Makes a new cluster unless there is one. Killed half-way it leaves nothing that would be taken for one. */
export function createCluster(cluster: Cluster, password: string): void {
  if (isMade(cluster)) return;
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeOwnFolder(cluster.user, unfinished);
  const passwordFile = `${unfinished}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(cluster.user, passwordFile);
  const making = asUser(cluster.user, cluster.binaries.initdb, [
    ...['-D', unfinished, '-U', ownerName, '--pwfile', passwordFile, '-E', 'UTF8', ...localeArguments],
    ...['--auth=scram-sha-256', '--no-instructions'],
    // Whoever trades safety for speed does it from the first file on.
    ...(cluster.settings.includes('fsync=off') ? ['--no-sync'] : []),
  ]);
  const made = spawnSync(making.command, making.arguments, {
    ...making.options,
    env: environment,
    cwd: unfinished,
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = (made.stderr ?? made.error?.message ?? '').trim().split('\n').at(-1);
    throw new StartError(`The embedded PostgreSQL could not make its folder ${cluster.folder}: ${reason}.`);
  }
  renameSync(unfinished, cluster.folder);
}

function makePassword(cluster: Cluster): void {
  const { passwordFile, folder } = cluster;
  if (isMade(cluster)) {
    throw new StartError(
      `The file ${passwordFile} is missing, without which the database in ${folder} stays closed: put it back from a backup.`,
    );
  }
  const unfinished = `${passwordFile}.unfinished`;
  writeFileSync(unfinished, randomBytes(24).toString('base64url'), { mode: 0o600 });
  renameSync(unfinished, passwordFile);
}

/**
 * The password of the database's owner, made once and kept where only we can read it.
 *
 * @throws StartError when the file is lost or another user's
 */
export function ownerPassword(cluster: Cluster): string {
  if (!existsSync(cluster.passwordFile)) makePassword(cluster);
  try {
    return readFileSync(cluster.passwordFile, 'utf8').trim();
  } catch {
    throw new StartError(
      `The file ${cluster.passwordFile} cannot be read: start Touchstone as the user who made it, or set DATA_DIR to another folder.`,
    );
  }
}

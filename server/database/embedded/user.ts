import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';

/** The system user that PostgreSQL runs as; null: the one we are. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
  /** Power of root that it keeps, to pass folders which are closed to it; null where none is needed. */
  readonly capability: string | null;
}

const userName = 'postgres';

function idOf(flag: '-u' | '-g'): number | null {
  const found = spawnSync('id', [flag, userName], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : null;
}

/** Makes the system user; where a group of its name is left from before, it joins that. */
function makeUser(): void {
  const common = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  for (const group of [['--user-group'], ['--gid', userName]]) {
    if (spawnSync('useradd', [...common, ...group, userName], { stdio: 'ignore' }).status === 0) return;
  }
}

/** A command line and spawn options by which a program runs as the user. */
export interface Spawning {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number };
}

/** How to run a program as the user. */
export function asUser(user: SystemUser | null, program: string, options: readonly string[]): Spawning {
  if (user === null) return { command: program, arguments: options, options: {} };
  const { uid, gid, capability } = user;
  if (capability === null) return { command: program, arguments: options, options: { uid, gid } };
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const keep = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
  return { command: 'setpriv', arguments: [...drop, ...keep, '--', program, ...options], options: {} };
}

/** Gives a folder or file to the user, where it is not ours. */
export function giveTo(user: SystemUser | null, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

/** The first of the folders that the user cannot enter. */
function closedTo(user: SystemUser, folders: readonly string[]): string | null {
  const closed = folders.find((folder) => {
    const entering = asUser(user, '/bin/sh', ['-c', 'cd "$0"', folder]);
    const { status } = spawnSync(entering.command, entering.arguments, {
      ...entering.options,
      stdio: 'ignore',
      cwd: '/',
    });
    return status !== 0;
  });
  return closed ?? null;
}

/**
 * What lets a process pass folders that are closed to its user, the lesser power first: PostgreSQL as another user than
 * root could not enter root's own folders, such as /root or what `mktemp -d` makes. Containers often have only the
 * second.
 */
const capabilities = ['dac_read_search', 'dac_override'];

/**
 * PostgreSQL refuses to run as root: as root, the system user `postgres` is used, and made where it is missing.
 *
 * @param dataFolder and the programs must be within the user's reach
 * @throws StartError when there is no such user and none can be made, or what it cannot reach
 */
export function databaseUser(dataFolder: string, binaries: Binaries): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  if (idOf('-u') === null) makeUser();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === null || gid === null) {
    throw new StartError(
      'PostgreSQL does not run as root and no system user "postgres" could be made: start Touchstone as another user.',
    );
  }
  const programs = dirname(binaries.postgres);
  const folders = [programs, dataFolder];
  for (const capability of [null, ...capabilities]) {
    const user = { uid, gid, capability };
    if (closedTo(user, folders) === null) return user;
  }
  const closed = closedTo({ uid, gid, capability: null }, folders);
  const advice =
    closed === programs
      ? 'put the program in a folder that other users may enter, such as /opt/touchstone'
      : 'set DATA_DIR to a folder elsewhere, such as /var/lib/touchstone';
  throw new StartError(`The user "postgres", as whom the database runs, cannot enter ${closed}: ${advice}.`);
}

/** @throws StartError when the files of the database are not the user's, as after a start as somebody else */
export function checkOwner(user: SystemUser | null, folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  const wanted = user?.uid ?? process.getuid?.();
  if (owner === undefined || wanted === undefined || owner === wanted) return;
  throw new StartError(
    `The database in ${folder} belongs to the user with the number ${owner}: start Touchstone as the user it was made by, or set DATA_DIR to another folder.`,
  );
}

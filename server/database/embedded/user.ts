import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';

/** The system user that PostgreSQL runs as; null: the one we are. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
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

/**
 * PostgreSQL refuses to run as root: as root, the system user `postgres` is used, and made where it is missing.
 *
 * @throws StartError when there is none and none can be made
 */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  if (idOf('-u') === null) makeUser();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === null || gid === null) {
    throw new StartError(
      'PostgreSQL does not run as root and no system user "postgres" could be made: start Touchstone as another user.',
    );
  }
  return { uid, gid };
}

/** Spawn options by which a child runs as that user. */
export function asUser(user: SystemUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** Gives a folder or file to the user, where it is not ours. */
export function giveTo(user: SystemUser | null, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

/**
 * Makes sure the user reaches the folder and the programs: as root it is another user, whom a home with mode 0700
 * keeps out.
 *
 * @throws StartError naming what cannot be reached
 */
export function checkReach(user: SystemUser | null, folder: string, binaries: Binaries): void {
  if (user === null) return;
  for (const [path, advice] of [
    [folder, 'set DATA_DIR to a folder elsewhere, such as /var/lib/touchstone'],
    [
      dirname(binaries.postgres),
      'put the program in a folder that other users may enter, such as /opt/touchstone',
    ],
  ] as const) {
    const reached = spawnSync('/bin/sh', ['-c', 'cd "$0"', path], {
      ...asUser(user),
      stdio: 'ignore',
      cwd: '/',
    });
    if (reached.status !== 0) {
      throw new StartError(
        `The user "postgres", as whom the database runs, cannot enter ${path}: ${advice}.`,
      );
    }
  }
}

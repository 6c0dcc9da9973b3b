import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { commandLineOf, isAlive } from './processes.ts';
import { asUser, giveTo, type SystemUser } from './user.ts';

/** A database cluster on disk. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly logFile: string;
  /** Further server settings, `name=value`. */
  readonly settings: readonly string[];
}

/** Name of the owner of everything in the embedded database. */
export const ownerName = 'touchstone_owner';

/** Longest that the server may take to be ready: after a crash it first replays its log. */
const readyLimit_ms = 60_000;

/** Settings that suit a small machine; whoever needs others brings a PostgreSQL of their own. */
const standardSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'shared_buffers=256MB',
  'effective_cache_size=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  'checkpoint_timeout=15min',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'password_encryption=scram-sha-256',
];

/** Makes a new cluster unless there is one. Killed half-way it leaves nothing that would be taken for one. */
export function createCluster(cluster: Cluster, password: string): void {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return;
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(cluster.user, unfinished);
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(cluster.user, passwordFile);
  const made = spawnSync(
    cluster.binaries.initdb,
    [
      ...['-D', unfinished, '-U', ownerName, '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8'],
      ...['--auth=scram-sha-256', '--no-instructions', '--no-sync'],
    ],
    { ...asUser(cluster.user), cwd: unfinished, encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = (made.stderr ?? made.error?.message ?? '').trim().split('\n').at(-1);
    throw new StartError(`The embedded PostgreSQL could not make its folder ${cluster.folder}: ${reason}.`);
  }
  renameSync(unfinished, cluster.folder);
}

/** The password of the database's owner, made once and kept where only we can read it. */
export function ownerPassword(dataFolder: string): string {
  const file = join(dataFolder, 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** A running server of the cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on the folder, if one does: what its own file says, held against the process list. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!commandLineOf(pid).includes(cluster.folder)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function lastLogLine(cluster: Cluster): string {
  const lines = readFileSync(cluster.logFile, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR|could not|cannot/.test(line)) ?? lines.at(-1) ?? '';
}

async function launch(cluster: Cluster): Promise<number> {
  const port = await freePort();
  const log = openSync(cluster.logFile, 'a', 0o600);
  const settings = [...standardSettings, `port=${port}`, ...cluster.settings];
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, ...settings.flatMap((setting) => ['-c', setting])],
    // In a group of its own: Ctrl-C reaches us, and we stop it in order.
    { ...asUser(cluster.user), cwd: cluster.folder, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(new StartError(`The embedded PostgreSQL does not start: ${error.message}.`)),
    );
  });
  return child.pid ?? 0;
}

async function waitUntilReady(cluster: Cluster, pid: number): Promise<Postmaster | null> {
  const end = Date.now() + readyLimit_ms;
  while (Date.now() < end) {
    const running = runningPostmaster(cluster);
    if (running?.ready === true) return running;
    if (!isAlive(pid)) return null;
    await wait(20);
  }
  throw new StartError(`The embedded PostgreSQL is not ready after a minute: see ${cluster.logFile}.`);
}

/**
 * Starts the cluster's server, or takes over the one that an earlier process of ours left running.
 *
 * A start can fail once with "lock file already exists" while a killed server's last processes go: it is tried again
 * a few times.
 */
export async function startCluster(cluster: Cluster): Promise<Postmaster> {
  const running = runningPostmaster(cluster);
  if (running !== null) {
    const ready = await waitUntilReady(cluster, running.pid);
    if (ready !== null) return ready;
  }
  const tries = 8;
  for (let attempt = 1; ; attempt += 1) {
    const ready = await waitUntilReady(cluster, await launch(cluster));
    if (ready !== null) return ready;
    const reason = lastLogLine(cluster);
    const passes = /already in use|lock file|shared memory/.test(reason);
    if (!passes || attempt === tries) {
      throw new StartError(`The embedded PostgreSQL does not start: ${reason} (see ${cluster.logFile}).`);
    }
    await wait(500);
  }
}

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import { type Cluster, environment, makeOwnFolder } from './cluster.ts';
import { anyWorksIn, commandLineOf, isAlive, waitForEnd } from './processes.ts';
import { asUser } from './user.ts';

/** Longest that the server may take to be ready: after a crash it first replays its log. */
const readyLimit_ms = 60_000;

/** Longest path of a Unix socket that every system takes, in bytes. */
const longestSocketPath = 103;

/** Name of the socket within its folder: PostgreSQL makes it from the port. */
const socketPort = 5432;

/** A log above this many bytes is put aside at the next start. */
const longestLog = 10_000_000;

/** Settings that suit a small machine; whoever needs others brings a PostgreSQL of their own. */
const standardSettings = [
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

/** A running server of a cluster: reached by its socket, or where it has none by 127.0.0.1. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string | null;
  readonly ready: boolean;
}

/** What `postmaster.pid` says: number, folder, start, port, socket folder, address, shared memory, status, line by line. */
function readPidFile(cluster: Cluster): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port, socketFolder] = [Number(lines[0]), Number(lines[3]), lines[4]?.trim() ?? ''];
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, port, socketFolder: socketFolder || null, ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The server that runs on the cluster, if one does: what its own file says, held against the process list. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  const found = readPidFile(cluster);
  if (found === null || !isAlive(found.pid)) return null;
  return commandLineOf(found.pid).includes(` ${cluster.folder} `) ? found : null;
}

/**
 * Removes the file of a server that was killed when its number has meanwhile been given to another process: PostgreSQL
 * would take that one for the server and refuse to start. After the restart of a container that is the rule.
 */
function forgetStranger(cluster: Cluster): void {
  const found = readPidFile(cluster);
  if (found === null || !isAlive(found.pid) || commandLineOf(found.pid).includes(cluster.folder)) return;
  // A last process of the killed server may still write; then PostgreSQL must see the file, and refuse.
  if (anyWorksIn(cluster.folder) === false) rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
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

/** By a socket in the data folder, out of everybody's reach; where its path would be too long, by a free port. */
async function listenSettings(cluster: Cluster, socketWorks: boolean): Promise<readonly string[]> {
  const path = join(cluster.socketFolder, `.s.PGSQL.${socketPort}`);
  if (socketWorks && Buffer.byteLength(path) <= longestSocketPath && !/[,"]/.test(path)) {
    makeOwnFolder(cluster.user, cluster.socketFolder);
    return [
      'listen_addresses=',
      `port=${socketPort}`,
      `unix_socket_directories=${cluster.socketFolder}`,
      'unix_socket_permissions=0700',
    ];
  }
  return ['listen_addresses=127.0.0.1', `port=${await freePort()}`, 'unix_socket_directories='];
}

/** Opens the server's log; a long one is put aside, in place of the one put aside before. */
function openLog(logFile: string): { log: number; length: number } {
  const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (before > longestLog) renameSync(logFile, `${logFile}.old`);
  return { log: openSync(logFile, 'a', 0o600), length: before > longestLog ? 0 : before };
}

/** A server process on its way, and where in the log its own lines begin. */
interface Launched {
  readonly pid: number;
  readonly logFrom: number;
}

async function launch(cluster: Cluster, socketWorks: boolean): Promise<Launched> {
  forgetStranger(cluster);
  const settings = [
    ...standardSettings,
    ...(await listenSettings(cluster, socketWorks)),
    ...cluster.settings,
  ];
  const { log, length } = openLog(cluster.logFile);
  const starting = asUser(cluster.user, cluster.binaries.postgres, [
    ...['-D', cluster.folder],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(starting.command, starting.arguments, {
    ...starting.options,
    env: environment,
    cwd: cluster.folder,
    // In a group of its own: Ctrl-C reaches us, and we stop it in order.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(new StartError(`The embedded PostgreSQL does not start: ${error.message}.`)),
    );
  });
  return { pid: child.pid ?? 0, logFrom: length };
}

async function waitUntilReady(cluster: Cluster, pid: number): Promise<Postmaster | null> {
  const end = Date.now() + readyLimit_ms;
  while (Date.now() < end) {
    const running = runningPostmaster(cluster);
    if (running?.ready === true) return running;
    if (!isAlive(pid)) return null;
    await wait(10);
  }
  throw new StartError(`The embedded PostgreSQL is not ready after a minute: see ${cluster.logFile}.`);
}

function logFrom(cluster: Cluster, start: number): string {
  return readFileSync(cluster.logFile).subarray(start).toString('utf8').trim();
}

/** The line of a log by which PostgreSQL says why it gave up. */
function reasonIn(log: string): string {
  const lines = log.split('\n');
  const line =
    lines.findLast((text) => /FATAL|PANIC|ERROR|could not|cannot/.test(text)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}

/**
 * Starts the cluster's server, or takes over the one that an earlier process of ours left running.
 *
 * A start can fail once with "lock file already exists" while a killed server's last processes go: it is tried again
 * a few times.
 *
 * @throws StartError with the reason that PostgreSQL gave
 */
export async function startPostmaster(cluster: Cluster): Promise<Postmaster> {
  const running = runningPostmaster(cluster);
  if (running !== null) {
    const ready = await waitUntilReady(cluster, running.pid);
    if (ready !== null) return ready;
  }
  let socketWorks = true;
  const tries = 10;
  for (let attempt = 1; ; attempt += 1) {
    const launched = await launch(cluster, socketWorks);
    const ready = await waitUntilReady(cluster, launched.pid);
    if (ready !== null) return ready;
    const log = logFrom(cluster, launched.logFrom);
    const reason = reasonIn(log);
    const passes = /already in use|lock file|shared memory/.test(reason);
    const noSocket = socketWorks && /Unix.socket/i.test(log);
    if (attempt === tries || !(passes || noSocket)) {
      throw new StartError(`The embedded PostgreSQL does not start: ${reason} (see ${cluster.logFile}).`);
    }
    if (noSocket && !passes) socketWorks = false;
    else await wait(500);
  }
}

/** Stops the cluster's server in order: what it has committed is safe, and its next start need not recover. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = runningPostmaster(cluster);
  if (running === null) return;
  process.kill(running.pid, 'SIGINT');
  if (await waitForEnd(running.pid, 30_000)) return;
  process.kill(running.pid, 'SIGQUIT');
  await waitForEnd(running.pid, 10_000);
}

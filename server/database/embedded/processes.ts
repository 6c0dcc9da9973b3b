import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process of that number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A process that ended but was not yet waited for is no longer at work.
  return !/^State:\s+Z/m.test(readIfThere(`/proc/${pid}/status`) ?? '');
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The command line of a process, or an empty text: process numbers are given again, so it must be looked at. */
export function commandLineOf(pid: number): string {
  const found = readIfThere(`/proc/${pid}/cmdline`);
  if (found !== null) return found.replaceAll('\0', ' ');
  if (existsSync('/proc/self')) return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

/** Waits until the process is gone. @returns false when it outlives the limit */
export async function waitForEnd(pid: number, limit_ms: number): Promise<boolean> {
  const end = Date.now() + limit_ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await wait(20);
  }
  return true;
}

/**
 * Which of our processes use the database: the server, and commands beside it. Each leaves a file with its number;
 * the last to go stops the database.
 */
export class Holders {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'holders');
  }

  enter(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, String(process.pid)), '');
  }

  leave(): void {
    rmSync(join(this.#folder, String(process.pid)), { force: true });
  }

  /** Whether anybody else still uses it; files of processes that died are swept away. */
  others(): boolean {
    if (!existsSync(this.#folder)) return false;
    let found = false;
    for (const name of readdirSync(this.#folder)) {
      const pid = Number(name);
      if (pid === process.pid) continue;
      if (isAlive(pid) && /node/.test(commandLineOf(pid))) found = true;
      else rmSync(join(this.#folder, name), { force: true });
    }
    return found;
  }
}

/** Longest that another of our processes may take to start or stop the database, before its lock counts as left over. */
const lockLimit_ms = 90_000;

/** Does the work while no other of our processes starts or stops the database of this folder. */
export async function exclusively<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataFolder, 'database.lock');
  const end = Date.now() + lockLimit_ms;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readIfThere(file));
      if (!(holder > 0 && holder !== process.pid && isAlive(holder)) || Date.now() > end) {
        rmSync(file, { force: true });
      } else await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

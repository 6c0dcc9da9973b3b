import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

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

/** The command line of a process, or an empty text: process numbers are given again, so it must be looked at. */
export function commandLineOf(pid: number): string {
  const found = readIfThere(`/proc/${pid}/cmdline`);
  if (found !== null) return found.replaceAll('\0', ' ');
  if (existsSync('/proc/self')) return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

/** Whether any process works in the folder, as every process of a PostgreSQL server does; null where it cannot be told. */
export function anyWorksIn(folder: string): boolean | null {
  if (!existsSync('/proc/self/cwd')) return null;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false;
    }
  });
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

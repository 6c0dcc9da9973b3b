import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.ts';

/** How a command of the program ran. */
export interface CommandRun {
  readonly out: string;
  readonly code: number | null;
  /** From its start to its end, that of the program included. */
  readonly seconds: number;
  /** Largest memory it held, in bytes. */
  readonly peak: number;
}

/** Largest memory that a process held so far, in bytes (Linux). */
function peakMemory(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Runs a command of the program as people do, in a process of its own, and watches its memory. */
export async function runCommand({ config }: Environment, words: readonly string[]): Promise<CommandRun> {
  const command = join(import.meta.dirname, '../cli/touchstone.ts');
  const start = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, command, ...words], {
    env: { ...process.env, DATA_DIR: config.data_folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child));
  }, 50);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return { out, code, seconds: (performance.now() - start) / 1000, peak };
}

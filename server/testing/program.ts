import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isAlive, waitForEnd } from '../database/embedded/processes.ts';

const root = join(import.meta.dirname, '../..');

/** The whole program as a person starts it: `npm start`, or without npm. */
export interface Program {
  readonly child: ChildProcess;
  /** Everything it has written so far, to both outputs. */
  output(): string;
  /** Resolves when it is ready; rejects with its output when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves with its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts the program with these settings and no others. */
export function startProgram(command: 'npm' | 'node', settings: Readonly<Record<string, string>>): Program {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_URL$|VITEST|NODE_)/.test(name)),
  );
  const child = spawn(command, command === 'npm' ? ['start'] : ['start.mjs', 'serve'], {
    cwd: root,
    env: { ...environment, TOUCHSTONE_SAMPLE: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal gives it.
    detached: true,
  });
  let output = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Touchstone is ready at')) ready.resolve();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => ready.reject(new Error(`it ended before it was ready:\n${output}`)));
  ready.promise.catch(() => undefined);
  return { child, output: () => output, ready: ready.promise, ended };
}

/** Kills a process without a word and waits until it is gone. */
export async function killHard(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  if (!(await waitForEnd(pid, 10_000))) throw new Error(`process ${pid} outlives its kill`);
}

/** Waits until every one of the processes is gone. @returns those that are not */
export async function outliving(pids: readonly number[], limit_ms = 20_000): Promise<readonly number[]> {
  await Promise.all(pids.map((pid) => waitForEnd(pid, limit_ms)));
  return pids.filter(isAlive);
}

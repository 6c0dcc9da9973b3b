import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { runCommandLine } from '../touchstone.ts';

/** How a command line ended. */
export interface EndedCommand {
  readonly code: number;
  /** What stood on standard output and on standard error. */
  readonly out: string;
  readonly err: string;
}

/** What a command line finds where it is carried out. */
export interface CommandSurroundings {
  /** On standard input. */
  readonly input?: string;
  /** Of the environment, besides a terminal that speaks English. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Everything printed to a stream from now on, in place of printing it. */
function caught(stream: 'stdout' | 'stderr') {
  const written: string[] = [];
  const spy = vi
    .spyOn(process[stream], 'write')
    .mockImplementation((chunk) => written.push(String(chunk)) > 0);
  return { text: () => written.join(''), end: () => spy.mockRestore() };
}

async function carriedOut(
  words: readonly string[],
  { input = '', environment = {} }: CommandSurroundings,
): Promise<EndedCommand> {
  for (const [name, value] of Object.entries({ LC_ALL: 'C', ...environment })) vi.stubEnv(name, value);
  const stdin = vi.spyOn(process, 'stdin', 'get');
  stdin.mockReturnValue(Readable.from([Buffer.from(input)]) as never);
  const [out, err] = [caught('stdout'), caught('stderr')];
  try {
    process.exitCode = undefined;
    const code = await runCommandLine(['node', 'touchstone', ...words]);
    return { code, out: out.text(), err: err.text() };
  } finally {
    // That of the tests is not the command's.
    process.exitCode = undefined;
    for (const stream of [out, err]) stream.end();
    stdin.mockRestore();
    vi.unstubAllEnvs();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out a command line here, which takes a tenth of the time of a process of its own: one after another, as they
 * share what they print to.
 *
 * @param words what stands after `touchstone`
 */
export function command(
  words: readonly string[],
  surroundings: CommandSurroundings = {},
): Promise<EndedCommand> {
  const ended = last.then(() => carriedOut(words, surroundings));
  last = ended.catch(() => undefined);
  return ended;
}

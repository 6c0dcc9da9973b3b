import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from './start-error.ts';

/** How long each part may take to end before the next is ended all the same. */
const stepLimit_ms = 10_000;

/** Tells on the error output what went wrong: in one line where a person can do something about it. */
export function reportFailure(error: unknown): void {
  const text = error instanceof StartError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${text}\n`);
}

/** Said to whoever would begin something new although the process is ending. */
export class Ending extends Error {}

/** Ends the process in order: what was begun last is ended first. */
export class Shutdown {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #beginning: Promise<unknown> = Promise.resolve();
  #ending = false;

  /** Finds the cause of which an error that nobody expected may be a mere consequence. */
  explain: (error: unknown) => unknown = (error) => error;
  #failing = false;

  /** Whether the process is on its way out: then what fails fails because of that. */
  get ending(): boolean {
    return this.#ending;
  }

  /**
   * Begins something that has to be ended. It is never left half begun: an end that is asked for meanwhile waits for it.
   *
   * @throws Ending when the process is already on its way out
   */
  begin<T>(open: () => Promise<T> | T, end: (opened: T) => Promise<void> | void): Promise<T> {
    const begun = (async () => {
      if (this.#ending) throw new Ending();
      const opened = await open();
      this.#steps.unshift(() => end(opened));
      return opened;
    })();
    this.#beginning = begun.catch(() => undefined);
    return begun;
  }

  /** Ends everything and the process, once. */
  async run(code: number): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    await Promise.race([this.#beginning, wait(stepLimit_ms)]);
    for (const step of this.#steps) {
      // One part that does not end well must not keep the others from ending.
      const ended = (async () => step())().catch(reportFailure);
      await Promise.race([ended, wait(stepLimit_ms)]);
    }
    process.exit(code);
  }

  /** Says why the process cannot go on, and ends it. What fails while it is ending fails because of that. */
  async fail(error: unknown): Promise<void> {
    if (this.#failing) return;
    this.#failing = true;
    const cause = await this.explain(error);
    if (!this.#ending) reportFailure(cause);
    await this.run(1);
  }

  /**
   * Ends when told to: by a signal, by the end of whoever started us, or by an error that nobody expected.
   *
   * @param code what the process then ends with
   * @returns listens no more
   */
  listen(code: number): () => void {
    const end = (): void => void this.run(code);
    const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;
    for (const ending of endings) process.on(ending, end);
    const fail = (error: Error): void => void this.fail(error);
    process.on('uncaughtException', fail);
    return () => {
      for (const ending of endings) process.off(ending, end);
      process.off('uncaughtException', fail);
    };
  }
}

import { Refusal } from '../../kernel/errors.ts';

/** Most callers that are remembered at once; beyond that, the oldest are forgotten first. */
const most_callers = 10_000;

/** Bounds how often each caller asks within a minute, in this process. */
export class RequestLimit {
  readonly #most: number;
  readonly #counted = new Map<string, { readonly since: number; times: number }>();

  /** @param most requests of one caller within a minute */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a request. @throws Refusal `request.too-many` with the seconds until the next one is possible */
  count(caller: string, now: number): void {
    const known = this.#counted.get(caller);
    if (known === undefined || now - known.since >= 60_000) {
      this.#counted.delete(caller);
      this.#counted.set(caller, { since: now, times: 1 });
      const [oldest] = this.#counted.keys();
      if (this.#counted.size > most_callers && oldest !== undefined) this.#counted.delete(oldest);
      return;
    }
    known.times += 1;
    if (known.times <= this.#most) return;
    throw new Refusal('request.too-many', { seconds: Math.ceil((known.since + 60_000 - now) / 1000) });
  }
}

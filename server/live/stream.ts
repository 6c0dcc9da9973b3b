import type { ServerResponse } from 'node:http';

/** One answer that goes on: events of the server, as `EventSource` reads them. */
export class LiveStream {
  readonly #response: ServerResponse;
  /** What was written waits to be taken: what comes meanwhile is left out rather than piled up. */
  #behind = false;
  #missed = false;

  /**
   * @param caughtUp called when events were left out and the reader takes some again
   * @param ended called once, whoever ended it
   */
  constructor(response: ServerResponse, caughtUp: () => void, ended: () => void) {
    this.#response = response;
    response.on('drain', () => {
      this.#behind = false;
      if (!this.#missed) return;
      this.#missed = false;
      caughtUp();
    });
    response.once('close', ended);
    // A reader who is gone is told by `close`; the error itself says nothing more.
    response.on('error', () => undefined);
  }

  /** Whether the reader does not take what is sent. */
  get behind(): boolean {
    return this.#behind;
  }

  /** Sends an event, or leaves it out while the reader is behind. */
  send(event: string, data: unknown, id: string): void {
    this.#write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Sends nothing, so that whoever is in between keeps the connection. */
  beat(): void {
    this.#write(':\n\n');
  }

  /** How long a browser is to wait before it connects again, in milliseconds. */
  retryAfter(ms: number): void {
    this.#write(`retry: ${ms}\n\n`);
  }

  /** Ends it: at once where the reader does not read. */
  end(): void {
    if (this.#behind) this.#response.destroy();
    else this.#response.end();
  }

  #write(text: string): void {
    if (this.#behind) this.#missed = true;
    else if (!this.#response.write(text)) this.#behind = true;
  }
}

import { packLimits } from '../pack-format.ts';
import { PackProblem } from '../problem.ts';

/** Takes bytes as they come apart into lines of text. @throws PackProblem `file-malformed` for a line beyond limits or without an end */
export class Lines {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #path: string;
  readonly #take: (line: string) => void;
  #rest = '';

  constructor(path: string, take: (line: string) => void) {
    this.#path = path;
    this.#take = take;
  }

  push(chunk: Uint8Array): void {
    try {
      this.#rest += this.#decoder.decode(chunk, { stream: true });
    } catch {
      throw new PackProblem('file-malformed', { file: this.#path });
    }
    let from = 0;
    for (let at = this.#rest.indexOf('\n'); at !== -1; at = this.#rest.indexOf('\n', from)) {
      this.#take(this.#rest.slice(from, at));
      from = at + 1;
    }
    this.#rest = this.#rest.slice(from);
    if (this.#rest.length > packLimits.line_bytes)
      throw new PackProblem('file-malformed', { file: this.#path });
  }

  end(): void {
    if (this.#rest !== '') throw new PackProblem('file-malformed', { file: this.#path });
  }
}

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { errorRegistry } from '../../kernel/errors.ts';
import { fillText } from '../../kernel/text.ts';
import type { LogRow, RowProblem } from '../../mining/formats/log.ts';

/** Columns that tell, behind a row's own cells, where it stood and why it was rejected. An import passes them over. */
export const rejectedColumns = ['touchstone_line', 'touchstone_reason'] as const;

function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.join(',')}\n`;
}

/** Why a row was rejected, in English, as files are read by people of every language and by programs. */
export function reasonOf(problem: RowProblem): string {
  return fillText(errorRegistry[problem.code].text.en, problem.params);
}

/**
 * Writes rejected rows to a file that can be corrected and imported again: the same columns, the same cells, and
 * behind them line and reason. The file exists only if there is a row in it.
 */
export class RejectedRows {
  readonly path: string;
  readonly #columns: readonly string[];
  #stream: WriteStream | null = null;

  constructor(path: string, columns: readonly string[]) {
    this.path = path;
    this.#columns = columns;
  }

  /** Takes away what an earlier run left. */
  async clear(): Promise<void> {
    await rm(this.path, { force: true });
  }

  get isEmpty(): boolean {
    return this.#stream === null;
  }

  async add(row: LogRow, problem: RowProblem): Promise<void> {
    if (this.#stream === null) {
      this.#stream = createWriteStream(this.path, { mode: 0o600 });
      const own = this.#columns.filter((column) => !rejectedColumns.includes(column as never));
      this.#stream.write(csvLine([...own, ...rejectedColumns]));
    }
    const kept = row.cells.filter((_cell, index) => !rejectedColumns.includes(this.#columns[index] as never));
    const line = csvLine([...kept, String(row.line), reasonOf(problem)]);
    if (!this.#stream.write(line)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.#stream === null) return;
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}

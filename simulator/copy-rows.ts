import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Text is sent in pieces of about so many characters. */
const pieceSize = 262_144;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}

/** Writes rows into a table by COPY in its text format (PostgreSQL manual, COPY): structures as JSON, null as \N. */
export class RowCopy {
  readonly #columns: readonly string[];
  readonly #stream: Writable;
  #lines: string[] = [];
  #size = 0;
  rows = 0;

  /** @param columns of the table, by which the rows' values are named too */
  constructor(client: PoolClient, table: string, columns: readonly string[]) {
    this.#columns = columns;
    this.#stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  }

  /** Takes a row. When it returns a promise, wait for it before the next: the database has enough to do. */
  put(row: Readonly<Record<string, unknown>>): Promise<unknown> | undefined {
    const line = this.#columns.map((column) => cellOf(row[column])).join('\t');
    this.#lines.push(line);
    this.#size += line.length + 1;
    this.rows += 1;
    return this.#size < pieceSize ? undefined : this.#send();
  }

  #send(): Promise<unknown> | undefined {
    const piece = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    this.#size = 0;
    return this.#stream.write(piece) ? undefined : once(this.#stream, 'drain');
  }

  /** Ends the copy. @throws the database's error when a row was not accepted */
  async end(): Promise<number> {
    if (this.#lines.length > 0) await this.#send();
    this.#stream.end();
    await finished(this.#stream);
    return this.rows;
  }
}
